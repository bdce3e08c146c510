/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_ATLCOM_H_
#define NETUSE_WBEM_ATLCOM_H_

#include "atlbase.h"

#endif
