# SPDX-License-Identifier: MIT
# What is the same for all that is built for Windows.

# The oldest Windows that it runs on: 10, and Server 2016. Headers show nothing newer, programs say so in their head, and
# tests/wine/imports.sh holds the functions that they import against it.
set(NETUSE_WINDOWS_VERSION 0x0A00)
add_compile_definitions(_WIN32_WINNT=${NETUSE_WINDOWS_VERSION} WINVER=${NETUSE_WINDOWS_VERSION})
if(MINGW)
  add_link_options(-Wl,--major-os-version=10,--minor-os-version=0,--major-subsystem-version=10,--minor-subsystem-version=0)
endif()

# The version that Explorer shows of a file. `type`: 1 for a program, 2 for a DLL.
function(netuse_version_info target type file)
  set(NETUSE_FILE_TYPE ${type})
  set(NETUSE_FILE_NAME ${file})
  set(_resource ${PROJECT_BINARY_DIR}/${target}_version.rc)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/version.rc.in ${_resource} @ONLY)
  target_sources(${target} PRIVATE ${_resource})
endfunction()
