/* SPDX-License-Identifier: MIT */
/* Event queries as a program in C meets them: capi_events_test TIMELINE. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"

static const char* const all =
    "SELECT * FROM __InstanceOperationEvent WITHIN 1 WHERE TargetInstance ISA 'Win32_NetworkConnection'";

static const char* const short_looks =
    "SELECT * FROM __InstanceCreationEvent WITHIN 0.02 WHERE TargetInstance ISA 'Win32_NetworkConnection'";

static netuse_subscription* subscribed(const char* source) {
  netuse_services* services = NULL;
  netuse_subscription* events = NULL;
  CHECK(netuse_open(source, &services) == NETUSE_OK);
  CHECK(netuse_exec_notification_query(services, all, &events) == NETUSE_OK);
  netuse_close(services); /* the subscription outlives it */
  return events;
}

static void check_text(netuse_object* event, const char* property, const char* expected) {
  netuse_object* inner = NULL;
  const char* status = NULL;
  CHECK(netuse_get_embedded(event, property, &inner) == NETUSE_OK);
  CHECK(netuse_get_text(inner, "Status", &status) == NETUSE_OK && strcmp(status, expected) == 0);
  netuse_object_free(inner);
}

/* The connection of the timeline is lost in its third frame. */
static void a_timeline_is_told_to_its_end(const char* source) {
  netuse_subscription* events = subscribed(source);
  netuse_object* event = NULL;
  const char* name = NULL;
  CHECK(netuse_next_event(events, NETUSE_INFINITE, &event) == NETUSE_OK);
  CHECK(netuse_get_text(event, "__CLASS", &name) == NETUSE_OK && strcmp(name, "__InstanceModificationEvent") == 0);
  check_text(event, "TargetInstance", "Unavailable");
  check_text(event, "PreviousInstance", "OK");
  netuse_object* none = NULL;
  CHECK(netuse_get_embedded(event, "SECURITY_DESCRIPTOR", &none) == NETUSE_S_FALSE && none == NULL);
  CHECK(netuse_get_embedded(event, "TIME_CREATED", &none) == NETUSE_E_TYPE_MISMATCH);
  CHECK(netuse_get_embedded(event, "Nonsense", &none) == NETUSE_E_NOT_FOUND);
  netuse_object_free(event);
  CHECK(netuse_next_event(events, NETUSE_INFINITE, &event) == NETUSE_S_FALSE && event == NULL);
  CHECK(netuse_next_event(events, 0, &event) == NETUSE_S_FALSE);
  CHECK(netuse_subscription_handle(events) != -1);
  netuse_subscription_free(events);
}

static void* cancel(void* events) {
  netuse_cancel((netuse_subscription*)events);
  return NULL;
}

/* A source where nothing ever happens. */
static void a_wait_ends_in_time_or_when_it_is_cancelled(void) {
  netuse_subscription* events = subscribed("none");
  netuse_object* event = NULL;
  pthread_t other;
  CHECK(netuse_next_event(events, 10, &event) == NETUSE_S_TIMEDOUT && event == NULL);
  CHECK(netuse_subscription_diagnostic(events, 0) != NULL);
  CHECK(pthread_create(&other, NULL, cancel, events) == 0);
  CHECK(netuse_next_event(events, NETUSE_INFINITE, &event) == NETUSE_S_FALSE);
  CHECK(pthread_join(other, NULL) == 0);
  netuse_subscription_free(events);
}

static void refused(netuse_services* services, const char* wql, netuse_result expected) {
  netuse_subscription* events = NULL;
  CHECK(netuse_exec_notification_query(services, wql, &events) == expected && events == NULL);
  CHECK(strlen(netuse_last_error()) > 0);
}

static void what_is_no_event_query_is_refused(void) {
  netuse_services* services = NULL;
  CHECK(netuse_open("none", &services) == NETUSE_OK);
  refused(services, "42", NETUSE_E_UNPARSABLE_QUERY);
  refused(services, "SELECT * FROM Win32_NetworkConnection", NETUSE_E_NOT_EVENT_CLASS);
  refused(services, "SELECT * FROM __InstanceCreationEvent WITHIN 1", NETUSE_E_REGISTRATION_TOO_BROAD);
  refused(services, "SELECT * FROM __InstanceCreationEvent", NETUSE_E_REGISTRATION_TOO_PRECISE);
  refused(services, NULL, NETUSE_E_INVALID_PARAMETER);
  netuse_close(services);
}

