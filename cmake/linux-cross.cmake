# SPDX-License-Identifier: MIT
# Cross-compile for Linux with Debian's toolchains; the programs run under qemu-user. Included by the files that are named
# after the target, which set _triple, _qemu and NETUSE_DEBIAN_ARCHITECTURE. Of libraries only utf8proc is the target's own:
# tools/cross-libraries lays it into build/cross; headers of others are the building machine's, and GoogleTest its sources.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_C_COMPILER ${_triple}-gcc)
set(CMAKE_CXX_COMPILER ${_triple}-g++)
set(CMAKE_LIBRARY_ARCHITECTURE ${_triple})

get_filename_component(_libraries ${CMAKE_CURRENT_LIST_DIR}/../build/cross/${NETUSE_DEBIAN_ARCHITECTURE} ABSOLUTE)
if(NOT EXISTS ${_libraries})
  message(FATAL_ERROR "There are no libraries of the target in ${_libraries}; run "
                      "tools/setup-debian architectures && tools/cross-libraries ${NETUSE_DEBIAN_ARCHITECTURE}")
endif()
set(CMAKE_FIND_ROOT_PATH /usr/${_triple} ${_libraries})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

set(CMAKE_CROSSCOMPILING_EMULATOR "${_qemu};-L;/usr/${_triple}")
