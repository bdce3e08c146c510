#!/bin/sh
# SPDX-License-Identifier: MIT
# What the tests of `watch` share: sources that change. To be sourced after harness.sh.
mounts=$folder/mounts
of_mounts="--source none --document /proc/mounts=$mounts --log-level error"

# mounted NAME...: the mount table has these, all at once.
mounted() {
    for name in "$@"; do printf '//nas/%s /mnt/%s cifs rw 0 0\n' "$name" "$name"; done >"$mounts.new"
    mv "$mounts.new" "$mounts"
}
# within SECONDS COMMAND...: until it succeeds.
within() {
    tenths=$(($1 * 10)); shift
    for _ in $(seq "$tenths"); do
        "$@" && return 0
        sleep 0.1
    done
    cat "$folder"/live* >&2
    fail "not in time: $*"
}
# Watches the mounts in the background; its streams are live and live.err.
watching() {
    mounted a b
    # shellcheck disable=SC2086 # words on purpose
    "$netuse" watch ${words_of_mounts-$of_mounts} --every 0.1 "$@" >"$folder/live" 2>"$folder/live.err" </dev/null &
    watcher=$!
    sleep 1
    kill -0 $watcher || { cat "$folder/live.err" >&2; fail "it does not watch"; }
}
ends() { # STATUS
    wait $watcher
    got=$?
    [ $got -eq "$1" ] || fail "exit status $got, not $1"
}
said() { grep -qF -- "$1" "$folder/live"; }

# make_film: two connections of which one is lost, one goes, one comes, and one recovers.
make_film() {
    film=$folder/film.json
    python3 - "$film" <<'PY'
import json, sys
def row(name, status="OK", state="Connected"):
    remote = "\\\\nas\\" + name
    return {"Name": "%s (/mnt/%s)" % (remote, name), "RemoteName": remote, "LocalName": "/mnt/" + name, "Status": status, "ConnectionState": state}
frames = [(0, [row("a"), row("b")]), (5, [row("a"), row("b")]), (10, [row("a", "Lost Comm", "Disconnected"), row("b")]),
          (12, [row("a", "Lost Comm", "Disconnected"), row("c")]), (40, [row("a"), row("c")])]
json.dump({"format": "netuse-recording", "version": 1, "host": "files01", "backend": "samba",
           "frames": [{"at": "2026-11-22T09:00:%02dZ" % at, "connections": rows} for at, rows in frames]}, open(sys.argv[1], "w"))
PY
}
