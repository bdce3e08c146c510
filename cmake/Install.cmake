# SPDX-License-Identifier: MIT
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# Components: library (what programs load), dev (what programs are built with), command, python, go.
install(TARGETS netuse EXPORT netuse-targets
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library NAMELINK_COMPONENT dev
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev
        RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT library)
install(DIRECTORY core/include/netuse DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT dev)
install(EXPORT netuse-targets NAMESPACE netuse:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/netuse COMPONENT dev)

get_target_property(_type netuse TYPE)
set(NETUSE_IS_SHARED OFF)
if(_type STREQUAL "SHARED_LIBRARY")
  set(NETUSE_IS_SHARED ON)
endif()
set(NETUSE_SPDLOG_IS_HEADERS ${NETUSE_BUNDLED})
configure_package_config_file(cmake/netuse-config.cmake.in netuse-config.cmake
                              INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/netuse)
write_basic_package_version_file(netuse-config-version.cmake COMPATIBILITY SameMajorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/netuse-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/netuse-config-version.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/netuse COMPONENT dev)

# What else is linked with the static library: spdlog as a library is only where packages of it are found, bundled it is
# headers. As words and not as packages: whoever uses netuse sees no flags of theirs.
if(WIN32)
  set(NETUSE_LIBS_PRIVATE "-pthread -lmpr -lnetapi32 -ladvapi32")
elseif(NETUSE_IS_SHARED AND NETUSE_BUNDLED)
  set(NETUSE_LIBS_PRIVATE "-lstdc++ -lm -pthread")
else()
  install(FILES cmake/Findutf8proc.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/netuse COMPONENT dev)
  set(NETUSE_LIBS_PRIVATE "-lutf8proc -lstdc++ -lm -pthread")
  if(NOT NETUSE_BUNDLED)
    string(PREPEND NETUSE_LIBS_PRIVATE "-lspdlog -lfmt ")
  endif()
endif()
file(RELATIVE_PATH NETUSE_PREFIX_FROM_PC /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
get_target_property(_definitions netuse INTERFACE_COMPILE_DEFINITIONS)
if(_definitions AND WIN32)
  set(NETUSE_CFLAGS " -D${_definitions}")
endif()
configure_file(cmake/netuse.pc.in netuse.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/netuse.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT dev)

if(TARGET netuse_wbem)
  install(TARGETS netuse_wbem netuse_wmain EXPORT netuse-wbem-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev)
  install(DIRECTORY tools/wbem/include/ ${NETUSE_WBEM_SPELLINGS}/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/netuse-wbem COMPONENT dev)
  install(EXPORT netuse-wbem-targets NAMESPACE netuse:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/netuse COMPONENT dev)
  configure_file(cmake/netuse-wbem.pc.in netuse-wbem.pc @ONLY)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/netuse-wbem.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT dev)
endif()

install(FILES backends/fixture/schema/netuse-recording.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/netuse
        COMPONENT command)

# The package is where Debian's own packages of Python's are; below /usr/local Python looks in lib/python3.11 instead.
option(NETUSE_INSTALL_PYTHON "Install the Python package, too; it needs the shared library" OFF)
set(NETUSE_PYTHON_DIR lib/python3/dist-packages CACHE STRING "Where the Python package goes, below the prefix")
if(NETUSE_INSTALL_PYTHON)
  if(NOT NETUSE_IS_SHARED)
    message(WARNING "The Python package needs the shared library: -DBUILD_SHARED_LIBS=ON")
  endif()
  install(DIRECTORY tools/python/netuse DESTINATION ${NETUSE_PYTHON_DIR} COMPONENT python
          PATTERN __pycache__ EXCLUDE)
endif()

# Where Debian's packages of Go sources are: go mod edit -replace netuse=PREFIX/share/gocode/src/netuse.
install(DIRECTORY tools/go/ DESTINATION ${CMAKE_INSTALL_DATADIR}/gocode/src/netuse COMPONENT go
        FILES_MATCHING PATTERN *.go PATTERN bridge.[ch] PATTERN go.mod PATTERN README.md PATTERN *_test.go EXCLUDE)

if(NETUSE_BUILD_TOOLS)
  set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME command)
  install(TARGETS netuse_command RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(DIRECTORY tools/integrations DESTINATION ${CMAKE_INSTALL_DATADIR}/netuse USE_SOURCE_PERMISSIONS)
  install(FILES tools/completions/netuse.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME netuse)
  install(FILES tools/completions/netuse.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/${NETUSE_ZSH_DIR} RENAME _netuse)
  install(FILES tools/completions/netuse.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
  set(_manuals tools/man/netuse.1)
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    install(FILES tools/systemd/netuse-watch.service "tools/systemd/netuse-watch@.service" DESTINATION ${NETUSE_UNIT_DIR})
    install(PROGRAMS tools/systemd/netuse-lost DESTINATION ${CMAKE_INSTALL_BINDIR})
    list(APPEND _manuals tools/man/netuse-lost.1)
  endif()
  netuse_install_manuals(${_manuals})
endif()
