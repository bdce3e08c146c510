# SPDX-License-Identifier: MIT
# What a user builds reads the standard library's headers once for a target and not once for a file: two thirds of a
# compiler's time are theirs. Developers build without, so that each file names what it needs.
option(NETUSE_PRECOMPILE "Read the standard library's headers once for a target" ON)
if(NETUSE_DEVELOPER)
  set(NETUSE_PRECOMPILE OFF)
endif()

function(netuse_precompile target)
  if(NETUSE_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <array> <chrono> <functional> <memory> <optional> <string> <unordered_map> <utility> <vector>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # GCC forgets that what it precompiled came from a system's header, and gives false alarms about it.
      target_compile_options(${target} PRIVATE -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
    endif()
  endif()
endfunction()
