# SPDX-License-Identifier: MIT
# spdlog with Debian's fmt: the packaged library, or (cross builds) the headers alone.
add_library(netuse_spdlog INTERFACE)
if(CMAKE_CROSSCOMPILING)
  target_link_libraries(netuse_spdlog INTERFACE netuse_host_headers)
  target_compile_definitions(netuse_spdlog INTERFACE SPDLOG_FMT_EXTERNAL FMT_HEADER_ONLY)
else()
  find_package(Boost 1.81 REQUIRED)  # headers only: Process, JSON, Asio, PropertyTree
  find_package(spdlog REQUIRED)
  target_link_libraries(netuse_spdlog INTERFACE spdlog::spdlog)
endif()
