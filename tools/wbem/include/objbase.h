/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_OBJBASE_H_
#define NETUSE_WBEM_OBJBASE_H_

#include "netuse_wbem/apartment.h"

#endif
