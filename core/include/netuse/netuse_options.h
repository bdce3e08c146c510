/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_OPTIONS_H
#define NETUSE_OPTIONS_H

/* How a source is opened, and where the library's log goes. Conventions: netuse.h. */

#include "netuse/netuse_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* NOLINTBEGIN(modernize-use-using) */
/* A file in place of a document of the source (README, "Documents"). */
typedef struct netuse_document_file {
  const char* name;
  const char* file;
} netuse_document_file;

/* Set all of it to zero and `size` to sizeof(netuse_options): later versions add members at its end. Zero is the usual
 * choice everywhere. Texts and arrays are copied by netuse_open_with(). */
typedef struct netuse_options {
  size_t size;
  const char* source; /* as netuse_open(); not together with a recording or `give` */
  int64_t timeout;    /* milliseconds that reading for one call may take; 0: ten seconds, negative: no limit */
  uint32_t pid;       /* read the mount table of this process in place of our own (Linux) */
  int no_inbound;     /* leave out the connections that other machines hold to this one */
  int no_probe;       /* contact no server to learn AccessMask (Windows) */
  int all_recordings; /* of many recordings also the older ones of a host */
  const netuse_document_file* documents;
  size_t document_count;
  const char* recording; /* the text of a recording, of so many bytes, in place of the source */
  size_t recording_size;
  netuse_give give; /* a program's own evidence in place of the source: netuse_open_evidence() */
  void* give_context;
  int64_t frame;  /* of a recording: this frame in place of the newest, from 1, or from the end by a negative number */
  const char* at; /* of a recording: its newest frame of that time or before (ISO 8601 UTC) */
} netuse_options;

/* Takes a line of the log: level 0 (trace) to 5 (critical), and text without a line's end, valid during the call. From
 * any thread, never two at once. It must not call the library. */
typedef void (*netuse_log)(void* context, int level, const char* text);
/* NOLINTEND(modernize-use-using) */

/* Opens a source. NETUSE_E_INVALID_PARAMETER: `size` is none that this version knows, or two sources are named; else as
 * netuse_open(). Close with netuse_close(). */
NETUSE_API netuse_result netuse_open_with(const netuse_options* options, netuse_services** out);

/* From now on what the library logs at this level and above goes to `log`; NULL: to nobody, as at the start. Of the
 * whole process; from any thread. `context` must live until another log is set and calls that began have ended.
 * NETUSE_E_INVALID_PARAMETER: there is no such level. */
NETUSE_API netuse_result netuse_set_log(netuse_log log, void* context, int level);

#ifdef __cplusplus
}
#endif

#endif
