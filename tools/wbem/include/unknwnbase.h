/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_UNKNWNBASE_H_
#define NETUSE_WBEM_UNKNWNBASE_H_

#include "netuse_wbem/unknown.h"

#endif
