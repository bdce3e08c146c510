# SPDX-License-Identifier: MIT
# Packages of Debian: cmake --workflow --preset debian. What is packed is the components of Install.cmake. The presets
# bundle spdlog, fmt and utf8proc, so that what is built on Debian 12 needs nothing that Debian 13 has not.
option(NETUSE_DEBIAN "Install where Debian's packages do, and make packages" OFF)

set(NETUSE_UNIT_DIR lib/systemd/system)
set(NETUSE_ZSH_DIR zsh/site-functions)
if(NETUSE_DEBIAN)
  set(CMAKE_INSTALL_LIBDIR lib/${CMAKE_LIBRARY_ARCHITECTURE})
  set(NETUSE_UNIT_DIR /lib/systemd/system)
  set(NETUSE_ZSH_DIR zsh/vendor-completions)
  set(_parts ${PROJECT_BINARY_DIR}/debian)
  file(MAKE_DIRECTORY ${_parts})
endif()

function(netuse_compress from to)
  execute_process(COMMAND gzip -9nc ${from} OUTPUT_FILE ${to} COMMAND_ERROR_IS_FATAL ANY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${from})
endfunction()

# Manual pages, as they are or, for Debian, compressed.
function(netuse_install_manuals)
  foreach(_page IN LISTS ARGN)
    set(_file ${PROJECT_SOURCE_DIR}/${_page})
    if(NETUSE_DEBIAN)
      get_filename_component(_name ${_page} NAME)
      netuse_compress(${_file} ${PROJECT_BINARY_DIR}/debian/${_name}.gz)
      set(_file ${PROJECT_BINARY_DIR}/debian/${_name}.gz)
    endif()
    install(FILES ${_file} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT command)
  endforeach()
endfunction()

# Debian's own changelog says which version this is; what is new in it is in the project's, beside it.
function(netuse_debian_changelog)
  file(TIMESTAMP ${PROJECT_SOURCE_DIR}/CHANGELOG.md _date "%a, %d %b %Y %H:%M:%S +0000" UTC)
  file(WRITE ${_parts}/changelog "netuse (${NETUSE_DEBIAN_VERSION}) unstable; urgency=medium\n\n"
             "  * Release ${PROJECT_VERSION}; see changelog.gz.\n\n -- ${CPACK_PACKAGE_CONTACT}  ${_date}\n")
  netuse_compress(${_parts}/changelog ${_parts}/changelog.Debian.gz)
  netuse_compress(${PROJECT_SOURCE_DIR}/CHANGELOG.md ${_parts}/changelog.gz)
endfunction()

# A package of a component. CPack has no word for Multi-Arch yet: it is a second line of the section's.
macro(netuse_package component name section multiarch summary)
  string(TOUPPER ${component} _c)
  set(CPACK_DEBIAN_${_c}_PACKAGE_NAME ${name})
  set(CPACK_DEBIAN_${_c}_PACKAGE_SECTION "${section}\nMulti-Arch: ${multiarch}")
  set(CPACK_DEBIAN_${_c}_DESCRIPTION "${summary}\n${_about}\n${ARGN}")
  install(FILES ${_parts}/changelog.gz ${_parts}/changelog.Debian.gz cmake/debian/copyright
          DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${name} COMPONENT ${component})
  file(GLOB CPACK_DEBIAN_${_c}_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/cmake/debian/${component}/*)
  list(APPEND CPACK_COMPONENTS_ALL ${component})
endmacro()

# To be called when all is installed that is to be packed.
function(netuse_pack_for_debian)
  if(NOT NETUSE_DEBIAN)
    return()
  endif()
  set(NETUSE_DEBIAN_VERSION ${PROJECT_VERSION}-1)
  # As Debian's own tools do, from the environment of who packs.
  set(CPACK_PACKAGE_CONTACT "The netuse authors <netuse@packages.debian.org>")
  if(DEFINED ENV{DEBEMAIL})
    set(CPACK_PACKAGE_CONTACT "$ENV{DEBFULLNAME} <$ENV{DEBEMAIL}>")
  endif()
  netuse_debian_changelog()
  set(_about "netuse answers which network connections this machine holds, and in what\nstate: Microsoft's WMI class \
Win32_NetworkConnection, its properties and its\nquery language, for CIFS mounts and for shares that Samba serves.")
  set(CPACK_COMPONENTS_ALL "")
  set(_soname libnetuse${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
  set(_same "${_soname} (= ${NETUSE_DEBIAN_VERSION})")

  netuse_package(library ${_soname} libs same "network connections as WMI has them (library)"
                 "This is the shared library.")
  netuse_package(dev libnetuse-dev libdevel same "network connections as WMI has them (development)"
                 "These are the headers for C and C++, for CMake and for pkg-config.")
  set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "${_same}")
  install(DIRECTORY tools/examples/ DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libnetuse-dev/examples COMPONENT dev
          FILES_MATCHING PATTERN *.c PATTERN *.cpp)
  if(NETUSE_BUILD_TOOLS)
    netuse_package(command netuse admin foreign "list the network connections of a machine as WMI does"
                   "This is the command: it lists, explains, watches and records them.")
    set(CPACK_DEBIAN_COMMAND_PACKAGE_DEPENDS "${_same}")
    set(CPACK_DEBIAN_COMMAND_PACKAGE_SUGGESTS "samba-common-bin, bsd-mailx | mailx")
  endif()
  if(NETUSE_INSTALL_PYTHON)
    netuse_package(python python3-netuse python foreign "network connections as WMI has them (Python)"
                   "This is the Python package, with netuse.wmi in the place of the module wmi.")
    set(CPACK_DEBIAN_PYTHON_PACKAGE_ARCHITECTURE all)
    set(CPACK_DEBIAN_PYTHON_PACKAGE_SHLIBDEPS OFF)
    set(CPACK_DEBIAN_PYTHON_PACKAGE_DEPENDS "python3 (>= 3.9), ${_soname} (>= ${PROJECT_VERSION})")
  endif()
  if(NOT CMAKE_CROSSCOMPILING)  # the same for all architectures: made once
    netuse_package(go golang-netuse-dev golang foreign "network connections as WMI has them (Go)"
                   "These are the sources of the Go module, which is compiled over the library.")
    set(CPACK_DEBIAN_GO_PACKAGE_ARCHITECTURE all)
    set(CPACK_DEBIAN_GO_PACKAGE_SHLIBDEPS OFF)
    set(CPACK_DEBIAN_GO_PACKAGE_DEPENDS "libnetuse-dev (>= ${PROJECT_VERSION}), pkgconf | pkg-config")
  endif()
  include(${PROJECT_SOURCE_DIR}/cmake/DebianPacking.cmake)
endfunction()
