#!/bin/sh
# SPDX-License-Identifier: MIT
# watch_terminal.sh CASE NETUSE FIXTURES: the table that is drawn over, in a real terminal.
. "$(dirname "$0")/harness.sh"
. "$(dirname "$0")/tmux.sh"
film=$fixtures/outage.json
end="q quits; the recording ends here"

lacks() { screen | grep -qF -- "$1" && { screen >&2; fail "the terminal shows: $1"; }; return 0; }
# line TEXT: the line of the screen that has it, with single blanks
line() { screen "${2--p}" | grep -F -- "$1" | head -1 | tr -s ' '; }
press() { tmux_ send-keys "$@"; }
# watch_in COLUMNS ARGUMENTS [ENVIRONMENT]: something stands on the terminal before; its exit status after it.
watch_in() {
    terminal "$1" "${3:-env} sh -c \"echo before; '$netuse' watch $2; echo status \\\$?\""
}
left() { # STATUS: it has ended, and the terminal is as it was
    shows "status $1"
    [ "$(screen | head -1)" = before ] || { screen >&2; fail "the terminal is not as it was"; }
    [ "$(screen | grep -c .)" -eq "${2:-2}" ] || { screen >&2; fail "something is left on the terminal"; }
    tmux_ display-message -p '#{cursor_flag} #{alternate_on} #{wrap_flag}' | grep -qx '1 0 1' || fail "the terminal has other modes than before"
}

# A timeline as a film, from its first moment to its end, which waits.
film() {
    watch_in 130 "--source $film --pace 8"
    shows "4 connections, 1 not OK"
    shows "host files01"
    shows "/srv/media"
    [ "$(line /srv/media)" = ' /srv/media \\nas.example\media Connected OK' ] || fail "at first: $(line /srv/media)"
    shows "TCP status 3: the kernel has lost the connection"
    line /srv/media | grep -qE '^\* /srv/media ..nas.example.media Disconnected Degraded [0-9]+ s TCP status 3' || fail "lost: $(line /srv/media)"
    screen | head -1 | grep -q '2026-11-22T09:00:[123][0-9]Z  4 connections, [12] not OK' || { screen >&2; fail "the head line"; }
    shows "- /mnt/archive"
    shows "$end"
    [ "$(line /srv/media)" = '* /srv/media \\nas.example\media Connected OK 0 s' ] || fail "at last: $(line /srv/media)"
    shows "3 connections, 0 not OK"
    press q
    left 0
}

# It can pause, and go from change to change.
steps() {
    watch_in 130 "--source $film --pace 0.01"
    shows "q quits, space pauses"
    press Right
    shows "TCP status 3"
    shows "09:00:10Z"
    press n
    shows "* /mnt/vault"
    press Space
    shows "paused"
    press Right
    shows "- /mnt/archive"
    shows "09:00:25Z"
    press Space
    shows "q quits, space pauses"
    press n
    shows "$end"
    press q
    left 0
}

# Narrow terminals lose columns, not sense; a new size counts at once.
sizes() {
    watch_in 130 "--source $film --pace 0"
    shows "$end"
    tmux_ resize-window -x 76 -y 20
    shows "…"
    screen | grep -qE '^..LocalName +RemoteName +Status +Since +Why$' || { screen >&2; fail "76 columns"; }
    tmux_ resize-window -x 44
    for _ in $(seq 50); do screen | grep -q RemoteName || break; sleep 0.1; done
    screen | grep -qE '^..LocalName +Status +Since' || { screen >&2; fail "44 columns"; }
    [ "$(line /srv/media)" = '* /srv/media OK 0 s' ] || fail "44 columns: $(line /srv/media)"
    tmux_ resize-window -x 30 -y 6
    shows "and 2 more"
    shows "q quits"
    tmux_ resize-window -x 130 -y 40
    shows "RemoteName"
    screen | head -1 | grep -q '^netuse watch  source samba' || { screen >&2; fail "130 columns again"; }
    press Q
    left 0
}

