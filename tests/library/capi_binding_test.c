/* SPDX-License-Identifier: MIT */
/* What a binding of another language needs of the C interface: capi_binding_test RECORDING FOLDER. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"

static const char* const whole = "SELECT * FROM Win32_NetworkConnection";

static netuse_services* opened(const char* recording) {
  netuse_options options = {0};
  netuse_services* services = NULL;
  options.size = sizeof options;
  options.source = recording;
  options.timeout = 5000;
  CHECK(netuse_open_with(&options, &services) == NETUSE_OK);
  return services;
}

static netuse_snapshot* taken(const char* recording) {
  netuse_snapshot* snapshot = NULL;
  netuse_services* services = opened(recording);
  CHECK(netuse_take_snapshot(services, &snapshot) == NETUSE_OK);
  netuse_close(services); /* the snapshot outlives it */
  return snapshot;
}

static void options_are_checked(const char* recording) {
  netuse_options options = {0};
  netuse_services* services = NULL;
  const netuse_document_file documents[] = {{"/proc/mounts", NULL}};
  CHECK(netuse_open_with(&options, &services) == NETUSE_E_INVALID_PARAMETER);
  options.size = sizeof options;
  options.source = recording;
  options.recording = "{}";
  CHECK(netuse_open_with(&options, &services) == NETUSE_E_INVALID_PARAMETER);
  options.recording = NULL;
  options.document_count = 1;
  CHECK(netuse_open_with(&options, &services) == NETUSE_E_INVALID_PARAMETER);
  options.documents = documents;
  CHECK(netuse_open_with(&options, &services) == NETUSE_E_INVALID_PARAMETER);
  CHECK(netuse_open_with(NULL, &services) == NETUSE_E_INVALID_PARAMETER && services == NULL);
}

static void a_frame_is_chosen(void) {
  static const char* const timeline =
      "{\"frames\": [{\"at\": \"2026-11-22T09:00:00Z\", \"connections\": [{\"Name\": \"a\"}]},"
      " {\"at\": \"2026-11-22T09:00:05Z\", \"connections\": []}]}";
  netuse_options options = {0};
  netuse_services* services = NULL;
  options.size = sizeof options;
  options.recording = timeline;
  options.recording_size = strlen(timeline);
  options.frame = -2;
  CHECK(netuse_open_with(&options, &services) == NETUSE_OK);
  netuse_close(services);
  options.frame = 3;
  CHECK(netuse_open_with(&options, &services) == NETUSE_E_INVALID_PARAMETER);
  options.frame = 0;
  options.at = "2026-11-22T08:00:00Z";
  CHECK(netuse_open_with(&options, &services) == NETUSE_E_INVALID_PARAMETER);
}

static void properties_are_enumerated(netuse_snapshot* snapshot) {
  netuse_enumerator* rows = NULL;
  netuse_object* row = NULL;
  netuse_property property;
  size_t nulls = 0;
  CHECK(netuse_query_snapshot(snapshot, whole, &rows) == NETUSE_OK);
  CHECK(netuse_next(rows, &row) == NETUSE_OK);
  CHECK(netuse_property_count(row) == 17);
  for (size_t i = 0; i < 17; ++i) {
    const char* text = NULL;
    CHECK(netuse_property_at(row, i, &property) == NETUSE_OK && property.is_array == 0);
    CHECK(netuse_get_text(row, property.name, &text) == (property.is_null ? NETUSE_S_FALSE : NETUSE_OK));
    CHECK((text == NULL) == (property.is_null == 1));
    nulls += (size_t)property.is_null;
  }
  CHECK(nulls > 0 && nulls < 17);
  CHECK(netuse_property_at(row, 17, &property) == NETUSE_E_NOT_FOUND);
  CHECK(netuse_property_count(NULL) == 0);
  netuse_object_free(row);
  netuse_enumerator_free(rows);
}

