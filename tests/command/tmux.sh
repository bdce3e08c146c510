# SPDX-License-Identifier: MIT
# What the tests in a real terminal share: a terminal of their own inside tmux. To be sourced behind harness.sh.
command -v tmux >/dev/null || { echo "SKIPPED: tmux is not there" >&2; exit 77; }
export LC_ALL=C.UTF-8
terminals=0
tmux_() { tmux -L "netuse-test-$$-$terminals" -f /dev/null -u "$@"; }
trap 'tmux_ kill-server 2>/dev/null; rm -rf "$folder"' EXIT

# terminal COLUMNS COMMAND: runs it in a new terminal, in $folder, which stays until the test ends.
terminal() {
    tmux_ kill-server 2>/dev/null
    terminals=$((terminals + 1))
    tmux_ new-session -d -x "$1" -y 50 -c "$folder" "env TERM=screen-256color $2; sleep 1000" || fail "no terminal"
}
# The screen as text; with -e its colours too.
screen() { tmux_ capture-pane -p "$@"; }
# shows TEXT: waits until the screen does.
shows() {
    for _ in $(seq 150); do
        screen | grep -qF -- "$1" && return 0
        sleep 0.1
    done
    screen >&2
    fail "the terminal does not show: $1"
}
