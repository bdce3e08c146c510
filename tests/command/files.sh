#!/bin/sh
# SPDX-License-Identifier: MIT
# files.sh CASE NETUSE FIXTURES: what becomes of files, links, pipes and devices that are written to.
. "$(dirname "$0")/harness.sh"
umask 022

mode_is() { [ "$(stat -c %a "$1")" = "$2" ] || fail "$1 has the mode $(stat -c %a "$1"), not $2"; }
is_recording() { "$netuse" --source "recording:$1" >/dev/null 2>&1 || fail "$1 is no recording"; }
nothing_left() { [ -z "$(find "$folder" -name '.netuse-*')" ] || fail "a temporary file was left behind"; }
as_root() { [ "$(id -u)" -eq 0 ] || exit 77; }
record() { "$netuse" --source "$look" record "$1"; }

# What nobody had before is for its owner alone; what was there keeps its mode.
modes() {
    printf 'Name=\\\\s\\x (Z:)\nLocalName=Z:\nRemoteName=\\\\s\\x\n' >"$folder/list.txt"
    expect 0 record "$folder/r.json"
    expect 0 "$netuse" anonymize "$look" -o "$folder/a.json" --map "$folder/map.json"
    expect 0 "$netuse" import "$folder/list.txt" -o "$folder/i.json"
    expect 0 "$netuse" --source "$look" record --every 1s --for 100ms "$folder/t.json"
    for file in r a map i t; do mode_is "$folder/$file.json" 600; done
    for file in r a map i t; do chmod 640 "$folder/$file.json"; done
    expect 0 record "$folder/r.json"
    expect 0 "$netuse" anonymize "$look" -o "$folder/a.json" --map "$folder/map.json"
    expect 0 "$netuse" import "$folder/list.txt" -o "$folder/i.json"
    expect 0 "$netuse" --source "$look" record --every 1s --for 100ms "$folder/t.json"
    for file in r a map i t; do mode_is "$folder/$file.json" 640; done
    nothing_left
}

owners() {
    as_root
    echo old >"$folder/theirs.json"
    chown 65534:65533 "$folder/theirs.json"
    expect 0 record "$folder/theirs.json"
    is_recording "$folder/theirs.json"
    [ "$(stat -c %u:%g "$folder/theirs.json")" = 65534:65533 ] || fail "the file lost its owner"
    # Where everybody may make files, what somebody else has laid out is not taken.
    mkdir -m 1777 "$folder/shared"
    echo "keep me" >"$folder/victim"
    ln -s ../victim "$folder/shared/link.json"
    chown -h 65534 "$folder/shared/link.json"
    mkfifo "$folder/shared/pipe.json"
    echo >"$folder/shared/plain.json"
    chown 65534 "$folder/shared/pipe.json" "$folder/shared/plain.json"
    for name in link pipe plain; do
        expect 1 record "$folder/shared/$name.json"
        err_has "belongs to another user"
    done
    [ "$(cat "$folder/victim")" = "keep me" ] || fail "a planted link was followed"
    expect 0 record "$folder/shared/mine.json"
}

links() {
    echo "keep me" >"$folder/victim"
    ln -s victim "$folder/o.json.tmp"
    expect 0 record "$folder/o.json"
    [ "$(cat "$folder/victim")" = "keep me" ] || fail "a planted link was followed"
    mkdir "$folder/deep"
    echo old >"$folder/deep/end.json"
    ln -s end.json "$folder/deep/middle.json"
    ln -s deep/middle.json "$folder/first.json"
    expect 0 record "$folder/first.json"
    [ -L "$folder/first.json" ] && [ -L "$folder/deep/middle.json" ] || fail "a link was replaced"
    [ -f "$folder/deep/end.json" ] && is_recording "$folder/deep/end.json"
    ln -s deep/new.json "$folder/dangling.json"
    expect 0 record "$folder/dangling.json"
    [ -L "$folder/dangling.json" ] && [ -f "$folder/deep/new.json" ] || fail "the end of a link was not made"
    expect 0 "$netuse" --source "$look" record --every 50ms --for 100ms "$folder/first.json"
    [ -L "$folder/first.json" ] || fail "a timeline replaced a link"
    ln -s round.json "$folder/round.json"
    expect 1 record "$folder/round.json"
    err_has "round.json"
    nothing_left
}