static void values_come_by_type(netuse_snapshot* snapshot) {
  netuse_enumerator* rows = NULL;
  netuse_object* row = NULL;
  const char* const* texts = NULL;
  const void* bytes = NULL;
  const char* text = NULL;
  int64_t number = 0;
  size_t size = 0;
  CHECK(netuse_query_snapshot(snapshot, whole, &rows) == NETUSE_OK);
  CHECK(netuse_next(rows, &row) == NETUSE_OK);
  CHECK(netuse_get_texts(row, "__DERIVATION", &texts, &size) == NETUSE_OK && size == 2);
  CHECK(strcmp(texts[0], "CIM_LogicalElement") == 0 && strcmp(texts[1], "CIM_ManagedSystemElement") == 0);
  CHECK(netuse_get_texts(row, "Name", &texts, &size) == NETUSE_E_TYPE_MISMATCH);
  CHECK(netuse_get_int64(row, "__PROPERTY_COUNT", &number) == NETUSE_OK && number == 17);
  CHECK(netuse_get_bytes(row, "Name", &bytes, &size) == NETUSE_OK && size > 0);
  CHECK(netuse_get_bytes(row, "InstallDate", &bytes, &size) == NETUSE_S_FALSE && bytes == NULL && size == 0);
  CHECK(netuse_get_bytes(row, "Persistent", &bytes, &size) == NETUSE_E_TYPE_MISMATCH);
  CHECK(netuse_object_text(row, &text) == NETUSE_OK && strstr(text, "instance of Win32_NetworkConnection") != NULL);
  netuse_object_free(row);
  netuse_enumerator_free(rows);
}

/* A name that is no UTF-8 has bytes that its text has not. */
static void bytes_are_those_of_the_host(netuse_snapshot* snapshot) {
  netuse_enumerator* rows = NULL;
  netuse_object* row = NULL;
  int differs = 0;
  CHECK(netuse_query_snapshot(snapshot, whole, &rows) == NETUSE_OK);
  for (; netuse_next(rows, &row) == NETUSE_OK; netuse_object_free(row)) {
    const char* text = NULL;
    const void* bytes = NULL;
    netuse_text* same = NULL;
    size_t size = 0;
    CHECK(netuse_get_text(row, "Name", &text) == NETUSE_OK);
    CHECK(netuse_get_bytes(row, "Name", &bytes, &size) == NETUSE_OK);
    CHECK(netuse_raw_bytes(text, &same) == NETUSE_OK && netuse_text_size(same) == size);
    CHECK(memcmp(netuse_text_data(same), bytes, size) == 0);
    netuse_text_free(same);
    differs |= size != strlen(text) || memcmp(bytes, text, size) != 0;
  }
  CHECK(netuse_raw_bytes(NULL, NULL) == NETUSE_E_INVALID_PARAMETER);
  CHECK(differs == 1);
  netuse_enumerator_free(rows);
}

static void a_snapshot_is_held_in_the_hand(netuse_snapshot* snapshot) {
  const netuse_connection* rows = NULL;
  const netuse_diagnostic_info* diagnostics = NULL;
  netuse_object* object = NULL;
  size_t count = 0;
  CHECK(strlen(netuse_snapshot_host(snapshot)) > 0 && strlen(netuse_snapshot_backend(snapshot)) > 0);
  CHECK(strlen(netuse_snapshot_time(snapshot)) == 20 && netuse_snapshot_is_this_system(snapshot) == 0);
  CHECK(netuse_snapshot_connections(snapshot, &rows, &count) == NETUSE_OK && count >= 3);
  for (size_t i = 0; i < count; ++i) {
    CHECK(strlen(rows[i].name) > 0 && rows[i].install_date == NULL);
    CHECK(rows[i].has_persistent == 1);
  }
  CHECK(netuse_snapshot_diagnostics(snapshot, &diagnostics, &count) == NETUSE_OK && count > 0);
  CHECK(strlen(diagnostics[0].message) > 0 && diagnostics[0].document != NULL);
  CHECK(netuse_get_from_snapshot(snapshot, "Win32_NetworkConnection", &object) == NETUSE_OK);
  netuse_object_free(object);
  CHECK(strcmp(netuse_snapshot_host(NULL), "") == 0 && netuse_snapshot_is_this_system(NULL) == 0);
}

