/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_RECORDING_H
#define NETUSE_RECORDING_H

/* Recordings (README, "Recordings"). Conventions: netuse.h. */

#include "netuse/netuse_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The recording of a snapshot as JSON text. Give back with netuse_text_free(). */
NETUSE_API netuse_result netuse_recording_of(netuse_snapshot* snapshot, netuse_text** out);
/* The same written to a file, whole or not at all, for its owner alone (recording.hpp, save_recording). */
NETUSE_API netuse_result netuse_save_recording(netuse_snapshot* snapshot, const char* path);

/* Interprets the evidence of a recording's file again and compares it with its connections: NETUSE_S_DIFFERENT if there
 * are differences. `out` (may be NULL) gets them, a line each. Give back with netuse_text_free(). */
NETUSE_API netuse_result netuse_verify(const char* path, netuse_text** out);

/* Writes the recording of the file `from` to `to` under pseudonyms. `map` (may be NULL) is a file of pseudonyms: those
 * that it has are used, and all that were given are written to it; it is made if it is not there. NETUSE_E_FAILED, and
 * nothing is written, if the recording would not say the same. */
NETUSE_API netuse_result netuse_anonymize(const char* from, const char* to, const char* map);

#ifdef __cplusplus
}
#endif

#endif
