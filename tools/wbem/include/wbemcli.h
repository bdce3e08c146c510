/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WBEMCLI_H_
#define NETUSE_WBEM_WBEMCLI_H_

#include "netuse_wbem/call_macros.h"
#include "netuse_wbem/class_object.h"
#include "netuse_wbem/helpers.h"
#include "netuse_wbem/results.h"
#include "netuse_wbem/services.h"
#include "windows.h"

#endif
