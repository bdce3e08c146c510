#!/bin/sh
# SPDX-License-Identifier: MIT
# manners.sh CASE NETUSE FIXTURES: how the command takes what is typed, and the shapes that it answers in.
. "$(dirname "$0")/harness.sh"

usage() {
    for arguments in "--bogus" "list --bogus" "--format nonsense" "--format" "--timeout x" "lst" "record" "query" \
        "list extra words" "--document nonsense" "--source nonsense" "doctor --where 1=1" "--timeout 0x10" \
        "--source= list" "--where=" "list --where=" "get" "record --every x file"; do
        # shellcheck disable=SC2086 # words on purpose
        expect 2 "$netuse" $arguments
        [ -s "$folder/out" ] && fail "usage errors belong to stderr"
        grep -vq '^netuse: ' "$folder/err" && fail "a usage error does not begin with netuse: ($arguments)"
        tail -1 "$folder/err" | grep -q -- '--help' || fail "a usage error does not say where help is ($arguments)"
    done
    expect 2 "$netuse" get ""
    err_has "'netuse get --help'"
    expect 2 "$netuse" record a.json second third
    err_has "not expected: second third"
    err_has "'netuse record --help'"
    expect 2 "$netuse" --source none --two --one
    err_has "not expected: --two --one"
    expect 0 "$netuse" --help
    expect 0 "$netuse" record --help
    # What may have been meant.
    expect 2 "$netuse" lst
    err_has "not expected: lst; did you mean 'list'?"
    expect 2 "$netuse" --sorce none list
    err_has "not expected: --sorce none; did you mean '--source'?"
    expect 2 "$netuse" record --anonimize x
    err_has "--anonimize; did you mean '--anonymize'?"
    expect 2 "$netuse" list --colums=Name
    err_has "not expected: --colums=Name; did you mean '--columns'?"
    # What the shell did to quotes, blanks and patterns.
    expect 2 "$netuse" query select Name FROM Win32_NetworkConnection
    err_has 'put the query in quotes: "select Name FROM Win32_NetworkConnection"'
    expect 2 "$netuse" SELECT Name FROM Win32_NetworkConnection
    err_has "write 'netuse query' before it"
    expect 2 "$netuse" list --columns Name, Status
    err_has "write the names without blanks: Name,Status"
    expect 2 "$netuse" --source a.json b.json
    err_has "put a pattern in quotes: --source 'recordings:*.json'"
    expect 2 "$netuse" /mnt/x
    err_has "'netuse explain /mnt/x' tells of one connection"
    expect 3 "$netuse" get /mnt/x
    err_has "'netuse explain /mnt/x' tells of one connection"
    expect 2 "$netuse" --format yaml
    if grep -q "did you mean" "$folder/err"; then fail "nothing is near to yaml"; fi
    expect 2 "$netuse" --format jsn
    err_has "'jsn' is none of: table, list, csv, json, ndjson, mof, xml, journal; did you mean 'json'?"
    expect 2 "$netuse" --log-level wran
    err_has "did you mean 'warn'?"
    expect 2 "$netuse" --source smba
    err_has "did you mean 'samba'?"
    expect 2 "$netuse" --pid x
    err_has "--pid: 'x' is no number of a process"
    # A file that nobody would read tells nothing: that is no answer. doctor says it.
    : >"$folder/empty"
    for asked in list explain "record $folder/r.json" "record --every 1s --for 1ms $folder/r.json" "diff none none"; do
        # shellcheck disable=SC2086
        expect 2 "$netuse" --source none --document "/proc/mount=$folder/empty" $asked
        err_has "did you mean '/proc/mounts'?"
    done
    expect 0 "$netuse" --source none --document "/proc/mount=$folder/empty" doctor
    out_has "no document of this name is read"
    expect 0 "$netuse" --source none --format JSON --log-level OFF
    [ ! -s "$folder/err" ] || fail "OFF is not off: $(cat "$folder/err")"
    expect 0 "$netuse" --source "$fixtures/first-look.json" --log-level DEBUG
    err_has "netuse: debug: "
}

