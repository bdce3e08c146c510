/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WBEMIDL_H_
#define NETUSE_WBEM_WBEMIDL_H_

#include "wbemcli.h"
#include "wbemdisp.h"
#include "wbemprov.h"
#include "wbemtran.h"

#endif
