#!/bin/sh
# SPDX-License-Identifier: MIT
# What a program asks of Windows: imports.sh OBJDUMP PROGRAM LIST
# It must say that it needs Windows 10, and import only functions of the list, all of which Windows 10 has from its first
# release on. Of another one, look up its minimum ("Minimum supported client" in its documentation) before it is added.
# msvcrt.dll is not looked at: it has been the same since Windows XP.
set -eu
objdump=$1 program=$2 list=$3
head=$("$objdump" -p "$program")
for member in MajorOSystemVersion MajorSubsystemVersion; do
    printf '%s\n' "$head" | grep -q "^$member[[:space:]]*10$" || { echo "$member of $program is not 10"; exit 1; }
done
found=$(printf '%s\n' "$head" |
    awk '/DLL Name:/ { dll = tolower($3) } /^\t[0-9a-f]+\t/ && dll != "msvcrt.dll" { print dll, $3 }' | sort -u)
[ -n "$found" ] || { echo "$program imports nothing"; exit 1; }
new=$(printf '%s\n' "$found" | LC_ALL=C sort | LC_ALL=C comm -23 - "$list")
[ -z "$new" ] || { printf 'not in %s:\n%s\n' "$list" "$new"; exit 1; }
echo "$(printf '%s\n' "$found" | wc -l) functions, all of Windows 10"
