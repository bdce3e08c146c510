/* SPDX-License-Identifier: MIT */
#include <netuse/netuse.h>

#include <stdio.h>

int main(void) {
  netuse_services* services = NULL;
  netuse_enumerator* all = NULL;
  netuse_object* one = NULL;
  const char* name = NULL;
  if (NETUSE_FAILED(netuse_open(NULL, &services))) return fprintf(stderr, "%s\n", netuse_last_error()), 1;
  if (NETUSE_FAILED(netuse_exec_query(services, "SELECT * FROM Win32_NetworkConnection", &all))) return 2;
  while (netuse_next(all, &one) == NETUSE_OK) {
    if (netuse_get_text(one, "name", &name) == NETUSE_OK) printf("%s\n", name);
    netuse_object_free(one);
  }
  netuse_enumerator_free(all);
  if (netuse_exec_query(services, "SELECT nonsense", &all) != NETUSE_E_INVALID_QUERY) return 3;
  if (all != NULL || netuse_last_error()[0] == '\0') return 4;
  netuse_close(services);
  return 0;
}