static void an_answer_is_one_text(netuse_snapshot* snapshot) {
  netuse_text* text = NULL;
  CHECK(netuse_query_as(snapshot, "SELECT Name, Status FROM Win32_NetworkConnection", "json", &text) == NETUSE_OK);
  CHECK(netuse_text_data(text)[0] == '[' && netuse_text_size(text) == strlen(netuse_text_data(text)));
  netuse_text_free(text);
  CHECK(netuse_query_as(snapshot, whole, "yaml", &text) == NETUSE_E_INVALID_PARAMETER && text == NULL);
  CHECK(netuse_query_as(snapshot, "SELECT Nonsense FROM Win32_NetworkConnection", "json", &text) ==
        NETUSE_E_INVALID_QUERY);
  CHECK(netuse_last_error_offset() == 7);
  CHECK(strcmp(netuse_text_data(NULL), "") == 0 && netuse_text_size(NULL) == 0);
}

static void a_source_answers_with_one_text(const char* recording) {
  netuse_services* services = opened(recording);
  netuse_services* gone = opened("none");
  netuse_text* text = NULL;
  CHECK(netuse_exec_query_as(services, "SELECT Name FROM Win32_NetworkConnection", "ndjson", &text) == NETUSE_OK);
  CHECK(strncmp(netuse_text_data(text), "{\"Name\":", 8) == 0);
  netuse_text_free(text);
  CHECK(netuse_diagnostic(services, 0) != NULL);
  CHECK(netuse_exec_query_as(gone, "SELECT Nonsense FROM Win32_NetworkConnection", "json", &text) ==
        NETUSE_E_INVALID_QUERY);
  CHECK(netuse_last_error_offset() == 7 && netuse_diagnostic(gone, 0) == NULL); /* nobody was asked */
  CHECK(netuse_exec_query_as(services, whole, "yaml", &text) == NETUSE_E_INVALID_PARAMETER && text == NULL);
  CHECK(netuse_exec_query_as(NULL, whole, "json", &text) == NETUSE_E_INVALID_PARAMETER);
  netuse_close(gone);
  netuse_close(services);
}

static void recordings_are_made_verified_and_given_pseudonyms(netuse_snapshot* snapshot, const char* folder) {
  char file[4096];
  char public_file[4096];
  char map[4096];
  netuse_text* text = NULL;
  netuse_text* again = NULL;
  snprintf(file, sizeof file, "%s/binding.json", folder);
  snprintf(public_file, sizeof public_file, "%s/binding-public.json", folder);
  snprintf(map, sizeof map, "%s/binding-map.json", folder);
  remove(map);
  CHECK(netuse_save_recording(snapshot, file) == NETUSE_OK);
  CHECK(netuse_recording_of(snapshot, &text) == NETUSE_OK && netuse_text_size(text) > 100);
  CHECK(netuse_verify(file, &again) == NETUSE_OK && netuse_text_size(again) == 0);
  CHECK(netuse_anonymize(file, public_file, map) == NETUSE_OK);
  CHECK(netuse_anonymize(file, public_file, map) == NETUSE_OK);
  CHECK(netuse_verify(public_file, NULL) == NETUSE_OK);
  CHECK(netuse_verify("/no/such/file", NULL) == NETUSE_E_PROVIDER_FAILURE);
  netuse_text_free(again);
  netuse_text_free(text);
}

