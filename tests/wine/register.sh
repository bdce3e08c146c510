#!/bin/sh
# SPDX-License-Identifier: MIT
# Registers the test providers in a Wine prefix: register.sh PREFIX FOLDER-OF-THE-DLLS NAME...
# Also makes the folder that Wine serves as \\netuse-test\projects.
set -eu
prefix=$1
folder=$(printf 'Z:%s' "$2" | sed 's|/|\\\\|g')
shift 2
here=$(dirname "$0")
file=$prefix/netuse-providers.reg
mkdir -p "$prefix"
control='HKEY_LOCAL_MACHINE\System\CurrentControlSet'
{
  printf 'REGEDIT4\n\n[%s\\Control\\NetworkProvider\\Order]\n' "$control"
  printf '"ProviderOrder"="%s"\n' "$(echo "$*" | tr ' ' ',')"
  for name in "$@"; do
    printf '\n[%s\\Services\\%s\\NetworkProvider]\n' "$control" "$name"
    printf '"Name"="Test Network %s"\n' "${name#netuse_np}"
    printf '"ProviderPath"="%s\\\\%s.dll"\n' "$folder" "$name"
  done
} >"$file"
"$here/run.sh" "$prefix" regedit /S "$(printf 'Z:%s' "$file" | tr / '\\')"
mkdir -p "$prefix/dosdevices/unc/netuse-test/projects"
