/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WINERROR_H_
#define NETUSE_WBEM_WINERROR_H_

#include "netuse_wbem/result.h"

#endif
