#!/bin/sh
# SPDX-License-Identifier: MIT
# pseudonyms.sh CASE NETUSE FIXTURES: recordings for strangers.
. "$(dirname "$0")/harness.sh"

no_name_in() {
    file=$1; shift
    for name in "$@"; do
        grep -iF -- "$name" "$file" >&2 && fail "the name $name is still in $file"
    done
    :
}

# Why a document could not be read is told in words of the system, and these may quote names.
errors() {
    cat >"$folder/in.json" <<'JSON'
{ "format": "netuse-recording", "version": 1, "host": "kestrel", "backend": "samba", "recorded_by": "netuse 0.1.0",
  "frames": [ { "at": "2026-11-22T09:00:00Z", "evidence": {
    "/proc/self/mounts": { "lines": ["//osprey/nests /mnt/eggs cifs rw,vers=3.1.1,username=finch,addr=10.44.55.66 0 0"] },
    "/etc/fstab": { "error": "EACCES" },
    "/etc/auto.aviary": { "error": "cannot open /etc/auto.aviary for finch: Permission denied" },
    "smbstatus --json": { "error": "timed out" },
    "testparm": { "error": "timed out while osprey.birds.example waited for heron" } } } ] }
JSON
    expect 0 "$netuse" --source "$folder/in.json" record "$folder/r.json"
    expect 0 "$netuse" anonymize "$folder/r.json" -o "$folder/a.json"
    no_name_in "$folder/a.json" kestrel osprey nests eggs finch aviary birds heron 10.44.55.66
    for kept in EACCES "Permission denied" "timed out"; do
        grep -qF "$kept" "$folder/a.json" || fail "the reason '$kept' is lost"
    done
    expect 0 "$netuse" verify "$folder/a.json"
    expect 0 "$netuse" --source "$folder/in.json" record --anonymize "$folder/b.json"
    no_name_in "$folder/b.json" kestrel osprey nests eggs finch aviary birds heron 10.44.55.66
}

# A pseudonym that means something where it stands would change what the recording says.
map() {
    printf '{"format": "netuse-anonymisation-map", "version": 1, "words": {"%s": "%s"}, "addresses": {}}\n' "$1" "$2" >"$folder/map.json"
    cp "$folder/map.json" "$folder/before.json"
}

differences() {
    map media 'me,ia'  # a user's name up to the comma
    expect 5 "$netuse" anonymize "$look" -o "$folder/a.json" --map "$folder/map.json"
    err_has "'/proc/self/mounts' line 4 would not say the same"
    err_has "the recording was not written"
    [ ! -s "$folder/out" ] || fail "something was written to standard output"
    expect 5 "$netuse" anonymize "$look" -o - --map "$folder/map.json"
    [ ! -s "$folder/out" ] || fail "something was written to standard output"
    map projects 'pro ject'  # a blank ends a word of the mount table
    expect 5 "$netuse" --source "$look" record --anonymize --map "$folder/map.json" "$folder/a.json"
    err_has "'/proc/self/mounts' line 2 would not say the same"
    expect 5 "$netuse" --source "$look" record --anonymize --map "$folder/map.json" --every 1s --for 100ms "$folder/a.json"
    err_has "'/proc/self/mounts' line 2 would not say the same"
    [ ! -s "$folder/a.json" ] || fail "the recording was written"
    cmp -s "$folder/map.json" "$folder/before.json" || fail "the map was written"
    [ -z "$(find "$folder" -name '.netuse-*')" ] || fail "a temporary file was left behind"
}

# What is there already stays as it is where nothing is written.
left_alone() {
    map media 'me,ia'
    echo old >"$folder/a.json"
    expect 5 "$netuse" anonymize "$look" -o "$folder/a.json" --map "$folder/map.json"
    expect 5 "$netuse" --source "$look" record --anonymize --map "$folder/map.json" "$folder/a.json"
    [ "$(cat "$folder/a.json")" = old ] || fail "the old file was destroyed"
}

"$case"