# Each subcommand's page has its examples, the options that all share, and the properties' names.
help() {
    subcommands=$("$netuse" --help | sed -n '/^Subcommands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
    for subcommand in $subcommands; do
        expect 0 "$netuse" "$subcommand" --help
        for text in "Usage: netuse $subcommand" "  netuse $subcommand" "--source SPEC" "--format FORMAT" "--timeout SECONDS" "--document NAME=FILE" \
            "ConnectionState ConnectionType" "UserName"; do out_has "$text"; done
        grep -qE '^Examples?:' "$folder/out" || fail "$subcommand --help has no example"
        case $subcommand in
            list | query) out_has "--columns" ;;
            *) grep -q -- "--columns" "$folder/out" && fail "$subcommand --help has --columns, which it refuses" ;;
        esac
    done
    expect 0 "$netuse" --help
    out_has "--columns"
    out_has "ConnectionState ConnectionType"
}

# A backslash that was not written twice: the literal that was meant, and how it gets through a shell.
literals() {
    meant() { # LITERAL WHAT
        expect 3 "$netuse" --source "$look" --where "RemoteName = $1"
        err_has "; write $2"
    }
    meant "'\\\\nas.example\\media'" "'\\\\\\\\nas.example\\\\media'"
    err_has "'... = \"\\\\\\\\nas.example\\\\media\"'"
    meant "\"C:\\dir\"" "\"C:\\\\dir\""
    meant "'\\\\\\\\nas.example\\media'" "'\\\\\\\\nas.example\\\\media'"
    meant "'it\\'s\\x'" "'it\\'s\\\\x'"
    meant "'\\\\nas\\media\\' OR Status = 'OK'" "'\\\\\\\\nas\\\\media\\\\'"
    expect 3 "$netuse" --source "$look" --where "RemoteName = '\\x"
    grep -q "; write" "$folder/err" && fail "a literal without an end was corrected"
    # What was advised works as it stands.
    expect 0 "$netuse" --source "$look" --where 'RemoteName = "\\\\nas.example\\media"'
    out_has /srv/media
}

where() {
    for arguments in "--where" "list --where" "--format csv --where"; do
        # shellcheck disable=SC2086
        expect 0 "$netuse" --source "$look" $arguments "LocalName = '/mnt/vault'"
        out_has '/mnt/vault'
        grep -q /srv/media "$folder/out" && fail "--where does not filter"
    done
    expect 3 "$netuse" --source none --where "Nmae = 'x'"
    expect 0 "$netuse" --source "$look" --where "Name = 'x'"
    err_has "connections matches"
    expect 0 "$netuse" --source none --where "Name = 'x'"
    err_has "no network connections"
    expect 2 "$netuse" --source none --where "1=1" query "SELECT * FROM Win32_NetworkConnection"
    err_has "--where is for the list of connections only"
    expect 2 "$netuse" --source none --where "Name = 'x'" list --where "Name = 'y'"
    err_has "twice"
}

# Tables and CSV have the order that was asked for, objects the class's.
columns() {
    select="SELECT status, remotename, __CLASS, LocalName, Status FROM Win32_NetworkConnection WHERE LocalName = '/mnt/vault'"
    expect 0 "$netuse" --source "$look" query "$select" --format csv
    [ "$(head -1 "$folder/out")" = "Status,RemoteName,__CLASS,LocalName" ] || fail "the order of CSV: $(head -1 "$folder/out")"
    out_has 'Unavailable,\\backup.example\vault,Win32_NetworkConnection,/mnt/vault'
    expect 0 "$netuse" --source "$look" query "$select"
    head -1 "$folder/out" | grep -qE '^Status +RemoteName +__CLASS +LocalName$' || fail "the order of the table"
    expect 0 "$netuse" --source "$look" query "$select" --format ndjson
    out_has '{"__CLASS": "Win32_NetworkConnection", "Status": "Unavailable", "LocalName"'
    expect 0 "$netuse" --source none query "SELECT Status, Name FROM Win32_NetworkConnection" --format csv
    [ "$(cat "$folder/out")" = "Status,Name" ] || fail "no header without rows"
    expect 0 "$netuse" --source "$look" --format csv
    head -1 "$folder/out" >"$folder/header"
    expect 0 "$netuse" --source none --format csv
    cmp -s "$folder/header" "$folder/out" || fail "an empty list has another header"
}

