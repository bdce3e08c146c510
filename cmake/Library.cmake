# SPDX-License-Identifier: MIT
# The library that users link: everything of core and backends, with only the public API visible.
add_library(netuse)
add_library(netuse::netuse ALIAS netuse)
target_sources(netuse PRIVATE $<TARGET_OBJECTS:netuse_objects>)
# What a static library leaves to be linked; the exported package finds it again.
target_link_libraries(netuse PRIVATE Threads::Threads $<BUILD_INTERFACE:netuse_developer>)
if(NETUSE_BUNDLED)
  target_link_libraries(netuse PRIVATE $<BUILD_INTERFACE:netuse_spdlog>)
else()
  target_link_libraries(netuse PRIVATE spdlog::spdlog)
endif()
if(WIN32)
  target_link_libraries(netuse PRIVATE mpr netapi32 advapi32)
else()
  target_link_libraries(netuse PRIVATE utf8proc::utf8proc)
endif()
get_target_property(_type netuse TYPE)
if(_type STREQUAL "SHARED_LIBRARY")
  target_compile_definitions(netuse INTERFACE NETUSE_SHARED)
  if(NOT WIN32 AND NOT APPLE)
    target_link_options(netuse PRIVATE LINKER:--version-script,${CMAKE_CURRENT_LIST_DIR}/exports.map)
    set_property(TARGET netuse APPEND PROPERTY LINK_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/exports.map)
  endif()
  if(WIN32)
    netuse_version_info(netuse 2 "${CMAKE_SHARED_LIBRARY_PREFIX}netuse.dll")
  endif()
endif()
target_include_directories(netuse PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/core/include>
                                         $<INSTALL_INTERFACE:include>)
target_compile_features(netuse PUBLIC cxx_std_20)
# Before 1.0 the C++ interface may change with a minor version.
set_target_properties(netuse PROPERTIES VERSION ${PROJECT_VERSION}
                                        SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
