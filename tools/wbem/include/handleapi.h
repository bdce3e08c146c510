/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_HANDLEAPI_H_
#define NETUSE_WBEM_HANDLEAPI_H_

#include "netuse_wbem/waiting.h"

#endif
