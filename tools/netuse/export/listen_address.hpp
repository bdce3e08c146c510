// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <boost/asio/ip/tcp.hpp>

namespace netuse::cli {

/// Of "9470" and ":9470" (127.0.0.1), "ADDR:9470" and "[::1]:9470". Names are not looked up. Throws
/// Error(invalid_parameter).
boost::asio::ip::tcp::endpoint listen_endpoint(const std::string& text);

}  // namespace netuse::cli
