// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <string>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include "export/looker.hpp"
#include "export/scrape_session.hpp"

namespace netuse::cli {

/// Answers GET /metrics until SIGTERM or SIGINT. One thread, and that of the Looker.
class ScrapeServer {
 public:
  /// Throws Error(failed) with the operating system's reason if it cannot listen there.
  ScrapeServer(const Globals& globals, const boost::asio::ip::tcp::endpoint& where);

  /// "127.0.0.1:9470", with the port that the system chose for 0.
  std::string address() const;
  /// Throws what the first look throws.
  void run();

 private:
  void accept();
  void take(boost::asio::ip::tcp::socket socket);
  void on_look();

  std::list<ScrapeSession*> sessions_;  ///< the oldest first; outlives what io_ still holds at the end
  boost::asio::io_context io_{1};
  boost::asio::ip::tcp::acceptor acceptor_{io_};
  boost::asio::signal_set signals_{io_};
  boost::asio::steady_timer pause_{io_};
  Looker looker_;
};

}  // namespace netuse::cli
