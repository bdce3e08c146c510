/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WINDOWS_H_
#define NETUSE_WBEM_WINDOWS_H_

#include "netuse_wbem/console.h"
#include "netuse_wbem/digits.h"
#include "netuse_wbem/machine.h"
#include "netuse_wbem/memory.h"
#include "netuse_wbem/result.h"
#include "netuse_wbem/tchar_names.h"
#include "netuse_wbem/text.h"
#include "netuse_wbem/types.h"
#include "netuse_wbem/waiting.h"
#include "objbase.h"
#include "oleauto.h"

#endif
