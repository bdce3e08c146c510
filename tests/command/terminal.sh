#!/bin/sh
# SPDX-License-Identifier: MIT
# terminal.sh CASE NETUSE FIXTURES: what names and documents may not do to a terminal.
. "$(dirname "$0")/harness.sh"
command -v python3 >/dev/null || exit 77

# Names that steer, reorder, hide and forge lines, in a recording and in a mount table.
make_names() {
    python3 - "$folder" <<'PY'
import json, sys
folder = sys.argv[1]
bad = "a\x1b[2J\x07\x08\r\nStatus=Forged\n+ forged\x7f\x85\x9b31m\u061c\u200b\u200d\u200f\u2028\u2029\u202etxt\u2066\u2069\ufeff\u00ad\ufff9\U000e0041z"
def recording(name, local):
    return {"format": "netuse-recording", "version": 1, "host": "h", "backend": "samba", "frames": [
        {"at": "2026-11-22T09:00:00Z", "evidence": {"x" + bad: {"lines": ["l"]}},
         "connections": [{"Name": name, "LocalName": local, "RemoteName": "\\\\new\\x0a " + bad, "Status": "OK"}],
         "diagnostics": [{"severity": "warning", "document": "d" + bad, "message": "m" + bad}]}]}
json.dump(recording("n" + bad, "l" + bad), open(folder + "/a.json", "w"))
only = recording("n" + bad, "other" + bad)
del only["frames"][0]["evidence"]
json.dump(only, open(folder + "/b.json", "w"))
json.dump(recording("n2" + bad, None)["frames"][0]["connections"], open(folder + "/list.json", "w"))
json.dump(bad, open(folder + "/bad", "w"))
with open(folder + "/mounts", "wb") as out:
    for c in list(range(1, 32)) + [127] + list(range(128, 256)):
        out.write(b"//s/x" + (bytes([c]) if c not in (9, 10, 32) else b"\\%03o" % c) + b" /m%d\\012Status=Forged cifs rw 0 0\n" % c)
PY
}

# clean STREAM...: nothing of it would steer a terminal, hide or forge.
clean() {
    for stream in "$@"; do
        python3 - "$folder/$stream" <<'PY' || fail "$stream holds what a terminal obeys: $last"
import re, sys
text = open(sys.argv[1], "rb").read().decode("utf-8")
found = re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]", text)
if found: sys.exit("U+%04X in %r" % (ord(found.group()), text[max(0, found.start() - 40):found.end() + 20]))
forged = re.search("^(Status=Forged|\\+ forged)", text, re.M)
if forged: sys.exit("a forged line: " + forged.group())
PY
    done
}
# look_at STATUS ARGUMENT...
look_at() {
    last="$*"
    expect "$@"
    clean out err
}

text_outputs() {
    make_names
    mounts=/proc/self/mounts=$folder/mounts
    for format in table list json ndjson; do
        look_at 0 "$netuse" --source "$folder/b.json" --format "$format" --log-level debug
        look_at 0 "$netuse" --source none --document "$mounts" --format "$format" --log-level debug
        look_at 0 "$netuse" --source "$folder/list.json" --format "$format"
    done
    for source in a b list; do
        look_at 0 "$netuse" --source "$folder/$source.json" doctor
        look_at 0 "$netuse" --source "$folder/$source.json" doctor --format json
    done
    for format in table list json ndjson; do
        look_at 5 "$netuse" diff "$folder/a.json" "$folder/b.json" --format "$format"
        look_at 5 "$netuse" diff "$folder/b.json" "$folder/list.json" --format "$format"
    done
    for format in table json; do
        look_at 5 "$netuse" verify "$folder/a.json" "$folder/b.json" --format "$format"
    done
    look_at 0 "$netuse" --source "$folder/b.json" query "SELECT LocalName FROM Win32_NetworkConnection WHERE LocalName <> '$(printf 'x\033[1m\nforged')'" --explain
    look_at 0 "$netuse" --source "recordings:$folder" --log-level debug
}

# What is typed is not trusted either: file names come from globs, and commands from scripts.
typed() {
    make_names
    bad=$(printf 'x\033[31m\n+ forged\302\233\342\200\256')
    mounts=/proc/self/mounts=$folder/mounts
    look_at 2 "$netuse" --format "$bad"
    look_at 2 "$netuse" "--$bad"
    look_at 2 "$netuse" "$bad"
    look_at 2 "$netuse" record
    look_at 2 "$netuse" --source "$bad"
    look_at 2 "$netuse" --document "$bad"
    look_at 1 "$netuse" --source "recording:$bad.json"
    look_at 1 "$netuse" verify "$folder/$bad.json"
    look_at 3 "$netuse" query "SELECT $bad FROM x"
    look_at 3 "$netuse" query "SELECT * FROM Win32_NetworkConnection WHERE Name = '$bad' AND Nmae = 1"
    look_at 3 "$netuse" get "$bad"
    look_at 4 "$netuse" --source none get "Win32_NetworkConnection.Name=\"$bad\""
    look_at 0 "$netuse" --source "$look" record "$folder/$bad.json"
    look_at 0 "$netuse" --source "$look" record --every 1s --for 10ms "$folder/$bad.timeline"
    look_at 1 "$netuse" --source "$look" record "$folder/missing $bad/x"
    look_at 0 "$netuse" --source none --document "x$bad=$folder/mounts" --document "$mounts" --log-level info doctor
    cp "$look" "$folder/in $bad.json"
    look_at 0 "$netuse" anonymize "$folder/in $bad.json" -o "$folder/out $bad.json" --map "$folder/map $bad.json"
    look_at 1 "$netuse" import "$folder/mounts" -o "$folder/out $bad.json"
}

# The formats that programs read hold the very values.
exact() {
    make_names
    for format in json csv xml; do
        expect 0 "$netuse" --source "$folder/b.json" --format "$format" --log-level off
        [ "$format" = xml ] && grep -qP '[\x00-\x08\x7f]|\xe2\x80\xae|\xc2\x9b' "$folder/out" && fail "XML holds what a terminal obeys"
        cp "$folder/out" "$folder/$format"
    done
    python3 - "$folder" <<'PY' || fail "a value was changed"
import csv, io, json, re, sys
import xml.etree.ElementTree as tree
folder = sys.argv[1]
bad = json.load(open(folder + "/bad"))
assert json.load(open(folder + "/json"))[0]["LocalName"] == "other" + bad
rows = list(csv.DictReader(io.StringIO(open(folder + "/csv", newline="").read(), newline="")))
assert rows[0]["LocalName"] == "other" + bad, rows
# XML 1.0 has no C0 controls: U+FFFD stands for them.
root = tree.parse(folder + "/xml").getroot()
texts = [p.findtext("VALUE") for p in root.iter("PROPERTY") if p.get("NAME") == "LocalName"]
assert texts == ["other" + re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "\ufffd", bad)], texts
PY
}

"$case"
