/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_VERSION_H
#define NETUSE_VERSION_H

/* The version of these headers. That of the library that is running: netuse::version() and netuse_version(). */

/* NOLINTBEGIN(cppcoreguidelines-macro-*,modernize-macro-*) */
#define NETUSE_VERSION_MAJOR 0
#define NETUSE_VERSION_MINOR 1
#define NETUSE_VERSION_PATCH 0
#define NETUSE_VERSION "0.1.0"
/* To compare with: 100 is 0.1.0, 10203 is 1.2.3. */
#define NETUSE_VERSION_NUMBER (NETUSE_VERSION_MAJOR * 10000 + NETUSE_VERSION_MINOR * 100 + NETUSE_VERSION_PATCH)
/* NOLINTEND(cppcoreguidelines-macro-*,modernize-macro-*) */

#endif
