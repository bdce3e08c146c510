/* SPDX-License-Identifier: MIT */
#include <netuse/netuse.h>

#include <stdio.h>

int main(void) {
  netuse_services* services = NULL;
  netuse_text* rows = NULL;
  const char* wql = "SELECT LocalName, RemoteName, Status FROM Win32_NetworkConnection";
  if (NETUSE_FAILED(netuse_open(NULL, &services)) || NETUSE_FAILED(netuse_exec_query_as(services, wql, "json", &rows)))
    return fprintf(stderr, "%s\n", netuse_last_error()), 1;
  fputs(netuse_text_data(rows), stdout);
  netuse_text_free(rows);
  netuse_close(services);
  return 0;
}
