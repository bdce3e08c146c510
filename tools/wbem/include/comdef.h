/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_COMDEF_H_
#define NETUSE_WBEM_COMDEF_H_

#include "windows.h"

#ifdef __cplusplus
#include "comutil.h"
#include "netuse_wbem/com_error.h"
#include "netuse_wbem/com_ptr.h"
#endif

#endif
