/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_OLE2_H_
#define NETUSE_WBEM_OLE2_H_

#include "objbase.h"
#include "oleauto.h"

#endif
