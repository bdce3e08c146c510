/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WINBASE_H_
#define NETUSE_WBEM_WINBASE_H_

#include "windows.h"

#endif
