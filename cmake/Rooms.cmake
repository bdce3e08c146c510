# SPDX-License-Identifier: MIT
# What a user builds is compiled room by room: the files of a folder in one piece, so that the standard library's
# headers, two thirds of a compiler's work, are read once for a room. Developers build file by file, so that each file
# names what it needs, and a change costs one file; the presets that are built seldom and as a whole say ON.
set(_netuse_rooms ON)
if(NETUSE_DEVELOPER)
  set(_netuse_rooms OFF)
endif()
option(NETUSE_BUILD_ROOMS "Compile the files of a folder in one piece" ${_netuse_rooms})

# To be called when the target has all its sources. Files of Windows stay alone: its headers define too many macros.
function(netuse_build_rooms target)
  if(NOT NETUSE_BUILD_ROOMS)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  get_target_property(_sources ${target} SOURCES)
  get_target_property(_folder ${target} SOURCE_DIR)
  foreach(_source IN LISTS _sources)
    get_filename_component(_source "${_source}" ABSOLUTE BASE_DIR "${_folder}")
    if(_source MATCHES "_windows\\.cpp$")
      continue()
    endif()
    get_filename_component(_room "${_source}" DIRECTORY)
    file(RELATIVE_PATH _room "${PROJECT_SOURCE_DIR}" "${_room}")
    string(MAKE_C_IDENTIFIER "${_room}" _room)
    set_source_files_properties("${_source}" TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP "${_room}")
  endforeach()
endfunction()
