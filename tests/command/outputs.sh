#!/bin/sh
# SPDX-License-Identifier: MIT
# outputs.sh CASE NETUSE FIXTURES: whole outputs, as expected/ holds them. `tests/run bless` rewrites those.
. "$(dirname "$0")/harness.sh"
command -v diff >/dev/null || exit 77
cp "$look" "$folder/look.json"
cp "$fixtures/windows-smb.json" "$folder/windows.json"
sed 's/"ConnectionState": "Connected"/"ConnectionState": "Paused"/' "$folder/windows.json" >"$folder/changed.json"
cd "$folder" || exit 1 # so that the names of files are the same for everyone

# each STATUS NAME FORMATS ARGUMENT...: the same in each of the formats, which are the names' endings
each() {
    want=$1 name=$2 formats=$3; shift 3
    for format in $formats; do
        expect "$want" "$netuse" "$@" --format "$format"
        expect_file "$name.$format"
    done
}

lists() {
    each 0 linux "table list csv json ndjson mof xml" --source look.json
    each 0 windows "table list csv json" --source windows.json
    each 0 nothing "table list csv json ndjson mof xml" --source none
}

queries() {
    select="SELECT Status, RemoteName, AccessMask, Persistent, __CLASS FROM Win32_NetworkConnection"
    each 0 query "table list csv json ndjson mof xml" --source look.json query "$select"
    expect 0 "$netuse" --source look.json query "$select WHERE Status = 'OK' AND NOT LocalName LIKE '/srv/%'" --explain
    expect_file query.explained
}

classes() {
    each 0 class "table json mof xml" schema Win32_NetworkConnection
    each 0 classes "table csv" schema
}

reports() {
    each 0 doctor "table json" --source look.json doctor
    each 0 explain "table json" --source look.json explain
    each 0 explain-windows "table" --source windows.json explain
    each 5 verify "table json" verify windows.json changed.json look.json
    each 5 diff "table list csv json ndjson" diff look.json windows.json
}

# The means itself: another text fails and is shown; blessing writes it and tells.
blessing() {
    expected=$folder/golden
    echo old >out
    NETUSE_BLESS=1
    expect_file answer >told
    grep -qx "blessed: answer" told || fail "a new expectation is not told: $(cat told)"
    echo new >out
    NETUSE_BLESS=
    (expect_file answer) 2>told && fail "another text passes"
    grep -q '^-old' told && grep -q '^+new' told || fail "the difference is not shown"
    NETUSE_BLESS=1
    expect_file answer >told
    grep -qx "blessed: answer" told || fail "a new text is not told"
    expect_file answer >told
    [ -s told ] && fail "what is as it was is told"
    [ "$(cat golden/answer)" = new ] || fail "it was not written"
}

"$case"
