/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_ATLCOMCLI_H_
#define NETUSE_WBEM_ATLCOMCLI_H_

#include "netuse_wbem/atl_bstr.h"
#include "netuse_wbem/atl_ptr.h"
#include "netuse_wbem/atl_variant.h"

#endif
