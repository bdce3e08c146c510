#!/bin/sh
# SPDX-License-Identifier: MIT
# watch.sh CASE NETUSE FIXTURES: events as they come, and when watching ends.
. "$(dirname "$0")/harness.sh"
. "$(dirname "$0")/watching.sh"

lines() {
    make_film
    expect 0 "$netuse" watch --source "$film"
    cat >"$folder/want" <<'TEXT'
2026-11-22T09:00:10Z  modified  \\nas\a (/mnt/a)  Status: OK -> Lost Comm, ConnectionState: Connected -> Disconnected
2026-11-22T09:00:12Z  deleted   \\nas\b (/mnt/b)  was Connected, OK
2026-11-22T09:00:12Z  created   \\nas\c (/mnt/c)  Connected, OK
2026-11-22T09:00:40Z  modified  \\nas\a (/mnt/a)  Status: Lost Comm -> OK, ConnectionState: Disconnected -> Connected
TEXT
    diff -u "$folder/want" "$folder/out" >&2 || fail "the events of a recording"
    [ -s "$folder/err" ] && fail "stderr is not empty"
    # What is not OK is followed until it is.
    expect 0 "$netuse" watch --source "$film" --where "Status <> 'OK'"
    out_lines 2
    out_has "Lost Comm -> OK"
    expect 0 "$netuse" watch --source "$film" --where "LocalName = '/mnt/b'"
    out_lines 1
    # A group is told with one of its events, at the moment of the recording.
    expect 0 "$netuse" watch --source "$film" "SELECT * FROM __InstanceOperationEvent WITHIN 1 WHERE TargetInstance ISA 'Win32_NetworkConnection' GROUP WITHIN 5 HAVING NumberOfEvents > 2"
    out_lines 1
    out_has "  3 events, one of them  "
    out_has "2026-11-22T09:00:"
    # Why it was so when it happened, although it is well when the group is told.
    expect 0 "$netuse" watch --source "$fixtures/outage.json" "SELECT * FROM __InstanceModificationEvent WITHIN 1 WHERE TargetInstance ISA 'Win32_NetworkConnection' AND TargetInstance.Status = 'Degraded' GROUP WITHIN 40" --exec env
    out_has "1 event in the group  modified  \\\\nas.example\\media (/srv/media)"
    out_has "(TCP status 3: the kernel has lost the connection)"
    err_has "NETUSE_REASON=TCP status 3: the kernel has lost the connection"
    # One of one is a group too.
    expect 0 "$netuse" watch --source "$film" "SELECT * FROM __InstanceDeletionEvent WITHIN 1 WHERE TargetInstance ISA 'Win32_NetworkConnection' GROUP WITHIN 5" --exec sh -c 'echo "count $NETUSE_COUNT"'
    out_has "  1 event in the group  deleted   "
    err_has "count 1"
    # What asks for something that does not happen has nothing to say, and says no more.
    for query in "SELECT * FROM __InstanceDeletionEvent WITHIN 1 WHERE TargetInstance ISA 'Win32_NetworkConnection' AND TargetInstance.LocalName = '/mnt/z'" \
        "SELECT * FROM __InstanceOperationEvent WITHIN 1 WHERE TargetInstance ISA 'Win32_NetworkConnection' GROUP WITHIN 5 HAVING NumberOfEvents > 99"; do
        expect 0 "$netuse" watch --source "$film" "$query"
        out_lines 0
        [ -s "$folder/err" ] && fail "stderr is not empty"
    done
    expect 0 "$netuse" watch --source "$film" "SELECT TIME_CREATED FROM __InstanceDeletionEvent WITHIN 1 WHERE TargetInstance ISA 'Win32_NetworkConnection'"
    out_has "2026-11-22T09:00:12Z  __InstanceDeletionEvent"
    # Frames that have no time.
    sed 's/"at": "[^"]*", //g' "$film" >"$folder/untimed.json"
    expect 0 "$netuse" watch --source "$folder/untimed.json" --exec sh -c 'echo "time ${NETUSE_TIME-none}"'
    [ "$(grep -c '^-  [a-z]* *..nas' "$folder/out")" -eq 4 ] || { cat "$folder/out" >&2; fail "events without a time"; }
    [ "$(grep -c '^time none$' "$folder/err")" -eq 4 ] || fail "NETUSE_TIME"
    # Its own pace, or many times as fast.
    begun=$(date +%s%N)
    expect 0 "$netuse" watch --source "$film" --pace 20
    out_lines 4
    took=$((($(date +%s%N) - begun) / 1000000))
    [ "$took" -ge 1900 ] && [ "$took" -lt 20000 ] || fail "40 seconds, twenty times as fast, took $took ms"
}

