# SPDX-License-Identifier: MIT
# GoogleTest for a cross build, compiled from the sources that Debian's googletest package installs.
if(NOT EXISTS /usr/src/googletest/CMakeLists.txt)
  message(FATAL_ERROR "A cross build of the tests needs the sources in /usr/src/googletest; install googletest")
endif()
set(INSTALL_GTEST OFF)
add_subdirectory(/usr/src/googletest ${PROJECT_BINARY_DIR}/googletest EXCLUDE_FROM_ALL SYSTEM)
