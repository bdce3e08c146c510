// SPDX-License-Identifier: MIT
#include "export/scrape_server.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <sstream>
#include <utility>

#include <boost/asio/post.hpp>

#include "netuse/error.hpp"

namespace netuse::cli {

namespace {

using boost::asio::ip::tcp;

/// More scrapers than anybody has; those that have not asked yet make room first.
constexpr std::size_t most_sessions = 32;
constexpr int backlog = 64;

std::string text_of(const tcp::endpoint& where) {
  std::ostringstream text;
  text << where;
  return text.str();
}

}  // namespace

ScrapeServer::ScrapeServer(const Globals& globals, const tcp::endpoint& where)
    : looker_(globals, [this] { boost::asio::post(io_, [this] { on_look(); }); }) {
  try {
    acceptor_.open(where.protocol());
    acceptor_.set_option(tcp::acceptor::reuse_address(true));
    acceptor_.bind(where);
    acceptor_.listen(backlog);
    signals_.add(SIGINT);
    signals_.add(SIGTERM);
  } catch (const boost::system::system_error& error) {
    throw Error(Wbem::failed, "nothing can listen at " + text_of(where) + " (" + error.code().message() +
                                  "); see who does (ss -ltnp), or choose another address or port");
  }
}

std::string ScrapeServer::address() const {
  return text_of(acceptor_.local_endpoint());
}

void ScrapeServer::run() {
  signals_.async_wait([this](boost::system::error_code, int) { io_.stop(); });
  accept();
  io_.run();
  looker_.rethrow();
}

void ScrapeServer::accept() {
  acceptor_.async_accept([this](boost::system::error_code error, tcp::socket socket) {
    if (!error) take(std::move(socket));
    if (!error) return accept();
    // No descriptors are left, or the like: those that are open end within seconds.
    pause_.expires_after(std::chrono::milliseconds(200));
    pause_.async_wait([this](boost::system::error_code) { accept(); });
  });
}

void ScrapeServer::take(tcp::socket socket) {
  if (sessions_.size() >= most_sessions) {
    const auto silent = std::ranges::find_if(sessions_, [](const ScrapeSession* s) { return !s->is_asking(); });
    (silent != sessions_.end() ? *silent : sessions_.front())->cut();
  }
  const auto session = std::make_shared<ScrapeSession>(std::move(socket), looker_,
                                                       [this](ScrapeSession* ended) { sessions_.remove(ended); });
  sessions_.push_back(session.get());
  session->start();
}

void ScrapeServer::on_look() {
  if (!looker_.newest()) return io_.stop();
  for (ScrapeSession* const session : sessions_) session->on_look();
}

}  // namespace netuse::cli
