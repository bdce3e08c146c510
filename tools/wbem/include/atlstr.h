/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_ATLSTR_H_
#define NETUSE_WBEM_ATLSTR_H_

#include "atlbase.h"
#include "netuse_wbem/atl_string.h"

#endif
