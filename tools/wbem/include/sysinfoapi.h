/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_SYSINFOAPI_H_
#define NETUSE_WBEM_SYSINFOAPI_H_

#include "netuse_wbem/machine.h"

#endif
