/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_TESTS_CHECK_H
#define NETUSE_TESTS_CHECK_H

#include <stdio.h>
#include <stdlib.h>

#include "netuse/netuse.h"

/* Ends the program where the condition does not hold, and says what netuse said last. */
#define CHECK(condition)                                                                       \
  do {                                                                                         \
    if (!(condition)) {                                                                        \
      fprintf(stderr, "%s:%d: %s: %s\n", __FILE__, __LINE__, #condition, netuse_last_error()); \
      exit(1);                                                                                 \
    }                                                                                          \
  } while (0)

#endif
