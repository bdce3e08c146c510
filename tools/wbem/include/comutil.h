/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_COMUTIL_H_
#define NETUSE_WBEM_COMUTIL_H_

#ifdef __cplusplus
#include "netuse_wbem/bstr_t.h"
#include "netuse_wbem/variant_t.h"
#endif

#endif