# Why it is not OK stands behind what changed.
reasons() {
    printf '//nas/a /mnt/a cifs rw 0 0\n' >"$mounts"
    printf '//nas/b /mnt/b cifs noauto 0 0\n' >"$folder/fstab"
    # shellcheck disable=SC2086
    "$netuse" watch $of_mounts --document "/etc/fstab=$folder/fstab" --every 0.1 --until "LocalName = '/mnt/c'" --for 20 >"$folder/live" 2>"$folder/live.err" &
    watcher=$!
    sleep 0.5
    printf '//nas/b /mnt/b cifs noauto 0 0\n//nas/c /mnt/c cifs defaults 0 0\n' >"$folder/fstab"
    ends 0
    grep -qE 'created +..nas.c \(/mnt/c\)  Disconnected, Unavailable \(it is remembered, and not mounted\)$' "$folder/live" || { cat "$folder/live" >&2; fail "no reason"; }
}

ndjson() {
    make_film
    expect 0 "$netuse" watch --source "$film" --format ndjson
    out_lines 4
    python3 - "$folder/out" <<'PY' || fail "NDJSON of events"
import json, sys
events = [json.loads(line) for line in open(sys.argv[1])]
assert [e["__CLASS"] for e in events] == ["__InstanceModificationEvent", "__InstanceDeletionEvent", "__InstanceCreationEvent", "__InstanceModificationEvent"]
first = events[0]
assert list(first) == ["__CLASS", "TIME_CREATED", "TargetInstance", "PreviousInstance"], list(first)
assert len(first["TargetInstance"]) == len(first["PreviousInstance"]) == 17
assert first["TargetInstance"]["Status"] == "Lost Comm" and first["PreviousInstance"]["Status"] == "OK"
assert first["TIME_CREATED"] == "134398116100000000", first["TIME_CREATED"]
assert "PreviousInstance" not in events[1]
PY
    for format in list csv json mof xml; do
        expect 2 "$netuse" watch --source "$film" --format $format
        err_has "'watch' has no format '$format'; it has: table, ndjson"
    done
}

# What happens while it runs is told while it runs.
live() {
    watching
    mounted a b c
    within 10 said 'created   \\nas\c (/mnt/c)'
    mounted a c
    within 10 said 'deleted   \\nas\b (/mnt/b)'
    # A look that fails ends nothing, and is told once.
    rm "$mounts"
    within 10 grep -q "error: .*$mounts" "$folder/live.err"
    sleep 0.5
    mounted c
    within 10 said 'deleted   \\nas\a (/mnt/a)'
    within 5 grep -qx "netuse: looking succeeds again" "$folder/live.err"
    [ "$(grep -c "error: .*$mounts" "$folder/live.err")" -eq 1 ] || { cat "$folder/live.err" >&2; fail "told more than once"; }
    kill -TERM $watcher
    ends 143
    watching
    kill -HUP $watcher
    ends 129
    [ "$(wc -l <"$folder/live")" -eq 0 ] || fail "told what was there already"
}

