/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_TYPES_H
#define NETUSE_TYPES_H

/* What the headers of the C interface share: result codes and handles. Conventions: netuse.h. */

#include <stddef.h>
#include <stdint.h>

#include "netuse/export.hpp" /* only macros */
#include "netuse/version.h"

/* C, whatever C++ would say: NOLINTBEGIN(modernize-*,cppcoreguidelines-macro-*) */
typedef uint32_t netuse_result;
#define NETUSE_OK ((netuse_result)0)
#define NETUSE_S_FALSE ((netuse_result)1)               /* the end of an enumeration */
#define NETUSE_S_DIFFERENT ((netuse_result)0x00040001u) /* verify found differences (WBEM_S_DIFFERENT) */
#define NETUSE_S_TIMEDOUT ((netuse_result)0x00040004u)  /* no event came in time */
#define NETUSE_E_FAILED ((netuse_result)0x80041001u)
#define NETUSE_E_NOT_FOUND ((netuse_result)0x80041002u)
#define NETUSE_E_ACCESS_DENIED ((netuse_result)0x80041003u)
#define NETUSE_E_PROVIDER_FAILURE ((netuse_result)0x80041004u)
#define NETUSE_E_TYPE_MISMATCH ((netuse_result)0x80041005u)
#define NETUSE_E_OUT_OF_MEMORY ((netuse_result)0x80041006u)
#define NETUSE_E_INVALID_PARAMETER ((netuse_result)0x80041008u)
#define NETUSE_E_NOT_SUPPORTED ((netuse_result)0x8004100Cu)
#define NETUSE_E_INVALID_NAMESPACE ((netuse_result)0x8004100Eu)
#define NETUSE_E_INVALID_CLASS ((netuse_result)0x80041010u)
#define NETUSE_E_INVALID_OPERATION ((netuse_result)0x80041016u)
#define NETUSE_E_INVALID_QUERY ((netuse_result)0x80041017u)
#define NETUSE_E_INVALID_QUERY_TYPE ((netuse_result)0x80041018u)
#define NETUSE_E_PROVIDER_NOT_CAPABLE ((netuse_result)0x80041024u)
#define NETUSE_E_INVALID_OBJECT_PATH ((netuse_result)0x8004103Au)
#define NETUSE_E_METHOD_NOT_IMPLEMENTED ((netuse_result)0x80041055u)
#define NETUSE_E_UNPARSABLE_QUERY ((netuse_result)0x80041058u)
#define NETUSE_E_NOT_EVENT_CLASS ((netuse_result)0x80041059u)
#define NETUSE_E_MISSING_GROUP_WITHIN ((netuse_result)0x8004105Au)
#define NETUSE_E_MISSING_AGGREGATION_LIST ((netuse_result)0x8004105Bu)
#define NETUSE_E_PROPERTY_NOT_AN_OBJECT ((netuse_result)0x8004105Cu)
#define NETUSE_E_AGGREGATING_BY_OBJECT ((netuse_result)0x8004105Du)
#define NETUSE_E_QUOTA_VIOLATION ((netuse_result)0x8004106Cu)
#define NETUSE_E_REGISTRATION_TOO_BROAD ((netuse_result)0x80042001u)
#define NETUSE_E_REGISTRATION_TOO_PRECISE ((netuse_result)0x80042002u)
#define NETUSE_INFINITE 0xFFFFFFFFu /* wait without a limit */
#define NETUSE_FAILED(result) (((result) & 0x80000000u) != 0)

typedef struct netuse_services netuse_services;
typedef struct netuse_enumerator netuse_enumerator;
typedef struct netuse_object netuse_object;
typedef struct netuse_subscription netuse_subscription;
typedef struct netuse_evidence netuse_evidence;
typedef struct netuse_snapshot netuse_snapshot;
typedef struct netuse_text netuse_text;
/* Puts the documents of a host, as they are now, with the functions below; 0, or another number for failure. */
typedef int (*netuse_give)(void* context, netuse_evidence* into);
/* NOLINTEND(modernize-*,cppcoreguidelines-macro-*) */

#endif
