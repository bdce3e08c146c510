/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_MINWINDEF_H_
#define NETUSE_WBEM_MINWINDEF_H_

#include "netuse_wbem/types.h"

#endif
