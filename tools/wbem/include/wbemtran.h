/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WBEMTRAN_H_
#define NETUSE_WBEM_WBEMTRAN_H_

#include "wbemcli.h"

#endif