/* A frame has the number that netuse_options and the command know it by. */
static void differences_are_told_by_frame(const char* folder) {
  static const char* const wrong =
      "{\"frames\": [{\"evidence\": {\"/proc/self/mounts\": {\"lines\": [\"//nas/a /a cifs rw 0 0\"]}}, "
      "\"connections\": []}]}";
  char file[4096];
  netuse_text* text = NULL;
  snprintf(file, sizeof file, "%s/binding-wrong.json", folder);
  FILE* to = fopen(file, "w");
  CHECK(to != NULL && fputs(wrong, to) >= 0 && fclose(to) == 0);
  CHECK(netuse_verify(file, &text) == NETUSE_S_DIFFERENT);
  CHECK(strncmp(netuse_text_data(text), "frame 1: ", 9) == 0);
  netuse_text_free(text);
}

static void take_line(void* context, int level, const char* text) {
  int* lines = (int*)context;
  CHECK(level >= 0 && level <= 5 && strlen(text) > 0);
  ++*lines;
}

static void the_log_is_handed_over(const char* recording) {
  int lines = 0;
  CHECK(netuse_set_log(take_line, &lines, 1) == NETUSE_OK);
  netuse_snapshot_free(taken(recording));
  CHECK(netuse_set_log(NULL, NULL, 2) == NETUSE_OK);
  CHECK(lines > 0);
  const int before = lines;
  netuse_snapshot_free(taken(recording));
  CHECK(lines == before);
  CHECK(netuse_set_log(take_line, &lines, 9) == NETUSE_E_INVALID_PARAMETER);
}

static void the_version_is_that_of_the_headers(void) {
  char text[32];
  snprintf(text, sizeof text, "%d.%d.%d", NETUSE_VERSION_MAJOR, NETUSE_VERSION_MINOR, NETUSE_VERSION_PATCH);
  CHECK(strcmp(netuse_version(), NETUSE_VERSION) == 0 && strcmp(text, NETUSE_VERSION) == 0);
}

static void classes_are_described(void) {
  netuse_object* cls = NULL;
  netuse_property property;
  CHECK(netuse_get_class("win32_networkconnection", &cls) == NETUSE_OK);
  CHECK(netuse_property_count(cls) == 27); /* with ten of the system's */
  CHECK(netuse_property_at(cls, 15, &property) == NETUSE_OK);
  CHECK(strcmp(property.name, "AccessMask") == 0 && property.cim_type == 19 && property.is_null == 1);
  netuse_object_free(cls);
  CHECK(netuse_get_class("Nonsense", &cls) == NETUSE_E_NOT_FOUND && cls == NULL);
}

static void* use_snapshot(void* argument) {
  netuse_snapshot* snapshot = (netuse_snapshot*)argument;
  for (int round = 0; round < 20; ++round) {
    a_snapshot_is_held_in_the_hand(snapshot);
    an_answer_is_one_text(snapshot);
  }
  return NULL;
}

static void many_threads_use_one_snapshot(const char* recording) {
  pthread_t threads[8];
  netuse_snapshot* snapshot = taken(recording);
  for (int i = 0; i < 8; ++i) CHECK(pthread_create(&threads[i], NULL, use_snapshot, snapshot) == 0);
  for (int i = 0; i < 8; ++i) CHECK(pthread_join(threads[i], NULL) == 0);
  netuse_snapshot_free(snapshot);
}

int main(int argc, char** argv) {
  CHECK(argc == 3);
  netuse_snapshot* snapshot = taken(argv[1]);
  options_are_checked(argv[1]);
  a_frame_is_chosen();
  properties_are_enumerated(snapshot);
  values_come_by_type(snapshot);
  bytes_are_those_of_the_host(snapshot);
  a_snapshot_is_held_in_the_hand(snapshot);
  an_answer_is_one_text(snapshot);
  a_source_answers_with_one_text(argv[1]);
  recordings_are_made_verified_and_given_pseudonyms(snapshot, argv[2]);
  differences_are_told_by_frame(argv[2]);
  the_log_is_handed_over(argv[1]);
  classes_are_described();
  the_version_is_that_of_the_headers();
  netuse_snapshot_free(snapshot);
  many_threads_use_one_snapshot(argv[1]);
  return 0;
}
