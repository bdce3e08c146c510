#!/bin/sh
# SPDX-License-Identifier: MIT
# written.sh NETUSE FIXTURES SCHEMA: what the command writes is valid: recordings, timelines, imports, pseudonyms.
set -eu
netuse=$1 fixtures=$2 schema=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$netuse" --source "$fixtures/first-look.json" record "$folder/one.json"
for frame in 1 2 3 4 5 6 7; do
    "$netuse" --source "$fixtures/outage.json" --frame "$frame" record --every 1s --for 10ms "$folder/timeline.json"
done
printf '//nas/one /mnt/one cifs rw 0 0\n\001' >"$folder/mounts"
for frame in 1 2; do  # with documents that came, and that are no text
    "$netuse" --source "$fixtures/outage.json" --frame 7 --document "/proc/mounts=$folder/mounts" record --every 1s \
        --for 10ms "$folder/timeline.json"
done
"$netuse" --source "$fixtures/outage.json" --frame 3 record --every 1s --for 10ms "$folder/timeline.json"
"$netuse" anonymize "$folder/timeline.json" -o "$folder/pseudonyms.json"
"$netuse" import "$fixtures/import/wmic-table.txt" -o "$folder/import.json"
grep -q '"changes"' "$folder/timeline.json"
# A fleet, a file a host: recordings, timelines and pseudonyms of each.
mkdir "$folder/fleet" "$folder/each"
for host in fern moss; do
    sed "s/\"host\": \"[^\"]*\"/\"host\": \"$host\"/" "$folder/timeline.json" >"$folder/fleet/$host.json"
    "$netuse" --source "$folder/fleet/$host.json" record "$folder/each/$host.json"
    "$netuse" anonymize "$folder/fleet/$host.json" -o "$folder/each/$host.made-up.json"
done
"$netuse" --source "recordings:$folder/fleet" query "SELECT __SERVER, Name FROM Win32_NetworkConnection" --format ndjson >"$folder/fleet.ndjson"
grep -q fern "$folder/fleet.ndjson" && grep -q moss "$folder/fleet.ndjson"
"$netuse" import "$fixtures/import/wmic-csv.txt" -o "$folder/each/windows.json"
exec python3 "$(dirname "$0")/validate.py" "$schema" "$folder"
