# SPDX-License-Identifier: MIT
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS netuse EXPORT netuse-targets
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY core/include/netuse DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT netuse-targets NAMESPACE netuse:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/netuse)

get_target_property(_type netuse TYPE)
set(NETUSE_IS_SHARED OFF)
if(_type STREQUAL "SHARED_LIBRARY")
  set(NETUSE_IS_SHARED ON)
endif()
set(NETUSE_SPDLOG_IS_HEADERS ${CMAKE_CROSSCOMPILING})
configure_package_config_file(cmake/netuse-config.cmake.in netuse-config.cmake
                              INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/netuse)
write_basic_package_version_file(netuse-config-version.cmake COMPATIBILITY SameMajorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/netuse-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/netuse-config-version.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/netuse)

# What else is linked with the static library: spdlog as a library is only where packages of it are found, in a cross
# build it is headers. As words and not as packages: whoever uses netuse sees no flags of theirs.
if(WIN32)
  set(NETUSE_LIBS_PRIVATE "-pthread -lmpr -lnetapi32 -ladvapi32")
else()
  install(FILES cmake/Findutf8proc.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/netuse)
  set(NETUSE_LIBS_PRIVATE "-lspdlog -lfmt -lutf8proc -lstdc++ -lm -pthread")
endif()
file(RELATIVE_PATH NETUSE_PREFIX_FROM_PC /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
get_target_property(_definitions netuse INTERFACE_COMPILE_DEFINITIONS)
if(_definitions AND WIN32)
  set(NETUSE_CFLAGS " -D${_definitions}")
endif()
configure_file(cmake/netuse.pc.in netuse.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/netuse.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

if(TARGET netuse_wbem)
  install(TARGETS netuse_wbem netuse_wmain EXPORT netuse-wbem-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(DIRECTORY tools/wbem/include/ ${NETUSE_WBEM_SPELLINGS}/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/netuse-wbem)
  install(EXPORT netuse-wbem-targets NAMESPACE netuse:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/netuse)
  configure_file(cmake/netuse-wbem.pc.in netuse-wbem.pc @ONLY)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/netuse-wbem.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
endif()

install(FILES backends/fixture/schema/netuse-recording.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/netuse)

# The package is where Debian's own packages of Python's are; below /usr/local Python looks in lib/python3.11 instead.
option(NETUSE_INSTALL_PYTHON "Install the Python package, too; it needs the shared library" OFF)
set(NETUSE_PYTHON_DIR lib/python3/dist-packages CACHE STRING "Where the Python package goes, below the prefix")
if(NETUSE_INSTALL_PYTHON)
  if(NOT NETUSE_IS_SHARED)
    message(WARNING "The Python package needs the shared library: -DBUILD_SHARED_LIBS=ON")
  endif()
  install(DIRECTORY tools/python/netuse DESTINATION ${NETUSE_PYTHON_DIR} PATTERN __pycache__ EXCLUDE)
endif()

if(NETUSE_BUILD_TOOLS)
  install(TARGETS netuse_command RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(FILES tools/man/netuse.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES tools/completions/netuse.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME netuse)
  install(FILES tools/completions/netuse.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions RENAME _netuse)
  install(FILES tools/completions/netuse.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    install(FILES tools/systemd/netuse-watch.service "tools/systemd/netuse-watch@.service" DESTINATION lib/systemd/system)
    install(PROGRAMS tools/systemd/netuse-lost DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endif()
