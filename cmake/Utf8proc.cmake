# SPDX-License-Identifier: MIT
# How wide a terminal shows a text (core/text/width_*.cpp). Windows has no utf8proc; the widths there are netuse's own.
add_library(netuse_widths INTERFACE)
if(NOT WIN32)
  list(PREPEND CMAKE_MODULE_PATH ${CMAKE_CURRENT_LIST_DIR})
  set(_suffixes ${CMAKE_FIND_LIBRARY_SUFFIXES})
  if(NETUSE_BUNDLED)
    set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
  endif()
  find_package(utf8proc REQUIRED)
  set(CMAKE_FIND_LIBRARY_SUFFIXES ${_suffixes})
  list(POP_FRONT CMAKE_MODULE_PATH)
  target_link_libraries(netuse_widths INTERFACE utf8proc::utf8proc)
endif()
