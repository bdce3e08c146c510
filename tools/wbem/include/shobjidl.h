/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_SHOBJIDL_H_
#define NETUSE_WBEM_SHOBJIDL_H_

#include "objbase.h"

#endif
