#!/bin/sh
# SPDX-License-Identifier: MIT
# The command over Wine's own mpr.dll and the test providers: command_test.sh PREFIX NETUSE.EXE FOLDER
set -u
run=$(cd "$(dirname "$0")" && pwd)/run.sh
prefix=$1
program=$2
folder=$3
failures=0

rm -rf "$folder"
mkdir -p "$folder/Überträge 🙂"
cd "$folder" || exit 1
NETUSE_TEST_PROVIDER=$(printf 'Z:%s' "$folder" | tr / '\\')
export NETUSE_TEST_PROVIDER
tab=$(printf '\t')
serve() { # NUMBER LINES
  printf 'name\tTest Network %s\n%s\n' "$1" "$2" >"netuse_np$1.txt"
}

# expect STATUS ARGUMENT...: runs the command; its output goes to the files out and err.
expect() {
  wanted=$1
  shift
  timeout 60 "$run" "$prefix" "$program" "$@" >out 2>err </dev/null
  status=$?
  [ "$status" -eq "$wanted" ] || fail "exit status $status, not $wanted: netuse $*"
}
fail() {
  printf "FAILED: %s\n" "$*"
  echo "--- stdout"; cat out
  echo "--- stderr"; cat err
  failures=$((failures + 1))
}
has() { # FILE TEXT
  grep -qF -- "$2" "$1" || fail "no '$2' in $1"
}

serve 1 "entry${tab}Z:${tab}\\\\fs01\\projects${tab}1${tab}3
entry${tab}Y:${tab}\\\\fs02\\Überträge\\日本語 🙂${tab}1${tab}3
entry${tab}${tab}\\\\fs03\\IPC\$${tab}0${tab}3"

expect 0
has out '\\fs02\Überträge\日本語 🙂'
has out 'Unavailable'
grep -q "$(printf '\r')" out && fail 'carriage returns in the output'
expect 0 list --format json
has out '"Name": "\\\\fs02\\Überträge\\日本語 🙂 (Y:)"'
expect 0 list --where "RemoteName LIKE '%日本語%'" --format csv
has out 'Y:'
[ "$(wc -l <out)" -eq 2 ] || fail 'not one row'
expect 0 doctor
has out 'wnet/connected'
has out 'source windows'

expect 0 record 'Überträge 🙂/host.json'
[ -s 'Überträge 🙂/host.json' ] || fail 'the recording has another name'
expect 0 verify 'Überträge 🙂/host.json'
has out '3 connections, same'
"$run" "$prefix" "$program" --format json >live 2>/dev/null
expect 0 --source 'recording:Überträge 🙂/host.json' --format json
cmp -s live out || fail 'the recording says something else than the host'
NETUSE_SOURCE='recording:Überträge 🙂/host.json' expect 0 --format json
cmp -s live out || fail 'NETUSE_SOURCE is not read as it is'
expect 1 --source recording:missing.json
has err 'missing.json'
expect 2 --format nonsense

# A path that begins with a slash is no option, and a question mark asks for help.
expect 0 record "$folder/slash.json"
expect 0 verify "$folder/slash.json"
has out 'same'
expect 0 '/?'
has out 'Usage: netuse'
expect 0 explain '/?'
has out 'netuse explain'
expect 2 '/nonsense'

# Where folders have a root like \\server\share, and names no case.
root=$(printf '\\\\?\\Z:%s' "$folder" | tr / '\\')
expect 0 --source "recordings:$root\\*\\HOST.js*" --format csv
[ "$(wc -l <out)" -eq 4 ] || fail 'not three rows'
expect 1 --source "recordings:$root\\nothing-*.json"

# A console is handed characters, and not single bytes of them.
if command -v python3 >/dev/null; then
  python3 - "$run" "$prefix" "$program" --source 'recording:Überträge 🙂/host.json' >out <<'PY' || fail 'no console'
import os, pty, sys
child, screen = pty.fork()
if child == 0:
    os.execv(sys.argv[1], sys.argv[1:])
shown = b""
while True:
    try:
        some = os.read(screen, 65536)
    except OSError:
        break
    if not some:
        break
    shown += some
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
PY
  has out '\\fs02\Überträge\日本語'
fi

serve 2 "hang${tab}enum"
started=$(date +%s)
expect 0 --timeout 3
[ $(($(date +%s) - started)) -le 8 ] || fail 'the deadline was not kept'
has out '\\fs01\projects'
has err "the network provider 'Test Network 2' did not answer"

[ "$failures" -eq 0 ] && echo 'all as expected'
exit "$failures"
