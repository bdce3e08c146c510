# SPDX-License-Identifier: MIT
# Boost's headers, and spdlog with Debian's fmt: the packaged ones, or the headers alone (NETUSE_BUNDLED), since the next
# release has libraries of other names; and in a cross build, where the packages' own CMake files lead to the building
# machine's libraries.
add_library(netuse_spdlog INTERFACE)
if(NETUSE_BUNDLED)
  include(${CMAKE_CURRENT_LIST_DIR}/HostHeaders.cmake)
  target_link_libraries(netuse_spdlog INTERFACE netuse_host_headers)
  target_compile_definitions(netuse_spdlog INTERFACE SPDLOG_FMT_EXTERNAL FMT_HEADER_ONLY)
  add_library(Boost::headers ALIAS netuse_host_headers)
else()
  find_package(Boost 1.81 REQUIRED)  # headers only: Process, JSON, Asio, PropertyTree
  find_package(spdlog REQUIRED)
  target_link_libraries(netuse_spdlog INTERFACE spdlog::spdlog)
endif()