# On every way out the terminal is as it was.
ways_out() {
    mounts=$folder/mounts
    printf '//nas/a /mnt/a cifs rw 0 0\n' >"$mounts"
    live="--source none --document /proc/mounts=$mounts --log-level error --every 0.2"
    terminal 100 "sh -c \"trap : INT; echo before; '$netuse' watch $live; echo status \\\$?\""
    shows "/mnt/a"
    press C-c
    left 130
    watch_in 100 "$live"
    shows "/mnt/a"
    kill -TERM "$(pgrep -n -f "^$netuse watch $live")"
    shows "status 143"
    screen | head -1 | grep -qx before || { screen >&2; fail "the terminal is not as it was"; }
    watch_in 100 "$live --for 1"
    shows "/mnt/a"
    left 0
    watch_in 100 "$live --for 1 --until 'Nmae = 7'"
    shows "status 3"
    watch_in 140 "$live --for 1s --until \\\"LocalName = '/mnt/b'\\\""
    shows "status 6"
    shows "netuse: the time is up (--for 1s)"
    watch_in 100 "$live --until \\\"LocalName = '/mnt/b'\\\""
    shows "/mnt/a"
    printf '//nas/b /mnt/b cifs rw 0 0\n' >"$mounts"
    left 0
    # What is not a table is not drawn over.
    watch_in 140 "$live --lines --for 1"
    left 0
    watch_in 140 "--source $film --format ndjson"
    shows "status 0"
    shows '"__CLASS": "__InstanceModificationEvent"'
    terminal 100 "env TERM=dumb sh -c \"echo before; '$netuse' watch $live --for 1; echo status \\\$?\""
    left 0
}

# What a live source tells, and what could not be looked at.
live() {
    mounts=$folder/mounts
    printf '//nas/a /mnt/a cifs rw 0 0\n//nas/b /mnt/b cifs rw 0 0\n' >"$mounts"
    watch_in 120 "--source none --document /proc/mounts=$mounts --every 0.2 --where \\\"LocalName <> '/mnt/b'\\\""
    shows "/mnt/a"
    shows "warning: /proc/fs/cifs/DebugData"
    lacks "/mnt/b"
    printf '//nas/c /mnt/c cifs rw 0 0\n' >"$mounts"
    shows "+ /mnt/c"
    shows "- /mnt/a"
    shows "3 s"
    rm "$mounts"
    shows "error: "
    press q
    left 0
}

# A name steers nothing, wide letters line up, and colours are the list's.
looks() {
    printf '//nas/日本 /mnt/日本語\\040x cifs rw 0 0\n//nas/y /mnt/plain cifs rw 0 0\n//nas/z /mnt/\033[2Jbad cifs rw 0 0\n' >"$folder/mounts"
    watch_in 100 "--source none --document /proc/mounts=$folder/mounts"
    shows '/mnt/\x1b[2Jbad'
    shows "日本語 x"
    screen | sed -n '3,5s/\\\\nas.*//p' | while IFS= read -r text; do
        # Wide letters take two columns.
        printf '%s' "$text" | python3 -c 'import sys; t = sys.stdin.read(); print(len(t) + sum(ord(c) > 0x2e80 for c in t))'
    done | sort -u >"$folder/places"
    [ "$(wc -l <"$folder/places")" -eq 1 ] || { screen >&2; fail "the columns are not in line"; }
    press q
    escape=$(printf '\033')
    watch_in 130 "--source $film --pace 0"
    shows "$end"
    screen -e | grep -q "$escape\[32mOK" || { screen -e >&2; fail "OK is not green"; }
    press q
    watch_in 130 "--source $film --pace 0.01"
    shows Unavailable
    screen -e | grep -q "$escape\[31mUnavailable" || { screen -e >&2; fail "Unavailable is not red"; }
    press q
    watch_in 130 "--source $film --pace 0.01" "env NO_COLOR=1"
    shows Unavailable
    screen -e | grep -q "$escape\[[0-9]*m" && { screen -e >&2; fail "colours with NO_COLOR"; }
    press q
    return 0
}

# Ctrl-Z gives the terminal back, fg takes it again.
stopped() {
    command -v bash >/dev/null || { echo "SKIPPED: bash is not there" >&2; exit 77; }
    terminal 100 "env PS1='% ' bash --norc --noprofile -i"
    shows "%"
    press "'$netuse' watch --source $film --pace 0.01" Enter
    shows "/srv/media"
    press C-z
    shows "Stopped"
    lacks "q quits"
    press fg Enter
    shows "q quits"
    press q
    shows "Stopped"
}

"$case"