reports() {
    command -v python3 >/dev/null || exit 77
    printf '//s/x /m cifs rw 0 0\n' >"$folder/mounts"
    expect 0 "$netuse" --source none --document "/proc/mounts=$folder/mounts" --format JSON doctor
    python3 - "$folder/out" <<'PY' || fail "doctor's JSON"
import json, sys
report = json.load(open(sys.argv[1]))
assert {"netuse", "source", "host", "time", "documents", "diagnostics", "counts"} <= report.keys(), report.keys()
assert report["source"] == "samba" and report["counts"]["connections"] == report["counts"]["mapped"] == 1
assert report["documents"] == [{"name": "/proc/mounts", "bytes": 21, "exit": None, "problem": None}]
assert report["diagnostics"] and all(set(d) == {"severity", "document", "line", "message"} for d in report["diagnostics"])
assert {d["severity"] for d in report["diagnostics"]} <= {"info", "warning", "error"}
PY
    cp "$look" "$folder/good.json"
    expect 0 "$netuse" --source "$look" record "$folder/said.json"
    sed 's/"ConnectionState": "Disconnected"/"ConnectionState": "Connected"/' "$folder/said.json" >"$folder/changed.json"
    expect 5 "$netuse" verify "$folder/said.json" "$folder/changed.json" "$folder/missing.json" --format json
    python3 - "$folder/out" <<'PY' || fail "verify's JSON"
import json, sys
report = json.load(open(sys.argv[1]))
said, changed, missing = report["files"]
assert said["frames"][0]["differences"] == [] and said["error"] is None and said["frames"][0]["source"] == "samba"
assert changed["frames"][0]["differences"][0]["property"] == "ConnectionState"
assert "missing.json" in missing["error"] and missing["frames"] == []
assert report["counts"] == {"files": 3, "frames": 2, "different": 1, "unreadable": 1}
PY
    expect 5 "$netuse" diff "$folder/said.json" none --format json
    python3 -c 'import json, sys; json.load(open(sys.argv[1]))' "$folder/out" || fail "diff's JSON"
    # A format that a command does not have is bad usage, and nothing is printed in its place.
    for arguments in "doctor --format csv" "doctor --format mof" "verify $look --format ndjson" "diff $look $look --format xml" \
        "schema Win32_Service --format csv" "record $folder/no.json --format csv" "get --explain a --format xml"; do
        # shellcheck disable=SC2086
        expect 2 "$netuse" --source "$look" $arguments
        [ -s "$folder/out" ] && fail "something was printed all the same: $arguments"
        err_has "has no format"
    done
}

# A file of many that cannot be used is named, and the exit status says so.
fleet() {
    mkdir "$folder/fleet"
    cp "$look" "$folder/fleet/a.json"
    echo '{"frames": [' >"$folder/fleet/broken.json"
    expect 1 "$netuse" --source "recordings:$folder/fleet" doctor
    out_has "broken.json"
    expect 1 "$netuse" --source "recordings:$folder/fleet" doctor --format json
    out_has "broken.json"
    out_has '"unreadable_recordings": 1'
}

# The page names every subcommand and every option that --help names.
manual() {
    page=$(dirname "$0")/../../tools/man/netuse.1
    subcommands=$("$netuse" --help | sed -n '/^Subcommands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
    [ "$(echo "$subcommands" | wc -l)" -ge 10 ] || fail "subcommands: $subcommands"
    for subcommand in "" $subcommands; do
        # shellcheck disable=SC2086
        for option in $("$netuse" $subcommand --help | grep -oE -- '--[a-z][a-z-]+' | sort -u); do
            grep -qF -- "$(echo "$option" | sed 's/-/\\-/g')" "$page" || fail "the manual lacks $subcommand $option"
        done
        grep -qw -- "${subcommand:-netuse}" "$page" || fail "the manual lacks $subcommand"
        # shellcheck disable=SC2086
        "$netuse" $subcommand --help >>"$folder/helps"
    done
    # And no other.
    for option in $(sed 's/\\-/-/g' "$page" | grep -oE -- '--[a-z][a-z-]+' | sort -u); do
        grep -q -- "$option\b" "$folder/helps" || fail "the manual has $option, which is no option"
    done
}

"$case"
