/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_COMDEFSP_H_
#define NETUSE_WBEM_COMDEFSP_H_

#include "comdef.h"

#endif
