/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_ERRHANDLINGAPI_H_
#define NETUSE_WBEM_ERRHANDLINGAPI_H_

#include "netuse_wbem/result.h"

#endif
