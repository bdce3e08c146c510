# SPDX-License-Identifier: MIT
# 32-bit ARM with hardware floating point (ARMv7).
set(CMAKE_SYSTEM_PROCESSOR armv7l)
set(NETUSE_DEBIAN_ARCHITECTURE armhf)
set(_triple arm-linux-gnueabihf)
set(_qemu qemu-arm-static)
include(${CMAKE_CURRENT_LIST_DIR}/linux-cross.cmake)