endings() {
    make_film
    expect 0 "$netuse" watch --source "$film" --until "LocalName = '/mnt/a' AND Status = 'OK'"
    out_lines 0 # it is so from the beginning
    expect 0 "$netuse" watch --source "$film" --until "LocalName = '/mnt/c'"
    out_lines 3
    expect 6 "$netuse" watch --source "$film" --until "LocalName = '/mnt/z'"
    out_lines 4
    err_has "nothing changes any more, and no connection fulfils the condition of --until: all 2 connections are OK"
    mounted a
    # shellcheck disable=SC2086
    {
        expect 6 "$netuse" watch $of_mounts --until "LocalName = '/mnt/z'" --for 300ms
        err_has "the time is up (--for 300ms), and no connection fulfils the condition of --until: \\\\nas\\a (/mnt/a) is ConnectionState not known, Unknown (/proc/fs/cifs/DebugData is not there)"
        expect 0 "$netuse" watch $of_mounts --for 0.3
        expect 0 "$netuse" watch $of_mounts --until "LocalName = '/mnt/a'" --for 60
    }
    # The other way round: none fulfils it, of which the last has gone.
    expect 0 "$netuse" watch --source none --until-none "Status = 'OK'"
    expect 0 "$netuse" watch --source "$film" --until-none "LocalName = '/mnt/b'"
    out_lines 3
    expect 6 "$netuse" watch --source "$film" --until-none "RemoteName LIKE '%'"
    err_has "nothing changes any more, and 2 connections still fulfil the condition of --until-none, such as \\\\nas\\a (/mnt/a)"
    # shellcheck disable=SC2086
    expect 6 "$netuse" watch $of_mounts --until-none "LocalName = '/mnt/a'" --for 0.3
    err_has "1 connection still fulfils the condition"
    expect 2 "$netuse" watch --source none --until "Status = 'OK'" --until-none "Status = 'OK'"
    watching --until "LocalName = '/mnt/z'" --for 1m
    mounted a b z
    ends 0
    said 'created   \\nas\z (/mnt/z)' || fail "the event that ends it is not told"
    # Where nothing can change, nothing is waited for.
    for source in none "$look"; do
        expect 0 "$netuse" watch --source "$source"
        err_has "there is nothing to wait for"
        out_lines 0
    done
    # Files may be added to those of a fleet, and replaced.
    mkdir "$folder/fleet"
    cp "$look" "$folder/fleet/a.json"
    "$netuse" watch --source "recordings:$folder/fleet" --every 0.1 --until "LocalName = '/mnt/c'" --for 20 >"$folder/live" 2>"$folder/live.err" &
    watcher=$!
    sleep 1
    cp "$film" "$folder/fleet/b.json"
    ends 0
    said 'created   \\nas\c (/mnt/c)' || { cat "$folder"/live* >&2; fail "a file that was added"; }
    expect 6 "$netuse" watch --source none --until "Status = 'OK'"
    err_has "there is no connection"
    expect 1 "$netuse" watch --source /does/not/exist.json
    # shellcheck disable=SC2086
    expect 1 "$netuse" watch $of_mounts --for 0.1 --strict
    err_has "--strict: the answer is partial"
    # What a frame of a recording tells of itself is told, once.
    expect 0 "$netuse" watch --source "$fixtures/recordings/timeline.json" --log-level info
    [ "$(grep -c "note: first seen" "$folder/err")" -eq 1 ] || { cat "$folder/err" >&2; fail "a remark"; }
    # So is what a later one tells, and the last, although nothing happens in it.
    python3 - "$folder/remarks.json" <<'PY'
import json, sys
frames = [{"at": "2026-11-22T09:00:0%dZ" % at, "connections": [{"LocalName": "S:", "RemoteName": "\\\\nas\\s", "Status": status}],
           "diagnostics": [{"severity": "warning", "message": told}]}
          for at, status, told in [(0, "OK", "one"), (1, "Lost Comm", "two"), (2, "OK", "two"), (3, "OK", "three")]]
json.dump({"format": "netuse-recording", "version": 1, "host": "ws7", "backend": "windows", "frames": frames}, open(sys.argv[1], "w"))
PY
    expect 0 "$netuse" watch --source "$folder/remarks.json"
    [ "$(sed 's/.*warning: //' "$folder/err" | paste -sd ' ')" = "one two three" ] || { cat "$folder/err" >&2; fail "remarks of later frames"; }
    # A disk that is full is no success.
    [ -c /dev/full ] || return 0
    "$netuse" watch --source "$film" >/dev/full 2>"$folder/err"
    got=$?
    [ $got -eq 1 ] || fail "exit status $got on a full disk"
}

refused() {
    expect 3 "$netuse" watch --source none "SELECT * FROM Win32_NetworkConnection"
    err_has "0x80041059"
    err_has "netuse watch --where CONDITION"
    err_has "                ^"
    expect 3 "$netuse" watch --source none "SELECT * FROM __InstanceModificationEvent WHERE TargetInstance ISA 'Win32_NetworkConnection'"
    err_has "add WITHIN"
    for option in --where --until --until-none; do
        expect 3 "$netuse" watch --source none $option "Nmae = 'x'"
        err_has "did you mean 'Name'?"
        err_has "                                              ^"
    done
    for arguments in "--every 0" "--every x" "--for x" "--for 0" "--for -1" "--for=" "--pace x" "--pace -1" "--where=" "--until=" \
        "x y" "--where Status='OK' x" "--until Status='OK' x" "--every 2 x" "--columns Name"; do
        # shellcheck disable=SC2086
        expect 2 "$netuse" watch --source none $arguments
        tail -1 "$folder/err" | grep -q "'netuse watch --help'" || fail "no help is named: $arguments"
    done
    expect 2 "$netuse" watch --source none --document "/proc/mounts=$look" --pace 2
    err_has "--pace is for a recording"
    expect 2 "$netuse" watch --source "$look" --pace 1000000001
    err_has "it goes up to 1000000000"
    expect 3 "$netuse" watch --source none "SELECT * FROM __AggregateEvent"
    err_has "ends with GROUP WITHIN"
    : >"$folder/empty"
    expect 2 "$netuse" watch --source none --document "/proc/mount=$folder/empty"
    err_has "did you mean '/proc/mounts'?"
}

