/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_TCHAR_H_
#define NETUSE_WBEM_TCHAR_H_

#include "netuse_wbem/console.h"
#include "netuse_wbem/tchar_names.h"

#endif