# Pipes, devices, our own descriptors, folders: written to, or refused with words, and never replaced.
nodes() {
    mkfifo "$folder/pipe"
    expect 1 record "$folder/pipe"
    err_has "it is a pipe that nobody reads"
    cat "$folder/pipe" >"$folder/read.json" &
    expect 0 record "$folder/pipe"
    wait
    is_recording "$folder/read.json"
    # A reader that goes away is an error, and no death by a signal.
    seq -f "//fs/share /mnt/%g cifs rw,vers=3.1.1,addr=192.0.2.7 0 0" 2000 >"$folder/many"  # more than a pipe takes
    head -c 10 "$folder/pipe" >/dev/null &
    expect 1 "$netuse" --source none --document /proc/self/mounts="$folder/many" record "$folder/pipe"
    wait
    # So is one that takes nothing.
    sleep 20 <"$folder/pipe" &
    expect 1 "$netuse" --timeout 0.3 --source none --document /proc/self/mounts="$folder/many" record "$folder/pipe"
    err_has "its reader took nothing for 300 ms"
    kill $!
    [ -p "$folder/pipe" ] || fail "the pipe was replaced"
    expect 0 record /dev/null
    [ -c /dev/null ] || fail "/dev/null was replaced"
    expect 1 record /dev/full
    [ -c /dev/full ] || fail "/dev/full was replaced"
    mkdir "$folder/sub"
    expect 1 record "$folder/sub"
    err_has "it is a folder"
    expect 1 record "$folder/missing/x.json"
    err_has "No such file or directory"
    "$netuse" --source "$look" record /dev/stdout 2>/dev/null | cat >"$folder/piped.json"
    is_recording "$folder/piped.json"
    "$netuse" --source "$look" record /dev/stdout 2>/dev/null >"$folder/plain.json"
    is_recording "$folder/plain.json"
    "$netuse" --source "$look" record /dev/fd/3 2>/dev/null 3>"$folder/three.json"
    is_recording "$folder/three.json"
    for node in "$folder/pipe" /dev/null /dev/stdout; do
        expect 1 "$netuse" --source "$look" record --every 1s --for 100ms "$node"
        err_has "a timeline grows in a plain file"
    done
    nothing_left
}

devices() {
    as_root
    mknod "$folder/null" c 1 3 && mknod "$folder/disk" b 7 200 || exit 77
    expect 0 record "$folder/null"
    [ -c "$folder/null" ] || fail "the device was replaced"
    expect 1 record "$folder/disk"
    err_has "it is a block device"
    [ -b "$folder/disk" ] || fail "the block device was replaced"
}

# A file that cannot be written whole stays as it was.
full_disk() {
    echo "old and whole" >"$folder/r.json"
    (trap '' XFSZ; ulimit -f 1; "$netuse" --source "$fixtures/system/inbound-clients.json" record "$folder/r.json") \
        >/dev/null 2>"$folder/err" && fail "a file that was cut passed for success"
    err_has "File too large"
    [ "$(cat "$folder/r.json")" = "old and whole" ] || fail "the old file was destroyed"
    nothing_left
    [ "$(id -u)" -eq 0 ] && exit 0
    chmod 400 "$folder/r.json"
    expect 1 record "$folder/r.json"
    err_has "may not be written to"
}

