# SPDX-License-Identifier: MIT
# Header-only libraries of the building machine (Debian's -dev packages) for a cross build, seen through a folder of
# links: with /usr/include itself the C library's headers would come along.
set(_headers ${PROJECT_BINARY_DIR}/host-headers)
file(MAKE_DIRECTORY ${_headers})
foreach(_library IN ITEMS boost spdlog fmt CLI)
  if(NOT EXISTS /usr/include/${_library})
    message(FATAL_ERROR "A cross build needs the headers /usr/include/${_library}; install "
                        "libboost1.81-dev, libspdlog-dev, libfmt-dev and libcli11-dev on the building machine")
  endif()
  if(NOT EXISTS ${_headers}/${_library})
    file(CREATE_LINK /usr/include/${_library} ${_headers}/${_library} SYMBOLIC)
  endif()
endforeach()

add_library(netuse_host_headers INTERFACE)
target_include_directories(netuse_host_headers SYSTEM INTERFACE ${_headers})
