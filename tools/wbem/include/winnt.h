/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WINNT_H_
#define NETUSE_WBEM_WINNT_H_

#include "netuse_wbem/types.h"

#endif