# The unit's script acts when a share is lost for long enough, and only then; once each time.
lost() {
    command -v systemd-analyze >/dev/null && unit_files
    root=$folder/root
    mkdir -p "$root/proc/1" "$root/proc/self" "$root/proc/fs/cifs" "$folder/bin"
    ln -s "$netuse" "$folder/bin/netuse"
    printf "//nas/z /mnt/it's cifs rw 0 0\n" >"$root/proc/1/mounts"
    cp "$root/proc/1/mounts" "$root/proc/self/mounts"
    server() { # STATUS: what the kernel says of the connection
        printf 'Servers: \n1) ConnectionId: 0x1 Hostname: nas \nTCP status: %s Instance: 1\n\n\tSessions: \n\t1) Address: 192.0.2.1 Uses: 1\tSession Status: %s \n\n\tShares: \n\t1) \\\\nas\\z Mounts: 1 DevInfo: 0x20\n\tPathComponentMax: 255 Status: %s type: DISK\n\ttid: 0x5\n\n\tMIDs: \n' "$1" "$1" "$1" >"$root/dd"
        mv "$root/dd" "$root/proc/fs/cifs/DebugData"
    }
    runs() { [ "$(grep -c . "$folder/acted" 2>/dev/null)" = "$1" ]; }
    server 1
    PATH="$folder/bin:$PATH" NETUSE_SOURCE="root:$root" setsid "$(dirname "$0")/../../tools/systemd/netuse-lost" "/mnt/it's" 2s \
        sh -c 'echo "$NETUSE_LOCAL_NAME" >>"$1"' sh "$folder/acted" >"$folder/live" 2>"$folder/live.err" &
    watcher=$!
    trap 'kill -TERM "-$watcher" 2>/dev/null; rm -rf "$folder"' EXIT
    sleep 1
    server 3
    within 10 said 'Connected -> Disconnected'
    sleep 0.5
    server 1
    sleep 4
    [ -e "$folder/acted" ] && fail "it was back in time, and something was done"
    server 3
    within 10 runs 1
    sleep 3
    runs 1 || fail "acted more than once"
    server 1
    sleep 2
    server 3
    within 10 runs 2
    # One that is not mounted any more, and is not remembered either, is lost as well.
    server 1
    sleep 2
    cp "$root/proc/1/mounts" "$folder/mounts"
    : >"$root/proc/1/mounts"
    : >"$root/proc/self/mounts"
    within 10 runs 3
    # Of two at one place, one that is well is enough, and nothing is asked over and over.
    { cat "$folder/mounts"; printf "//other/z /mnt/it's cifs rw 0 0\n"; } | tee "$root/proc/1/mounts" >"$root/proc/self/mounts"
    sleep 5
    runs 3 || fail "one of two is well, and something was done"
    [ "$(ps -o pid= --ppid $watcher | wc -l)" -le 1 ] || fail "more than one is asked"
    [ "$(sort -u "$folder/acted")" = "/mnt/it's" ] || fail "which share: $(cat "$folder/acted")"
    kill -TERM "-$watcher"
    wait $watcher
    return 0
}
unit_files() {
    mkdir "$folder/units"
    for unit in "$(dirname "$0")"/../../tools/systemd/*.service; do
        sed 's,^ExecStart=netuse[-a-z]*,ExecStart=/bin/true,' "$unit" >"$folder/units/$(basename "$unit" | sed 's/@/@mnt-z/')"
    done
    for unit in "$folder/units"/*; do
        systemd-analyze verify --man=no "$unit" >"$folder/out" 2>&1
        grep -F "$folder/units" "$folder/out" >&2 && fail "a unit is not valid"
    done
    return 0
}

# A reader that goes ends it quietly, at once.
pipes() {
    command -v bash >/dev/null || exit 77
    make_film
    expect 0 bash -c "'$netuse' watch --source '$film' --pace 4 | head -1"
    out_lines 1
    [ -s "$folder/err" ] && fail "it is not quiet"
    mounted a
    begun=$(date +%s)
    expect 0 bash -c "'$netuse' watch $of_mounts | sleep 0.5"
    [ $(($(date +%s) - begun)) -lt 10 ] || fail "it goes on without a reader"
    [ -s "$folder/err" ] && fail "it is not quiet"
    expect 141 bash -c "set -o pipefail; '$netuse' watch $of_mounts | true"
    # Each line leaves at once.
    (sleep 1; mounted a b) &
    expect 0 bash -c "'$netuse' watch $of_mounts --every 0.2 | { read -r line; echo \"\$line\"; }"
    out_has 'created   \\nas\b (/mnt/b)'
    wait
}

"$case"
