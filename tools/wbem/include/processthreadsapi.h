/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_PROCESSTHREADSAPI_H_
#define NETUSE_WBEM_PROCESSTHREADSAPI_H_

#include "windows.h"

#endif
