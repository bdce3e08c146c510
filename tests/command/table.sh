#!/bin/sh
# SPDX-License-Identifier: MIT
# table.sh CASE NETUSE FIXTURES: which columns a table has, in which order its rows come, how it looks on a terminal.
. "$(dirname "$0")/harness.sh"

header() { head -1 "$folder/out" | tr -s ' '; }
# column N: its words, row by row
column() { awk -v n="$1" '{ print $n }' "$folder/out" | paste -sd ' '; }

columns() {
    for option in "-o localname,USERNAME" "--columns=LocalName,UserName" "--columns LocalName -o UserName"; do
        # shellcheck disable=SC2086
        {
            expect 0 "$netuse" --source "$look" $option
            [ "$(header)" = "LocalName UserName" ] || fail "the columns of $option: $(header)"
            expect 0 "$netuse" list --source "$look" $option --format csv
            [ "$(header)" = "LocalName,UserName" ] || fail "the columns of CSV with $option: $(header)"
        }
    done
    expect 0 "$netuse" --source "$look" -o "Status, LocalName" --format ndjson
    out_has '{"Status": "OK", "LocalName": "/mnt/projects"}'
    expect 0 "$netuse" --source "$look" -o Name,Status,name --format csv
    [ "$(header)" = "Name,Status" ] || fail "a column that is named twice: $(header)"
    expect 0 "$netuse" --source "$look" -o +UserName,Persistent
    [ "$(header)" = "LocalName RemoteName ConnectionState Status UserName Persistent" ] || fail "added: $(header)"
    expect 0 "$netuse" --source "$look" -o +Status,__server
    [ "$(header)" = "LocalName RemoteName ConnectionState Status __SERVER" ] || fail "added what is there: $(header)"
    expect 0 "$netuse" --source "$look" -o +__CLASS --format csv
    head -1 "$folder/out" | grep -q '^Caption,.*,UserName,__CLASS$' || fail "added to CSV: $(header)"
    expect 0 "$netuse" --source none -o Status,Name --format csv
    [ "$(cat "$folder/out")" = "Status,Name" ] || fail "no header without rows"
    for format in table csv; do
        expect 0 "$netuse" --source "$look" --no-header -o Status --format $format
        out_lines 4
    done
    expect 0 "$netuse" --source "$look" query "SELECT * FROM Win32_NetworkConnection" -o Status,Name --no-header
    out_lines 4
    expect 0 "$netuse" --source "$look" query "SELECT * FROM CIM_LogicalElement" -o Name,LocalName
    out_has "/srv/media"
}

# A name that nobody knows is bad usage, with what could be meant.
unknown() {
    for arguments in "-o Nmae" "--columns +Nmae" "--sort Nmae" "--sort=-Nmae"; do
        # shellcheck disable=SC2086
        expect 2 "$netuse" --source "$look" $arguments
        err_has "there is no column 'Nmae'; did you mean 'Name'?"
        err_has "RemotePath, ResourceType, UserName"
        [ -s "$folder/out" ] && fail "something was printed all the same"
    done
    expect 2 "$netuse" --source "$look" query "SELECT Name FROM Win32_NetworkConnection" --sort LocalName
    err_has "there is no column 'LocalName'"
    expect 2 "$netuse" --source "$look" query "SELECT * FROM CIM_LogicalElement" -o Bogus
    for arguments in "-o =" "--columns=" "--columns Name,,Status" "--columns ," "--sort=" "--sort -" "doctor -w" \
        "--no-header verify x" "schema --sort Name" "--color sometimes" "--color"; do
        # shellcheck disable=SC2086
        expect 2 "$netuse" --source "$look" $arguments
        grep -vq '^netuse: ' "$folder/err" && fail "a usage error does not begin with netuse: ($arguments)"
    done
    return 0
}

sorted() {
    python3 - "$folder/r.json" <<'PY'
import json, sys
rows = [("b", 9, "20240101120000.000000+060"), ("A", 10, None), ("c", None, "20240101113000.000000+000"), ("B", 9, "20230101000000.000000+000")]
json.dump({"host": "h", "connections": [{"Name": str(i), "RemoteName": n, "LocalName": str(i), "AccessMask": m, "InstallDate": d} for i, (n, m, d) in enumerate(rows)]}, open(sys.argv[1], "w"))
PY
    by() { # OPTION NAMES
        expect 0 "$netuse" --source "$folder/r.json" -o RemoteName --no-header "$1"
        [ "$(column 1)" = "$2" ] || fail "$1: $(column 1), not $2"
    }
    by --sort=RemoteName "A B b c"
    by --sort=-remotename "c b B A"
    by --sort=AccessMask "b B A c"
    by --sort=-AccessMask "A b B c"
    by --sort=AccessMask,RemoteName "B b A c"
    by --sort=InstallDate "B b c A"
    by --sort=-InstallDate "c b B A"
    expect 0 "$netuse" --source "$folder/r.json" list --sort -RemoteName --format csv -o RemoteName --no-header
    [ "$(column 1)" = "c b B A" ] || fail "--sort -RemoteName: $(column 1)"
    expect 0 "$netuse" --source "$folder/r.json" query "SELECT RemoteName, AccessMask FROM Win32_NetworkConnection" --sort -AccessMask --no-header
    [ "$(column 1)" = "A b B c" ] || fail "query --sort: $(column 1)"
}

