# SPDX-License-Identifier: MIT
# What CPack is to do with the packages that Debian.cmake names.
set(CPACK_GENERATOR DEB)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SOURCE netuse)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# CPack's own would call ldconfig itself, once more.
file(WRITE ${_parts}/shlibs "libnetuse ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR} ${_soname} (>= ${PROJECT_VERSION})\n")
file(WRITE ${_parts}/triggers "activate-noawait ldconfig\n")
file(CHMOD ${_parts}/shlibs ${_parts}/triggers FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${_parts}/shlibs ${_parts}/triggers)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR})
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_VERBATIM_VARIABLES ON)
if(CMAKE_CROSSCOMPILING)
  # dpkg-shlibdeps would need the target's libraries installed. What Debian 12 has is enough, since it compiled it;
  # tests/package/run looks whether the programs need other libraries.
  set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE ${NETUSE_DEBIAN_ARCHITECTURE})
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS OFF)
  set(_system "libc6 (>= 2.36), libgcc-s1 (>= 12), libstdc++6 (>= 12)")
  set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS "${_system}")
  set(CPACK_DEBIAN_COMMAND_PACKAGE_DEPENDS "${CPACK_DEBIAN_COMMAND_PACKAGE_DEPENDS}, ${_system}")
endif()
include(CPack)
