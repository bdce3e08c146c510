# SPDX-License-Identifier: MIT
# Cross-compile for Windows on ARM64 with llvm-mingw (https://github.com/mstorsjo/llvm-mingw), which Debian does not
# have: LLVM_MINGW names the folder that it was unpacked into. The programs are run by nobody here.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR ARM64)

set(_triple aarch64-w64-mingw32)
if(DEFINED ENV{LLVM_MINGW})
  set(_tools $ENV{LLVM_MINGW}/bin/)
  set(CMAKE_FIND_ROOT_PATH $ENV{LLVM_MINGW}/${_triple})
else()
  set(_tools "")  # from the path
endif()
set(CMAKE_C_COMPILER ${_tools}${_triple}-clang)
set(CMAKE_CXX_COMPILER ${_tools}${_triple}-clang++)
set(CMAKE_RC_COMPILER ${_tools}${_triple}-windres)

# Libraries, headers and packages only from the target's own folders; programs from the host.
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# Programs that need no DLL but the system's own.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static")
set(CMAKE_SHARED_LINKER_FLAGS_INIT "-static")
