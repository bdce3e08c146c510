/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_RPCNDR_H_
#define NETUSE_WBEM_RPCNDR_H_

#include "netuse_wbem/apartment.h"

#endif
