/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_H
#define NETUSE_H

/* The C interface of netuse: Win32_NetworkConnection where WMI does not exist.
 *
 * Conventions
 * 1. Functions that can fail return a netuse_result: 0 (NETUSE_OK) and NETUSE_S_FALSE are success, values with the high
 *    bit set are WMI's error codes (WMI SDK, "WMI error constants"). Each of them gives NETUSE_E_INVALID_PARAMETER for
 * a NULL that its comment does not allow, and NETUSE_E_OUT_OF_MEMORY; other codes are those that its comment names.
 * 2. After an error netuse_last_error() gives a sentence for people, and netuse_last_error_offset() the place in the
 *    query or path; both are of the calling thread, until its next call.
 * 3. Handles are opaque. Who gets one through an `out` parameter owns it and gives it back with the function that its
 *    comment names; NULL may always be given back. `out` is set to NULL on failure.
 * 4. Text is UTF-8 and ends with a NUL (what a recording has behind a NUL inside a text is cut off). Text that a
 *    function hands out belongs to the handle it came from and stays as it is until that handle is given back.
 * 5. A netuse_services may be used from many threads; the other handles belong to one thread at a time, but for
 *    netuse_cancel().
 * 6. No function writes to stdout or stderr, changes the locale or installs a signal handler.
 * Does not support: methods, writing.
 */

#include "netuse/netuse_options.h"
#include "netuse/netuse_properties.h"
#include "netuse/netuse_recording.h"
#include "netuse/netuse_snapshot.h"
#include "netuse/netuse_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The version of the library that is running, e.g. "0.1.0"; NETUSE_VERSION is that of the headers. */
NETUSE_API const char* netuse_version(void);

/* Opens a source string: "auto" (this host), "samba", "windows", "root:DIR", "recording:FILE" (or a path that ends in
 * .json), "recordings:DIR-or-glob", "none"; NULL or "": NETUSE_SOURCE, else this host. NETUSE_E_INVALID_PARAMETER: it
 * cannot be understood; NETUSE_E_PROVIDER_FAILURE: a recording cannot be read. Close with netuse_close(). */
NETUSE_API netuse_result netuse_open(const char* source, netuse_services** out);
NETUSE_API void netuse_close(netuse_services* services);
/* As netuse_open("recording:FILE"), for a recording of so many bytes that the program holds; they are copied. */
NETUSE_API netuse_result netuse_open_recording(const char* json, size_t size, netuse_services** out);
/* A source made of documents that the program gives. `give` is called with `context` for each snapshot, in the thread
 * that takes it (of a subscription: one of the library's), from several at once if several take one; both must live as
 * long as the services and what came from them. If it fails, the call that asked gives NETUSE_E_PROVIDER_FAILURE. */
NETUSE_API netuse_result netuse_open_evidence(netuse_give give, void* context, netuse_services** out);
/* Inside `give` only: a file's bytes; a program's output and exit status; why there is neither (errno's name). All is
 * copied. Names are those of README, "Documents": "/proc/self/mounts", "smbstatus --json", ... */
NETUSE_API netuse_result netuse_put_document(netuse_evidence* into, const char* name, const char* text, size_t size);
NETUSE_API netuse_result netuse_put_output(netuse_evidence* into, const char* name, int exit, const char* text,
                                           size_t size, const char* errors, size_t errors_size);
NETUSE_API netuse_result netuse_put_problem(netuse_evidence* into, const char* name, const char* problem);

/* Runs WQL over a fresh snapshot; errors of the query come here (NETUSE_E_INVALID_QUERY, NETUSE_E_INVALID_CLASS,
 * NETUSE_E_QUOTA_VIOLATION, ... with the offset), and NETUSE_E_PROVIDER_FAILURE if the source as a whole cannot be
 * read: what could merely not be known is a null value and a diagnostic. Of a source of many recordings one host after
 * the other is read as one walks: what could not be read is told by netuse_diagnostic() when the last object has come.
 * Give back with netuse_enumerator_free(), which may outlive the services. */
NETUSE_API netuse_result netuse_exec_query(netuse_services* services, const char* wql, netuse_enumerator** out);
/* The next object (give back with netuse_object_free()), or NETUSE_S_FALSE and NULL at the end. */
NETUSE_API netuse_result netuse_next(netuse_enumerator* enumerator, netuse_object** out);
NETUSE_API void netuse_enumerator_free(netuse_enumerator* enumerator);

/* One instance or class by object path. NETUSE_E_NOT_FOUND if there is none; NETUSE_E_INVALID_OBJECT_PATH and
 * NETUSE_E_INVALID_NAMESPACE for the path; NETUSE_E_PROVIDER_FAILURE as netuse_exec_query(). Give back with
 * netuse_object_free(). */
NETUSE_API netuse_result netuse_get_object(netuse_services* services, const char* path, netuse_object** out);
NETUSE_API void netuse_object_free(netuse_object* object);

/* Runs an event query: tells what comes, goes and changes from now on. What is there at first gives no event; over a
 * recorded timeline, the frames behind the first are told. NETUSE_E_UNPARSABLE_QUERY, NETUSE_E_NOT_EVENT_CLASS,
 * NETUSE_E_REGISTRATION_TOO_PRECISE (no WITHIN), NETUSE_E_REGISTRATION_TOO_BROAD (no ISA), ... with the offset, and
 * NETUSE_E_PROVIDER_FAILURE as netuse_exec_query(). Give back with netuse_subscription_free(), which may outlive the
 * services. */
NETUSE_API netuse_result netuse_exec_notification_query(netuse_services* services, const char* wql,
                                                        netuse_subscription** out);
/* The next event (give back with netuse_object_free()). Waits at most so many milliseconds: NETUSE_S_TIMEDOUT and NULL
 * if none came by then; NETUSE_S_FALSE and NULL if none comes any more (cancelled, or a timeline was told to its end).
 */
NETUSE_API netuse_result netuse_next_event(netuse_subscription* subscription, uint32_t milliseconds,
                                           netuse_object** out);
/* From any thread while the subscription lives: ends it, and a netuse_next_event() that waits. */
NETUSE_API void netuse_cancel(netuse_subscription* subscription);
/* For loops that wait for many things: a file descriptor that poll() calls readable, on Windows the HANDLE of an event
 * that is signalled, while netuse_next_event() has something to say. Wait for it only; -1 for NULL. */
NETUSE_API intptr_t netuse_subscription_handle(netuse_subscription* subscription);
/* As netuse_diagnostic(), of the newest look, and why a look that should have come did not. */
NETUSE_API const char* netuse_subscription_diagnostic(netuse_subscription* subscription, size_t index);
/* Ends it, if it was not cancelled. */
NETUSE_API void netuse_subscription_free(netuse_subscription* subscription);

/* Diagnostics of the newest snapshot of these services: what could not be known, and why. `index` from 0; NULL after
 * the last. Index 0 takes the list anew, for the calling thread: threads do not disturb each other. The same text is
 * kept once; after 4 MiB of different texts a new one is handed out as a sentence that says so, until the services are
 * closed and opened again. */
NETUSE_API const char* netuse_diagnostic(netuse_services* services, size_t index);

/* Of the calling thread's last error: a sentence, never NULL, of less than 1,024 bytes; and an offset in bytes, or -1
 * if it has none. */
NETUSE_API const char* netuse_last_error(void);
NETUSE_API int64_t netuse_last_error_offset(void);

#ifdef __cplusplus
}
#endif

#endif
