/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_ATLBASE_H_
#define NETUSE_WBEM_ATLBASE_H_

#include "atlcomcli.h"
#include "atlconv.h"
#include "windows.h"

#endif
