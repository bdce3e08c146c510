#!/bin/sh
# SPDX-License-Identifier: MIT
# logs.sh CASE NETUSE FIXTURES: a journal of systemd shows again what it was given.
. "$(dirname "$0")/../command/harness.sh"
journald=/lib/systemd/systemd-journald
[ -x $journald ] && command -v journalctl >/dev/null && [ "$(id -u)" -eq 0 ] && unshare -m true 2>/dev/null || exit 77

# In a mount namespace of its own, where /run is empty and no other journal is.
the_journal_shows_the_fields() {
    cat >"$folder/inside.sh" <<'END'
set -eu
mount -t tmpfs none /run
mkdir -p /run/systemd/journal /run/log/journal
SYSTEMD_LOG_TARGET=console /lib/systemd/systemd-journald >"$1/journald.log" 2>&1 & journald=$!
for i in $(seq 100); do [ -S /run/systemd/journal/socket ] && break; sleep 0.1; done
"$2" watch --source "$3" --format journal
for i in $(seq 100); do
    journalctl -D /run/log/journal -o json SYSLOG_IDENTIFIER=netuse >"$1/entries" 2>"$1/err" || true
    [ "$(wc -l <"$1/entries")" -ge 2 ] && break
    sleep 0.1
done
kill $journald
END
    unshare -m --propagation private sh "$folder/inside.sh" "$folder" "$netuse" "$fixtures/outage.json" >"$folder/out" 2>&1 || fail "$(cat "$folder/out" "$folder/journald.log")"
    python3 - "$folder/entries" <<'PY' || fail "$(cat "$folder/entries" "$folder/journald.log")"
import json, sys
entries = [json.loads(line) for line in open(sys.argv[1])]
lost = [e for e in entries if e.get("NETUSE_LOCAL_NAME") == "/srv/media" and e["NETUSE_STATUS"] == "Degraded"]
assert lost, entries
entry = lost[0]
assert entry["PRIORITY"] == "4" and entry["SYSLOG_IDENTIFIER"] == "netuse" and len(entry["MESSAGE_ID"]) == 32
assert entry["NETUSE_EVENT"] == "modified" and entry["NETUSE_PREVIOUS_STATUS"] == "OK"
assert entry["NETUSE_TIME"] == "2026-11-22T09:00:10Z" and entry["NETUSE_HOST"] == "files01"
assert entry["MESSAGE"].startswith("modified  \\\\nas.example\\media (/srv/media)  Status: OK -> Degraded"), entry["MESSAGE"]
back = [e for e in entries if e.get("NETUSE_LOCAL_NAME") == "/srv/media" and e["NETUSE_STATUS"] == "OK"]
assert back and back[0]["PRIORITY"] == "6", entries
PY
}

without_a_journal_it_says_so() {
    unshare -m --propagation private sh -c "mount -t tmpfs none /run && exec '$netuse' watch --source '$fixtures/outage.json' --format journal" >"$folder/out" 2>"$folder/err"
    [ $? -eq 1 ] || fail "its exit status"
    err_has "the journal cannot be reached at /run/systemd/journal/socket"
    expect 2 "$netuse" list --format journal
    err_has "--format journal is for watch only"
}

"$case"
