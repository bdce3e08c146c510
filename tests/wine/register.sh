#!/bin/sh
# SPDX-License-Identifier: MIT
# Puts the test providers into a Wine prefix and registers them: register.sh PREFIX FOLDER-OF-THE-DLLS NAME...
# Also makes the folder that Wine serves as \\netuse-test\projects.
set -eu
prefix=$1
dlls=$2
shift 2
here=$(dirname "$0")
file=$prefix/netuse-providers.reg
mkdir -p "$prefix"
"$here/run.sh" "$prefix" cmd /c 'exit 0'  # makes the prefix if there is none
mkdir -p "$prefix/drive_c/netuse-test"
for name in "$@"; do cp "$dlls/$name.dll" "$prefix/drive_c/netuse-test/"; done
control='HKEY_LOCAL_MACHINE\System\CurrentControlSet'
{
  printf 'REGEDIT4\n\n[%s\\Control\\NetworkProvider\\Order]\n' "$control"
  printf '"ProviderOrder"="%s"\n' "$(echo "$*" | tr ' ' ',')"
  for name in "$@"; do
    printf '\n[%s\\Services\\%s\\NetworkProvider]\n' "$control" "$name"
    printf '"Name"="Test Network %s"\n' "${name#netuse_np}"
    printf '"ProviderPath"="C:\\\\netuse-test\\\\%s.dll"\n' "$name"
  done
} >"$file"
"$here/run.sh" "$prefix" regedit /S "$(printf 'Z:%s' "$file" | tr / '\\')"
mkdir -p "$prefix/dosdevices/unc/netuse-test/projects"
