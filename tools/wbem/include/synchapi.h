/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_SYNCHAPI_H_
#define NETUSE_WBEM_SYNCHAPI_H_

#include "netuse_wbem/waiting.h"

#endif
