/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_GUIDDEF_H_
#define NETUSE_WBEM_GUIDDEF_H_

#include "netuse_wbem/guid.h"

#endif
