/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WMIUTILS_H_
#define NETUSE_WBEM_WMIUTILS_H_

#include "netuse_wbem/path.h"
#include "wbemcli.h"

#endif
