/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WBEMDISP_H_
#define NETUSE_WBEM_WBEMDISP_H_

#include "netuse_wbem/date_time.h"
#include "windows.h"

#endif
