// SPDX-License-Identifier: MIT
#include "export/scrape_session.hpp"

#include <array>
#include <string_view>
#include <utility>

#include <boost/asio/write.hpp>

#include "export/metric_text.hpp"
#include "netuse/version.h"

namespace netuse::cli {

namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;
using namespace std::chrono_literals;

constexpr std::uint32_t most_bytes_of_request = 8192;
constexpr auto request_time = 5s;
constexpr auto answer_time = 10s;
/// Two scrapers in one moment share a look.
constexpr auto fresh = 1s;
/// How long a scrape waits for a look; then it gets the one before, and is told its age.
constexpr auto patience = 1s;

bool is_fresh(const std::shared_ptr<const Looker::Metrics>& metrics) {
  return metrics && Looker::Clock::now() - metrics->at < fresh;
}

std::string age_of(const Looker::Metrics& metrics) {
  MetricText age;
  age.family("netuse_collect_age_seconds", "gauge", "How long ago this was looked at.");
  age.sample_seconds("", std::chrono::duration<double>(Looker::Clock::now() - metrics.at).count());
  return age.take();
}

}  // namespace

ScrapeSession::ScrapeSession(boost::asio::ip::tcp::socket socket, Looker& looker, Ended ended)
    : stream_(std::move(socket)),
      timer_(stream_.get_executor()),
      buffer_(most_bytes_of_request),
      looker_(looker),
      ended_(std::move(ended)) {
  parser_.header_limit(most_bytes_of_request);
  parser_.body_limit(0);
}

ScrapeSession::~ScrapeSession() {
  ended_(this);
}

void ScrapeSession::start() {
  stream_.expires_after(request_time);  // of the whole request, and not of each byte
  http::async_read(stream_, buffer_, parser_,
                   [self = shared_from_this()](beast::error_code error, std::size_t) { self->on_request(error); });
}

void ScrapeSession::cut() {
  stream_.close();
}

void ScrapeSession::on_request(beast::error_code error) {
  if (error == http::error::header_limit || error == http::error::body_limit || error == http::error::buffer_overflow)
    return answer(http::status::request_header_fields_too_large, "the request is too large\n", "text/plain");
  if (error) return;
  asked_ = true;
  const auto& request = parser_.get();
  const beast::string_view target = request.target();
  if (target.substr(0, target.find('?')) != "/metrics")
    return answer(http::status::not_found, "the metrics are at /metrics\n", "text/plain");
  if (request.method() != http::verb::get && request.method() != http::verb::head)
    return answer(http::status::method_not_allowed, "only GET\n", "text/plain");
  if (is_fresh(looker_.newest())) return answer_metrics();
  waiting_ = true;
  looker_.look();
  timer_.expires_after(patience);
  timer_.async_wait([self = shared_from_this()](beast::error_code) { self->answer_metrics(); });
}

void ScrapeSession::on_look() {
  if (waiting_) timer_.cancel();
}

void ScrapeSession::answer_metrics() {
  waiting_ = false;
  metrics_ = looker_.newest();
  if (!metrics_)
    return answer(http::status::service_unavailable, "the first look has not ended; ask again\n", "text/plain");
  answer(http::status::ok, age_of(*metrics_), "text/plain; version=0.0.4; charset=utf-8");
}

void ScrapeSession::answer(http::status status, std::string body, const char* type) {
  body_ = std::move(body);
  response_.emplace(status, parser_.get().version());
  response_->set(http::field::server, "netuse/" NETUSE_VERSION);
  response_->set(http::field::content_type, type);
  if (status == http::status::method_not_allowed) response_->set(http::field::allow, "GET, HEAD");
  response_->keep_alive(false);
  response_->content_length(body_.size() + (metrics_ ? metrics_->text.size() : 0));
  head_.emplace(*response_);
  stream_.expires_after(answer_time);
  http::async_write_header(stream_, *head_, [self = shared_from_this()](beast::error_code error, std::size_t) {
    if (!error) self->send_body();
  });
}

void ScrapeSession::send_body() {
  if (parser_.get().method() == http::verb::head) return end();
  const std::array parts{boost::asio::buffer(metrics_ ? std::string_view(metrics_->text) : std::string_view()),
                         boost::asio::buffer(std::string_view(body_))};
  boost::asio::async_write(stream_, parts,
                           [self = shared_from_this()](beast::error_code, std::size_t) { self->end(); });
}

void ScrapeSession::end() {
  beast::error_code error;
  if (stream_.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, error)) stream_.close();
}

}  // namespace netuse::cli
