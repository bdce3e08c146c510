#!/bin/sh
# SPDX-License-Identifier: MIT
# watch_exec.sh CASE NETUSE FIXTURES: what events run.
. "$(dirname "$0")/harness.sh"
. "$(dirname "$0")/watching.sh"

# A program for each event: no shell, values in variables, its words on stderr.
programs() {
    make_film
    cat >"$folder/hook" <<'TEXT'
#!/bin/sh
echo "$# $1 $2|$3" >&2
env | grep '^NETUSE_' | sort
echo end
TEXT
    chmod +x "$folder/hook"
    expect 0 env -i PATH="$PATH" NETUSE_REASON=old NETUSE_OWN=kept "$netuse" watch --source "$film" --exec "$folder/hook" --source '$HOME; a  b' -x
    out_lines 4
    [ "$(grep -c '^3 --source $HOME; a  b|-x$' "$folder/err")" -eq 4 ] || { cat "$folder/err" >&2; fail "the arguments"; }
    sed -n '/^3 /,/^end/p' "$folder/err" | sed -n '1,/^end/p' >"$folder/first"
    cat >"$folder/want" <<'TEXT'
3 --source $HOME; a  b|-x
NETUSE_CONNECTION_STATE=Disconnected
NETUSE_EVENT=modified
NETUSE_HOST=files01
NETUSE_LOCAL_NAME=/mnt/a
NETUSE_NAME=\\nas\a (/mnt/a)
NETUSE_OWN=kept
NETUSE_PREVIOUS_CONNECTION_STATE=Connected
NETUSE_PREVIOUS_STATUS=OK
NETUSE_REMOTE_NAME=\\nas\a
NETUSE_STATUS=Lost Comm
NETUSE_TIME=2026-11-22T09:00:10Z
end
TEXT
    diff -u "$folder/want" "$folder/first" >&2 || fail "the variables"
    err_has "NETUSE_EVENT=deleted"
    err_has "NETUSE_EVENT=created"
    expect 0 "$netuse" watch --source "$fixtures/outage.json" --where "LocalName = '/srv/media'" --exec=env
    err_has "NETUSE_REASON=TCP status 3: the kernel has lost the connection"
    err_has "NETUSE_USER_NAME=media"
    # What fails is told, and the next one runs.
    expect 0 "$netuse" watch --source "$film" --exec false
    [ "$(grep -c '^netuse: warning: --exec false: it ended with exit status 1$' "$folder/err")" -eq 4 ] || fail "exit status 1"
    expect 0 "$netuse" watch --source "$film" --exec sh -c 'kill -KILL $$'
    err_has "it was ended by signal 9"
    # One at a time, in order, and watching ends when the last has ended.
    expect 0 "$netuse" watch --source "$film" --exec sh -c "echo begin >>'$folder/log'; sleep 0.2; echo \$NETUSE_LOCAL_NAME >>'$folder/log'"
    [ "$(paste -sd ' ' "$folder/log")" = "begin /mnt/a begin /mnt/b begin /mnt/c begin /mnt/a" ] || fail "in order: $(cat "$folder/log")"
    # What cannot be run is known before.
    : >"$folder/plain"
    for program in /does/not/exist none-such-program "$folder/plain" "$folder"; do
        expect 2 "$netuse" watch --source "$film" --exec "$program"
        out_lines 0
        err_has "'$program' is no program that can be run"
    done
    expect 2 "$netuse" watch --source "$film" --exec
    expect 2 "$netuse" watch --source "$film" --exec-limit 0
    expect 2 "$netuse" watch --source "$film" --exec-limit 5
    err_has "--exec"
    # Options of ours behind it are the program's, which is told.
    expect 0 "$netuse" watch --source "$film" --exec true --for 1 --help --format=ndjson -- --until
    [ "$(grep -c 'stands behind the program' "$folder/err")" -eq 2 ] || { cat "$folder/err" >&2; fail "options behind the program"; }
    err_has "warning: --exec: --for stands behind"
    expect 2 "$netuse" list --source "$film" --exec true
    err_has "not expected: --exec true"
    # stdin is not the program's.
    echo secret | "$netuse" watch --source "$film" --exec cat >"$folder/out" 2>"$folder/err"
    grep -q secret "$folder/err" && fail "the program reads stdin"
    return 0
}

