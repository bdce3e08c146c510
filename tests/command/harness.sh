# SPDX-License-Identifier: MIT
# What the command's tests share. To be sourced by a script that was called with CASE NETUSE FIXTURES; its last line is
# "$case".
set -u
case=$1 netuse=$2 fixtures=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unset NETUSE_SOURCE
look=$fixtures/first-look.json

fail() { echo "FAILED: $*" >&2; exit 1; }
# expect STATUS COMMAND...: its exit status; its streams are left in $folder/out and $folder/err
expect() {
    want=$1; shift
    "$@" >"$folder/out" 2>"$folder/err" </dev/null
    got=$?
    [ "$got" -eq "$want" ] || { cat "$folder/err" >&2; fail "exit status $got, not $want: $*"; }
}
out_has() { grep -qF -- "$1" "$folder/out" || { cat "$folder/out" >&2; fail "stdout lacks: $1"; }; }
err_has() { grep -qF -- "$1" "$folder/err" || { cat "$folder/err" >&2; fail "stderr lacks: $1"; }; }
out_lines() { [ "$(wc -l <"$folder/out")" -eq "$1" ] || fail "stdout has $(wc -l <"$folder/out") lines, not $1"; }
