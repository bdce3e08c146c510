# SPDX-License-Identifier: MIT
# What the command's tests share. To be sourced by a script that was called with CASE NETUSE FIXTURES; its last line is
# "$case".
set -u
case=$1 netuse=$2 fixtures=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unset NETUSE_SOURCE
look=$fixtures/first-look.json
expected=$(cd "$(dirname "$0")" && pwd)/expected

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
# expect_file NAME: stdout is what expected/NAME holds, but for the version. NETUSE_BLESS=1 writes it there instead.
expect_file() {
    version=$("$netuse" --version | sed 's/.* //; s/\./\\./g')
    sed "s/\(netuse\"*:* \"*\)$version/\1VERSION/" "$folder/out" >"$folder/said"
    cmp -s "$folder/said" "$expected/$1" && return
    if [ "${NETUSE_BLESS:-}" = 1 ]; then
        mkdir -p "$expected" && cp "$folder/said" "$expected/$1" || fail "cannot write $expected/$1"
        echo "blessed: $1"
    else
        diff -u "$expected/$1" "$folder/said" >&2
        fail "expected/$1 holds another text; if this one is right: tests/run bless"
    fi
}
