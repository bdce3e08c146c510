/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_CSTRINGT_H_
#define NETUSE_WBEM_CSTRINGT_H_

#include "atlstr.h"

#endif
