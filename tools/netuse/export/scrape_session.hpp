// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include "export/looker.hpp"

namespace netuse::cli {

/// One connection: one request, one answer, and the end. Each part has a time limit, however slow the other end is. It
/// owns itself as long as something is to come; all in the server's thread.
class ScrapeSession : public std::enable_shared_from_this<ScrapeSession> {
 public:
  using Ended = std::function<void(ScrapeSession*)>;

  ScrapeSession(boost::asio::ip::tcp::socket socket, Looker& looker, Ended ended);
  ScrapeSession(const ScrapeSession&) = delete;
  ScrapeSession& operator=(const ScrapeSession&) = delete;
  ~ScrapeSession();

  void start();
  /// A look has ended: whoever waits for it is answered.
  void on_look();
  /// Has its request come?
  bool is_asking() const noexcept { return asked_; }
  void cut();

 private:
  void on_request(boost::beast::error_code error);
  void answer_metrics();
  void answer(boost::beast::http::status status, std::string body, const char* type);
  void send_body();
  void end();

  boost::beast::tcp_stream stream_;
  boost::asio::steady_timer timer_;
  boost::beast::flat_buffer buffer_;
  boost::beast::http::request_parser<boost::beast::http::empty_body> parser_;
  std::optional<boost::beast::http::response<boost::beast::http::empty_body>> response_;
  std::optional<boost::beast::http::response_serializer<boost::beast::http::empty_body>> head_;
  std::shared_ptr<const Looker::Metrics> metrics_;  ///< the body's first part, which all sessions share
  std::string body_;                                ///< its rest
  Looker& looker_;
  Ended ended_;
  bool asked_ = false;
  bool waiting_ = false;
};

}  // namespace netuse::cli
