/* SPDX-License-Identifier: MIT */
/* From here on DEFINE_GUID defines. */
#ifndef INITGUID
#define INITGUID
#endif
#include "netuse_wbem/guid.h"
