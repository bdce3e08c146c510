/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WTYPESBASE_H_
#define NETUSE_WBEM_WTYPESBASE_H_

#include "netuse_wbem/variant.h"

#endif