/* A host that the program itself holds: a table that grows by a mount each time. */
static int give(void* context, netuse_evidence* into) {
  static const char table[] = "//nas/a /a cifs rw 0 0\n//nas/b /b cifs rw 0 0\n";
  const size_t line = sizeof table / 2;
  int* asked = (int*)context;
  if (*asked < 0) return 7;
  ++*asked;
  CHECK(netuse_put_document(into, "/proc/mounts", table, *asked == 1 ? line : 2 * line) == NETUSE_OK);
  CHECK(netuse_put_problem(into, "/proc/fs/cifs/DebugData", "EACCES") == NETUSE_OK);
  CHECK(netuse_put_output(into, "smbstatus -S", 1, NULL, 0, "no", 2) == NETUSE_OK);
  return 0;
}

static void a_program_gives_its_own_evidence(void) {
  netuse_services* services = NULL;
  netuse_subscription* events = NULL;
  netuse_enumerator* none = NULL;
  netuse_object* event = NULL;
  netuse_object* target = NULL;
  const char* name = NULL;
  int asked = 0;
  CHECK(netuse_open_evidence(give, &asked, &services) == NETUSE_OK);
  CHECK(netuse_exec_notification_query(services, short_looks, &events) == NETUSE_OK);
  CHECK(netuse_next_event(events, 10000, &event) == NETUSE_OK);
  CHECK(netuse_get_embedded(event, "TargetInstance", &target) == NETUSE_OK);
  CHECK(netuse_get_text(target, "LocalName", &name) == NETUSE_OK && strcmp(name, "/b") == 0);
  netuse_object_free(target);
  netuse_object_free(event);
  netuse_subscription_free(events);
  netuse_close(services);
  asked = -1;
  CHECK(netuse_open_evidence(give, &asked, &services) == NETUSE_OK);
  CHECK(netuse_exec_query(services, "SELECT * FROM Win32_NetworkConnection", &none) == NETUSE_E_PROVIDER_FAILURE);
  CHECK(strstr(netuse_last_error(), "7") != NULL);
  netuse_close(services);
}

static void a_recording_in_memory_is_opened(void) {
  static const char json[] =
      "{\"format\": \"netuse-recording\", \"version\": 1, \"connections\": [{\"RemoteName\": \"\\\\\\\\nas\\\\a\"}]}";
  netuse_services* services = NULL;
  netuse_enumerator* all_rows = NULL;
  netuse_object* row = NULL;
  CHECK(netuse_open_recording(json, sizeof json - 1, &services) == NETUSE_OK);
  CHECK(netuse_exec_query(services, "SELECT * FROM Win32_NetworkConnection", &all_rows) == NETUSE_OK);
  CHECK(netuse_next(all_rows, &row) == NETUSE_OK);
  netuse_object_free(row);
  netuse_enumerator_free(all_rows);
  netuse_close(services);
  CHECK(netuse_open_recording(json, 20, &services) == NETUSE_E_PROVIDER_FAILURE && services == NULL);
}

static void null_is_harmless(void) {
  netuse_object* event = NULL;
  CHECK(netuse_next_event(NULL, 0, &event) == NETUSE_E_INVALID_PARAMETER);
  CHECK(netuse_subscription_handle(NULL) == -1 && netuse_subscription_diagnostic(NULL, 0) == NULL);
  CHECK(netuse_open_evidence(NULL, NULL, NULL) == NETUSE_E_INVALID_PARAMETER);
  CHECK(netuse_put_document(NULL, "x", NULL, 0) == NETUSE_E_INVALID_PARAMETER);
  netuse_cancel(NULL);
  netuse_subscription_free(NULL);
}

int main(int argc, char** argv) {
  CHECK(argc == 2);
  a_timeline_is_told_to_its_end(argv[1]);
  a_wait_ends_in_time_or_when_it_is_cancelled();
  what_is_no_event_query_is_refused();
  a_program_gives_its_own_evidence();
  a_recording_in_memory_is_opened();
  null_is_harmless();
  return 0;
}
