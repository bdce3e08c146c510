/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_RECORDING_H
#define NETUSE_RECORDING_H

/* Recordings (README, "Recordings"). Conventions: netuse.h. */

#include "netuse/netuse_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The recording of a snapshot as JSON text. NETUSE_E_INVALID_PARAMETER for one of many hosts. Give back with
 * netuse_text_free(). */
NETUSE_API netuse_result netuse_recording_of(netuse_snapshot* snapshot, netuse_text** out);
/* The same written to a file, whole or not at all, a new one for its owner alone; a pipe or device is written to and
 * never replaced. NETUSE_E_FAILED with the operating system's reason. */
NETUSE_API netuse_result netuse_save_recording(netuse_snapshot* snapshot, const char* path);

/* Interprets the evidence of a recording's file again and compares it with its connections: NETUSE_S_DIFFERENT if there
 * are differences. `out` (may be NULL) gets them, a line each, with frames counted from 1. NETUSE_E_PROVIDER_FAILURE if
 * the file cannot be read, or is no recording. Give back with netuse_text_free(). */
NETUSE_API netuse_result netuse_verify(const char* path, netuse_text** out);

/* Writes the recording of the file `from` to `to` under pseudonyms. `map` (may be NULL) is a file of pseudonyms: those
 * that it has are used, and all that were given are written to it; it is made if it is not there. NETUSE_E_FAILED, and
 * nothing is written, if the recording would not say the same, and if a file cannot be written;
 * NETUSE_E_PROVIDER_FAILURE if one cannot be read, or is not what it should be. */
NETUSE_API netuse_result netuse_anonymize(const char* from, const char* to, const char* map);

#ifdef __cplusplus
}
#endif

#endif
