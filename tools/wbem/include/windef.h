/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WINDEF_H_
#define NETUSE_WBEM_WINDEF_H_

#include "netuse_wbem/types.h"

#endif
