// SPDX-License-Identifier: MIT
#pragma once

// NETUSE_API marks what the shared library exports; everything else has hidden visibility.
// A program that links the static library, or the library itself, needs no definition.
#if defined(_WIN32) && defined(NETUSE_SHARED)
#if defined(NETUSE_BUILDING)
#define NETUSE_API __declspec(dllexport)
#else
#define NETUSE_API __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define NETUSE_API __attribute__((visibility("default")))
#else
#define NETUSE_API
#endif
