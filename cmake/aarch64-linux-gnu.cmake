# SPDX-License-Identifier: MIT
# 64-bit ARM: Raspberry Pi 3 and later, most NAS.
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(NETUSE_DEBIAN_ARCHITECTURE arm64)
set(_triple aarch64-linux-gnu)
set(_qemu qemu-aarch64-static)
include(${CMAKE_CURRENT_LIST_DIR}/linux-cross.cmake)
