/* SPDX-License-Identifier: MIT */
/* The C interface as a program in C meets it: capi_test one|many RECORDING [ROUNDS]. The sanitizers and valgrind run it
 * too: every text that was handed out is read again at the end of its life. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"

enum { most = 64, threads = 8 };

static const char* const properties[] = {
    "Caption",    "Description",     "InstallDate",    "Name",     "Status",      "AccessMask",
    "Comment",    "ConnectionState", "ConnectionType", "__PATH",   "DisplayType", "LocalName",
    "Persistent", "RemoteName",      "ProviderName",   "UserName", "RemotePath",  "ResourceType",
};
static const size_t property_count = sizeof properties / sizeof properties[0];

static int is_continuation(unsigned char c) {
  return (c & 0xC0) == 0x80;
}

/* Strict enough to find a byte that is alone. */
static int is_utf8(const char* text) {
  const unsigned char* at = (const unsigned char*)text;
  while (*at != 0) {
    int more = *at < 0x80                  ? 0
               : *at >= 0xC2 && *at < 0xE0 ? 1
               : *at >= 0xE0 && *at < 0xF0 ? 2
               : *at >= 0xF0 && *at < 0xF5 ? 3
                                           : -1;
    if (more < 0) return 0;
    for (++at; more > 0; --more, ++at)
      if (!is_continuation(*at)) return 0;
  }
  return 1;
}

static netuse_services* opened(const char* recording) {
  char source[4096];
  netuse_services* services = NULL;
  snprintf(source, sizeof source, "recording:%s", recording);
  CHECK(netuse_open(source, &services) == NETUSE_OK);
  return services;
}

static netuse_enumerator* all_of(netuse_services* services) {
  netuse_enumerator* all = NULL;
  CHECK(netuse_exec_query(services, "SELECT * FROM Win32_NetworkConnection", &all) == NETUSE_OK);
  return all;
}

static void texts_live_as_long_as_their_object(netuse_services* services) {
  netuse_enumerator* all = all_of(services);
  netuse_object* object = NULL;
  while (netuse_next(all, &object) == NETUSE_OK) {
    const char* first = NULL;
    const char* again = NULL;
    const char* other_case = NULL;
    CHECK(netuse_get_text(object, "Name", &first) == NETUSE_OK);
    CHECK(netuse_get_text(object, "Name", &again) == NETUSE_OK);
    CHECK(netuse_get_text(object, "NAME", &other_case) == NETUSE_OK);
    CHECK(strlen(first) > 0 && first == again && first == other_case);
    for (size_t i = 0; i < property_count; ++i) {
      const netuse_result result = netuse_get_text(object, properties[i], &again);
      CHECK(result == NETUSE_OK || (result == NETUSE_S_FALSE && again == NULL));
      CHECK(again == NULL || is_utf8(again));
    }
    CHECK(netuse_get_text(object, "Nope", &again) == NETUSE_E_NOT_FOUND && again == NULL);
    CHECK(strlen(first) > 0);
    netuse_object_free(object);
  }
  netuse_enumerator_free(all);
}

/* Names that differ only in bytes that are not UTF-8 stay two, and the path that is handed out leads back. */
static void names_stay_apart(netuse_services* services) {
  char names[most][512];
  size_t count = 0;
  netuse_enumerator* all = all_of(services);
  netuse_object* object = NULL;
  for (; netuse_next(all, &object) == NETUSE_OK; netuse_object_free(object)) {
    const char* name = NULL;
    const char* path = NULL;
    const char* found = NULL;
    netuse_object* same = NULL;
    CHECK(netuse_get_text(object, "Name", &name) == NETUSE_OK);
    CHECK(netuse_get_text(object, "__PATH", &path) == NETUSE_OK);
    CHECK(netuse_get_object(services, path, &same) == NETUSE_OK);
    CHECK(netuse_get_text(same, "Name", &found) == NETUSE_OK);
    CHECK(strcmp(name, found) == 0);
    netuse_object_free(same);
    for (size_t i = 0; i < count; ++i) CHECK(strcmp(names[i], name) != 0);
    CHECK(count < most);
    snprintf(names[count++], sizeof names[0], "%s", name);
  }
  netuse_enumerator_free(all);
  CHECK(count >= 3);
}

static size_t diagnostics_of(netuse_services* services, const char** texts) {
  size_t count = 0;
  for (const char* text = netuse_diagnostic(services, 0); text != NULL; text = netuse_diagnostic(services, count)) {
    CHECK(count < most && is_utf8(text));
    texts[count++] = text;
  }
  return count;
}

