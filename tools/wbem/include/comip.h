/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_COMIP_H_
#define NETUSE_WBEM_COMIP_H_

#include "comdef.h"

#endif
