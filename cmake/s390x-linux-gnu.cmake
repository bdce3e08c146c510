# SPDX-License-Identifier: MIT
# A big-endian machine: what is right here does not hang on the order of bytes.
set(CMAKE_SYSTEM_PROCESSOR s390x)
set(NETUSE_DEBIAN_ARCHITECTURE s390x)
set(_triple s390x-linux-gnu)
set(_qemu qemu-s390x-static)
include(${CMAKE_CURRENT_LIST_DIR}/linux-cross.cmake)
