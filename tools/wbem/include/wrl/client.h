/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WRL_CLIENT_H_
#define NETUSE_WBEM_WRL_CLIENT_H_

#include "netuse_wbem/wrl_ptr.h"

#endif