# Of what other machines hold to this one: who, and which share.
inbound() {
    expect 0 "$netuse" --source "$fixtures/system/inbound-clients.json"
    [ "$(header)" = "LocalName RemoteName UserName RemotePath ConnectionState Status" ] || fail "$(header)"
    grep -q 'alice, bob  *\\\\client1\\docs  *Connected' "$folder/out" || fail "it does not say who and which share"
    expect 0 "$netuse" --source "$fixtures/system/inbound-clients.json" --no-inbound
    expect 0 "$netuse" --source "$look"
    [ "$(header)" = "LocalName RemoteName ConnectionState Status" ] || fail "$(header)"
}

wide_names() {
    printf '//nas/日本 /mnt/日本語 cifs rw 0 0\n//nas/x /mnt/e\314\201te\314\201 cifs rw 0 0\n//nas/📁 /mnt/📁📁📁 cifs rw 0 0\n//nas/y /mnt/가나다라 cifs rw 0 0\n//nas/z /mnt/กำกำ cifs rw 0 0\n//nas/w /mnt/plain cifs rw 0 0\n' >"$folder/mounts"
}

# Columns line up, and carets point, on the terminal itself: it is asked where its cursor stands.
widths() {
    command -v python3 >/dev/null || exit 77
    . "$(dirname "$0")/tmux.sh"
    wide_names
    expect 0 "$netuse" --source none --document "/proc/mounts=$folder/mounts" --log-level off --no-header -o LocalName,RemoteName,Persistent
    cp "$folder/out" "$folder/rows"
    expect 3 "$netuse" query "SELECT * FROM Win32_NetworkConnection WHERE LocalName = '/mnt/日本 e$(printf '\314\201') 📁' AND Nmae = 1"
    cp "$folder/err" "$folder/message"
    cat >"$folder/ask.py" <<'PY'
import os, re, sys, termios, tty
before = termios.tcgetattr(0)
tty.setraw(0)
def column(text):
    os.write(1, b"\r\x1b[K" + text.encode() + b"\x1b[6n")
    answer = b""
    while not answer.endswith(b"R"): answer += os.read(0, 1)
    return int(re.search(rb";(\d+)R$", answer).group(1))
rows = open("rows", encoding="utf-8").read().splitlines()
places = {(column(r[:r.index("\\\\nas")]), column(r[:r.rindex("FALSE")])) for r in rows}
lines = open("message", encoding="utf-8").read().splitlines()
query = next(l for l in lines if "SELECT" in l)
caret = next(l for l in lines if l.strip() == "^")
points = column(caret[:-1]) == column(query[:query.index("Nmae")])
termios.tcsetattr(0, termios.TCSANOW, before)
print("\r\nrows", len(rows), "places", len(places), "caret", points, "end")
PY
    terminal 150 "python3 ask.py"
    shows "end"
    screen | grep -q "rows 6 places 1 caret True" || { screen >&2; fail "the columns or the caret are not in their places"; }
}

# A table is as wide as the terminal; in a pipe, and with --wide, nothing is cut.
fitted() {
    . "$(dirname "$0")/tmux.sh"
    terminal 60 "'$netuse' --source '$look'"
    shows "/mnt/vault"
    screen | grep -q '…' || { screen >&2; fail "nothing was cut"; }
    screen | grep -q 'Unavailable$' || { screen >&2; fail "the last column does not fit"; }
    [ "$(screen | grep -c .)" -eq 6 ] || { screen >&2; fail "a line was wrapped"; }
    terminal 60 "'$netuse' --source '$look' -w"
    shows "/mnt/vault"
    screen | grep -q '…' && fail "--wide cuts"
    terminal 60 "'$netuse' --source '$look' | cat"
    shows "/mnt/vault"
    screen | grep -q '…' && fail "it cuts in a pipe"
    return 0
}

# Colours: for states, on a terminal, where nobody forbids them.
colours() {
    . "$(dirname "$0")/tmux.sh"
    escape=$(printf '\033')
    coloured() { # COMMAND: has the terminal colours after it?
        terminal 120 "$1"
        shows "Unavailable"
        screen -e | grep -q "$escape\[3[123]m"
    }
    coloured "'$netuse' --source '$look'" || fail "no colours on a terminal"
    screen -e | grep -q "$escape\[31mUnavailable" || { screen -e >&2; fail "Unavailable is not red"; }
    screen -e | grep -q "$escape\[32mConnected" || { screen -e >&2; fail "Connected is not green"; }
    coloured "env NO_COLOR= '$netuse' --source '$look'" || fail "an empty NO_COLOR counts"
    coloured "env NO_COLOR=1 '$netuse' --source '$look'" && fail "colours with NO_COLOR"
    coloured "env TERM=dumb '$netuse' --source '$look'" && fail "colours on a dumb terminal"
    coloured "'$netuse' --source '$look' --color never" && fail "colours with --color never"
    coloured "'$netuse' --source '$look' | cat" && fail "colours in a pipe"
    coloured "env NO_COLOR=1 '$netuse' --source '$look' --color=always | cat" || fail "no colours with --color always"
    expect 0 "$netuse" --source "$look" --color always
    grep -q "$escape\[31mUnavailable$escape\[0m" "$folder/out" || fail "no colours with --color always in a file"
    for format in list csv json ndjson mof xml; do
        expect 0 "$netuse" --source "$look" --color always --format $format
        grep -q "$escape" "$folder/out" && fail "colours in $format"
    done
    expect 0 "$netuse" --source "$look"
    grep -q "$escape" "$folder/out" && fail "colours in a file"
    return 0
}

"$case"
