/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_ATLSAFE_H_
#define NETUSE_WBEM_ATLSAFE_H_

#include "atlbase.h"
#include "netuse_wbem/atl_safe_array.h"

#endif
