// SPDX-License-Identifier: MIT
#include "export/listen_address.hpp"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

#include <boost/asio/ip/address.hpp>

#include "netuse/error.hpp"

namespace netuse::cli {

namespace {

std::optional<std::uint16_t> port_of(std::string_view text) {
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return port;
}

/// Of what stands before the port; nothing if it is no address.
std::optional<boost::asio::ip::address> address_of(std::string_view text) {
  if (text.empty() || text == "localhost") return boost::asio::ip::address_v4::loopback();
  if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
  boost::system::error_code error;
  auto address = boost::asio::ip::make_address(std::string(text), error);
  if (error) return std::nullopt;
  return address;
}

}  // namespace

boost::asio::ip::tcp::endpoint listen_endpoint(const std::string& text) {
  const std::string_view all = text;
  const std::size_t colon = all.rfind(':');
  const auto port = port_of(all.substr(colon == std::string_view::npos ? 0 : colon + 1));
  const auto address = address_of(colon == std::string_view::npos ? std::string_view() : all.substr(0, colon));
  if (port && address) return {*address, *port};
  throw Error(Wbem::invalid_parameter, "'--listen " + text +
                                           "' is no address and port; write for example 9470 (this machine only), "
                                           "0.0.0.0:9470 or [::1]:9470");
}

}  // namespace netuse::cli
