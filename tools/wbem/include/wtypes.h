/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WTYPES_H_
#define NETUSE_WBEM_WTYPES_H_

#include "netuse_wbem/variant.h"

#endif
