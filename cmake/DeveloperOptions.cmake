# SPDX-License-Identifier: MIT
# Switches for people who work on netuse itself; a consumer never sees their effect. CMakePresets.json sets them.
option(NETUSE_DEVELOPER "Warnings are errors" OFF)
set(NETUSE_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined")
option(NETUSE_FUZZ "Build the libFuzzer targets (Clang)" OFF)
option(NETUSE_BENCH "Build the benchmarks" OFF)

# Compile and link options for the project's own targets.
add_library(netuse_developer INTERFACE)
target_compile_features(netuse_developer INTERFACE cxx_std_20)
if(MSVC)
  target_compile_options(netuse_developer INTERFACE /utf-8 /permissive- /Zc:preprocessor /W4)
else()
  target_compile_options(netuse_developer INTERFACE -Wall -Wextra -Wconversion -Wshadow -Wno-missing-field-initializers)
  if(NETUSE_DEVELOPER)
    target_compile_options(netuse_developer INTERFACE -Werror)
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13
     AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_compile_options(netuse_developer INTERFACE -Wno-restrict)  # false alarms: GCC bug 105329
  endif()
  if(CMAKE_SIZEOF_VOID_P EQUAL 4 AND NOT WIN32)  # files and years beyond 31 bits
    target_compile_definitions(netuse_developer INTERFACE _FILE_OFFSET_BITS=64 _TIME_BITS=64)
  endif()
  if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_compile_definitions(netuse_developer INTERFACE _GLIBCXX_ASSERTIONS)
  endif()
  if(NETUSE_SANITIZE)
    target_compile_options(netuse_developer INTERFACE -fsanitize=${NETUSE_SANITIZE} -fno-sanitize-recover=all
                           -fno-omit-frame-pointer)
    target_link_options(netuse_developer INTERFACE -fsanitize=${NETUSE_SANITIZE})
  endif()
  if(NETUSE_FUZZ)
    target_compile_options(netuse_developer INTERFACE -fsanitize=fuzzer-no-link)
  endif()
endif()
