/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_OLEAUTO_H_
#define NETUSE_WBEM_OLEAUTO_H_

#include "netuse_wbem/dispatch.h"
#include "netuse_wbem/error_info.h"

#endif