static void diagnostics_live_as_long_as_the_services(const char* recording) {
  const char* texts[most];
  const char* again[most];
  netuse_services* services = opened(recording);
  netuse_services* others = opened(recording);
  CHECK(netuse_diagnostic(services, 0) == NULL); /* before the first snapshot */
  netuse_enumerator_free(all_of(services));
  netuse_enumerator_free(all_of(others));
  const size_t count = diagnostics_of(services, texts);
  CHECK(count > 1);
  CHECK(netuse_diagnostic(services, count) == NULL && netuse_diagnostic(services, (size_t)-1) == NULL);
  netuse_enumerator_free(all_of(services));
  CHECK(diagnostics_of(services, again) == count);
  for (size_t i = 0; i < count; ++i) CHECK(texts[i] == again[i]);
  /* One thread that goes from one handle to another. */
  CHECK(diagnostics_of(others, again) == count);
  CHECK(netuse_diagnostic(services, 1) == texts[1]);
  netuse_close(others);
  for (size_t i = 0; i < count; ++i) CHECK(strlen(texts[i]) > 0);
  CHECK(netuse_diagnostic(NULL, 0) == NULL);
  netuse_close(services);
}

static void errors_are_sentences(netuse_services* services) {
  netuse_enumerator* all = NULL;
  netuse_object* object = NULL;
  CHECK(netuse_exec_query(services, "SELECT \xFF FROM Win32_NetworkConnection", &all) == NETUSE_E_INVALID_QUERY);
  CHECK(all == NULL && is_utf8(netuse_last_error()) && netuse_last_error()[0] != '\0');
  CHECK(netuse_last_error_offset() == 7);
  CHECK(netuse_get_object(services, "Win32_NetworkConnection.Name=\"\xFF\"", &object) == NETUSE_E_INVALID_OBJECT_PATH);
  CHECK(netuse_open("recording:/no/such/\xFF.json", &services) == NETUSE_E_PROVIDER_FAILURE);
  CHECK(is_utf8(netuse_last_error()));
  CHECK(netuse_open("\xFF", &services) == NETUSE_E_INVALID_PARAMETER);
  CHECK(is_utf8(netuse_last_error()));
  CHECK(netuse_exec_query(NULL, "x", &all) == NETUSE_E_INVALID_PARAMETER);
  CHECK(netuse_get_text(NULL, "Name", NULL) == NETUSE_E_INVALID_PARAMETER);
  netuse_close(NULL);
  netuse_enumerator_free(NULL);
  netuse_object_free(NULL);
}

struct work {
  netuse_services* services;
  pthread_barrier_t together;
  int rounds;
};

static void* share_one_handle(void* argument) {
  struct work* const work = argument;
  const char* kept[most];
  const char* texts[most] = {NULL};
  size_t count = 0;
  for (int round = 0; round < work->rounds; ++round) {
    names_stay_apart(work->services);
    if (round == 0) pthread_barrier_wait(&work->together); /* all ask for the first time now */
    const size_t now = diagnostics_of(work->services, texts);
    if (round == 0) {
      memcpy(kept, texts, sizeof kept);
      count = now;
    }
    CHECK(now == count);
    for (size_t i = 0; i < count; ++i) CHECK(is_utf8(kept[i]) && kept[i] == texts[i]);
    netuse_enumerator* none = NULL;
    CHECK(netuse_exec_query(work->services, "SELECT nonsense", &none) == NETUSE_E_INVALID_QUERY);
    CHECK(netuse_last_error()[0] != '\0');
  }
  return NULL;
}

static void many_threads(const char* recording, int rounds) {
  struct work work = {.services = opened(recording), .rounds = rounds};
  pthread_t started[threads];
  CHECK(pthread_barrier_init(&work.together, NULL, threads) == 0);
  for (int i = 0; i < threads; ++i) CHECK(pthread_create(&started[i], NULL, share_one_handle, &work) == 0);
  for (int i = 0; i < threads; ++i) CHECK(pthread_join(started[i], NULL) == 0);
  pthread_barrier_destroy(&work.together);
  netuse_close(work.services);
}

int main(int count, char** arguments) {
  if (count < 3) return 2;
  if (strcmp(arguments[1], "many") == 0) {
    for (int handle = 0; handle < 20; ++handle) many_threads(arguments[2], count > 3 ? atoi(arguments[3]) : 3);
    return 0;
  }
  netuse_services* services = opened(arguments[2]);
  texts_live_as_long_as_their_object(services);
  names_stay_apart(services);
  errors_are_sentences(services);
  netuse_close(services);
  diagnostics_live_as_long_as_the_services(arguments[2]);
  return 0;
}
