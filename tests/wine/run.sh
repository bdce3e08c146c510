#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs a Windows program under Wine: run.sh PREFIX PROGRAM [ARGUMENT...]
# The first call makes the prefix and starts a lasting wineserver with its services, their output sent to /dev/null:
# services that a test starts by itself would inherit the test's pipes, and CTest would wait for them to end.
set -eu
WINEPREFIX=$1
shift
PATH=/usr/lib/wine:$PATH
: "${WINEDEBUG=-all}"
: "${WINEARCH=win64}"
: "${WINEDLLOVERRIDES=mscoree,mshtml=;winedbg.exe=d;winemenubuilder.exe=d}"
# Windows takes a DLL from the program's folder first, Wine its own one: NETUSE_WINE_NATIVE names those to prefer.
WINEDLLOVERRIDES="${NETUSE_WINE_NATIVE:+$NETUSE_WINE_NATIVE=n,b;}$WINEDLLOVERRIDES"
export WINEPREFIX PATH WINEDEBUG WINEARCH WINEDLLOVERRIDES
mkdir -p "$WINEPREFIX"
flock -o "$WINEPREFIX/.start-lock" sh -c '
  wineserver -k0 >/dev/null 2>&1 && [ -e "$WINEPREFIX/.services-up" ] && exit 0
  rm -f "$WINEPREFIX/.services-up"
  # A server may run already, of a call that was killed before its services were up.
  { wineserver -p60 || :; wine64 wineboot && : >"$WINEPREFIX/.services-up"; } >/dev/null 2>&1 </dev/null
'
exec wine64 "$@"