# One writer of a timeline at a time; a killed one leaves no lock.
timeline() {
    "$netuse" --source "$look" record --every 50ms --for 3s "$folder/t.json" 2>/dev/null &
    first=$!
    while [ ! -s "$folder/t.json" ]; do sleep 0.02; done
    expect 1 "$netuse" --source "$look" record --every 50ms --for 1s "$folder/t.json"
    err_has "process $first is writing it"
    err_has "stop that one, or choose another file"
    expect 1 "$netuse" --source "$look" record "$folder/t.json"
    err_has "process $first is writing it"
    wait "$first" || fail "the first writer did not end well"
    expect 0 "$netuse" verify "$folder/t.json"
    [ "$(wc -l <"$folder/out")" -ge 20 ] || fail "frames were lost"
    "$netuse" --source "$look" record --every 50ms "$folder/t.json" 2>/dev/null &
    sleep 0.5
    kill -KILL $!
    wait
    expect 0 "$netuse" --source "$look" record --every 50ms --for 100ms "$folder/t.json"
    # A file that is replaced while it grows is noticed.
    "$netuse" --source "$look" record --every 50ms --for 5s "$folder/u.json" 2>"$folder/err" &
    while [ ! -s "$folder/u.json" ]; do sleep 0.02; done
    rm "$folder/u.json"
    wait $! && fail "frames of a file that is gone passed for recorded"
    err_has "removed or replaced"
    # Two that begin at the same moment.
    "$netuse" --source "$look" record --every 20ms --for 1s "$folder/v.json" 2>"$folder/one" &
    one=$!
    "$netuse" --source "$look" record --every 20ms --for 1s "$folder/v.json" 2>"$folder/two" &
    two=$!
    wait $one; one=$?
    wait $two; two=$?
    [ $((one + two)) -eq 1 ] || fail "two writers ended with $one and $two"
    expect 0 "$netuse" verify "$folder/v.json"
}

# The calls themselves: a new file of random name, exclusive, private, flushed, renamed; nothing inherited.
calls() {
    command -v strace >/dev/null || exit 77
    # A file for each thread: in one, a call of another may stand between a call and its result.
    traced() {
        rm -f "$folder"/trace*
        strace -ff -o "$folder/trace" "$@" 2>/dev/null
        traced=$?
        cat "$folder"/trace.* >"$folder/trace"
        return $traced
    }
    echo old >"$folder/r.json"
    cp "$look" "$folder/look.json"
    traced "$netuse" --source "$folder/look.json" record "$folder/r.json" || fail "netuse failed under strace"
    python3 - "$folder" <<'PY' || { grep -e netuse- "$folder/trace" >&2; fail "the file was not written as promised"; }
import re, sys
folder = sys.argv[1]
lines = open(folder + "/trace").read().splitlines()
def at(pattern, start=0):
    for i in range(start, len(lines)):
        m = re.search(pattern, lines[i])
        if m: return i, m
    sys.exit("no call like " + pattern)
made, m = at(r'openat\(AT_FDCWD, "(%s/\.netuse-[a-z]{16})", (\S+), 0600\) = (\d+)' % re.escape(folder))
name, flags, fd = m.groups()
for flag in ("O_WRONLY", "O_CREAT", "O_EXCL", "O_NOFOLLOW", "O_CLOEXEC"):
    assert flag in flags.split("|"), flags
wrote, _ = at(r'write\(%s, ' % fd, made)
flushed, _ = at(r'fsync\(%s\)' % fd, wrote)
at(r'rename\w*\(.*"%s".*"%s/r\.json"' % (re.escape(name), re.escape(folder)), flushed)
assert not [l for l in lines if folder in l and "O_CREAT" in l and "O_EXCL" not in l]
PY
    grep -F "$folder" "$folder/trace" | grep 'openat(' | grep -v O_CLOEXEC && fail "a file can be inherited"
    traced "$netuse" --source "$look" record --every 1s --for 100ms "$folder/r.json"
    grep -F "$folder/r.json\"" "$folder/trace" | grep -q 'O_RDWR.*O_NOFOLLOW.*O_CLOEXEC' || fail "the timeline follows links, or is inherited"
    grep -q 'flock(.*LOCK_EX|LOCK_NB) *= 0' "$folder/trace" || fail "the timeline is not locked"
}

"$case"
