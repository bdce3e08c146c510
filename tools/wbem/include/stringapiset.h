/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_STRINGAPISET_H_
#define NETUSE_WBEM_STRINGAPISET_H_

#include "netuse_wbem/text.h"

#endif