# A program that hangs keeps watching from nothing: it ends in time, and nothing is left behind.
hanging() {
    words_of_mounts="--source none --document /proc/mounts=$mounts"
    make_film
    gone() { # SECONDS AT LEAST: within ten more it has ended, and so have the program and what it started
        took=$(($(date +%s) - begun))
        [ $took -ge "$1" ] && [ $took -lt $(($1 + 10)) ] || fail "it took $took s"
        for process in $(cat "$folder/processes"); do
            # What nobody waits for may stay as a zombie.
            ps -o stat= -p "$process" | grep -qv '^Z' && fail "process $process still runs"
        done
        rm "$folder/processes"
        grep -q "it still runs although watching has ended: it is ended" "$folder/live.err" || { cat "$folder/live.err" >&2; fail "not told"; }
    }
    cat >"$folder/hook" <<'TEXT'
#!/bin/sh
[ "$2" = stubborn ] && trap '' TERM
sleep 300 &
echo $$ $! >"$1"
wait
sleep 300
TEXT
    chmod +x "$folder/hook"
    watching --for 3 --exec "$folder/hook" "$folder/processes"
    begun=$(date +%s)
    mounted a b c d
    ends 0
    gone 1
    grep -q "for 1 event the program was not run: watching ended before" "$folder/live.err" || fail "the one that waited is not told of"
    watching --until "LocalName = '/mnt/c'" --exec "$folder/hook" "$folder/processes"
    begun=$(date +%s)
    mounted a b c
    ends 0
    gone 4
    for signal in 15 1; do
        watching --exec "$folder/hook" "$folder/processes"
        mounted a b c
        within 10 test -s "$folder/processes"
        begun=$(date +%s)
        kill -$signal $watcher
        ends $((128 + signal))
        gone 0
    done
    watching --exec "$folder/hook" "$folder/processes" stubborn
    mounted a b c
    within 10 test -s "$folder/processes"
    begun=$(date +%s)
    kill -TERM $watcher
    ends 143
    gone 4
    # While it hangs, a thousand events wait and no more; that others are left out is told at once, and their number.
    watching --for 6 --exec-limit 5000 --exec "$folder/hook" "$folder/processes"
    begun=$(date +%s)
    mounted a b $(seq 1100)
    within 5 grep -q "for 99 events the program was not run: while it ran, more than 1000 were waiting" "$folder/live.err"
    ends 0
    gone 1
    grep -q "for 1000 events the program was not run: watching ended before" "$folder/live.err" || { cat "$folder/live.err" >&2; fail "the end is not told"; }
    [ "$(wc -l <"$folder/live")" -eq 1100 ] || fail "some events are not told"
    # A recording's events may take their time, but not more than there is.
    expect 0 "$netuse" watch --source "$film" --for 1 --exec sleep 100
    err_has "for 3 events the program was not run: watching ended before"
}

# No more of them a minute than was said; what was left out is counted, and told once.
limits() {
    words_of_mounts="--source none --document /proc/mounts=$mounts"
    make_film
    watching --exec-limit 1 --exec true
    mounted a b c d
    within 3 grep -q "for 1 event the program was not run: there were more than 1 a minute" "$folder/live.err"
    mounted a b
    sleep 0.5
    kill -TERM $watcher
    ends 143
    grep -q "for 2 events the program was not run: there were more than 1 a minute" "$folder/live.err" || fail "the end is not told"
    expect 0 "$netuse" watch --source "$film" --exec-limit 2 --exec sh -c 'echo ran'
    out_lines 4
    [ "$(grep -c ran "$folder/err")" -eq 2 ] || { cat "$folder/err" >&2; fail "not two programs"; }
    err_has "warning: --exec sh: for 2 events the program was not run: there were more than 2 a minute (--exec-limit)"
    [ "$(grep -c 'was not run' "$folder/err")" -eq 1 ] || fail "told more than once"
}

"$case"
