/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_OBJIDL_H_
#define NETUSE_WBEM_OBJIDL_H_

#include "objbase.h"

#endif
