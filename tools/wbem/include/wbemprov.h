/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WBEMPROV_H_
#define NETUSE_WBEM_WBEMPROV_H_

#include "wbemcli.h"

#endif
