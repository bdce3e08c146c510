/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_OCIDL_H_
#define NETUSE_WBEM_OCIDL_H_

#include "objbase.h"
#include "oleauto.h"

#endif
