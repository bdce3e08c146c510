/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WRL_H_
#define NETUSE_WBEM_WRL_H_

#include "wrl/client.h"

#endif
