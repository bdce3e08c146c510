/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_CRTDBG_H_
#define NETUSE_WBEM_CRTDBG_H_

#include <assert.h>

#define _ASSERT(condition) assert(condition)
#define _ASSERTE(condition) assert(condition)

#endif
