/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_SDKDDKVER_H_
#define NETUSE_WBEM_SDKDDKVER_H_

#include "netuse_wbem/words.h"

#endif
