# SPDX-License-Identifier: MIT
# netuse_embed(FILE.cpp NAMESPACE HEADER NAME FILES... [NAME FILES...]...): makes a source file in which the texts of
# some files, one after the other, are `const std::string_view NAME`. They are made anew when one of them changes.
include_guard()

function(netuse_embed out namespace header)
  set(text "// Made by the build.\n#include \"${header}\"\n\nnamespace ${namespace} {\n")
  set(open "")
  foreach(word IN LISTS ARGN)
    if(NOT word MATCHES "[.]")
      string(APPEND text "${open}const std::string_view ${word} =")
      set(open ";\n")
      continue()
    endif()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${word})
    file(READ ${word} content)
    string(LENGTH "${content}" length)
    if(length GREATER 16000) # the longest literal that MSVC takes
      message(FATAL_ERROR "${word} is longer than a string literal can be")
    endif()
    string(APPEND text "\n    R\"~~(${content})~~\"")
  endforeach()
  file(CONFIGURE OUTPUT ${out} CONTENT "@text@;\n}  // namespace ${namespace}\n" @ONLY)
endfunction()
