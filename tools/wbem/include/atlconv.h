/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_ATLCONV_H_
#define NETUSE_WBEM_ATLCONV_H_

#include "netuse_wbem/atl_convert.h"

#endif
