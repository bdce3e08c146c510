#!/bin/sh
# SPDX-License-Identifier: MIT
# explain.sh CASE NETUSE FIXTURES: why connections are as they are, and whether an answer is whole.
. "$(dirname "$0")/harness.sh"

names() {
    expect 0 "$netuse" --source "$look" explain
    out_has '\\nas.example\media (/srv/media)'
    out_has '/proc/fs/cifs/DebugData line 8: TCP status: 3 Instance: 4'
    out_has 'mount it: mount -- /mnt/vault'
    grep -q '/mnt/projects' "$folder/out" && fail "what is OK is explained unasked"
    for name in /mnt/projects /mnt/projects/ //FILES01.example/projects '\\files01.example\projects' \
        '\\files01.example\projects (/mnt/projects)' \
        'Win32_NetworkConnection.Name="\\\\files01.example\\projects (/mnt/projects)"'; do
        expect 0 "$netuse" --source "$look" explain "$name"
        out_has '/etc/fstab line 2:'
    done
    expect 0 "$netuse" --source "$look" explain /mnt/projects /mnt/vault
    out_has '(/mnt/projects)'
    out_has '(/mnt/vault)'
    expect 4 "$netuse" --source "$look" explain /mnt/projetcs
    err_has "did you mean '/mnt/projects'?"
    out_lines 0
    # One that is wrong costs the others nothing.
    expect 4 "$netuse" --source "$look" explain /srv/media /nope
    out_has '\\nas.example\media (/srv/media)'
    err_has "no connection has the name '/nope'"
    # A name as it is printed.
    expect 0 "$netuse" --source "$fixtures/system/good-names.json" explain '/mnt/tab\x09inside'
    expect 4 "$netuse" --source "$look" explain nowhere
    err_has "lists the names that there are"
    expect 2 "$netuse" --source "$look" explain ''
    expect 2 "$netuse" --source "$look" explain --format csv
    expect 0 "$netuse" --source none explain
    err_has "no network connections"
    expect 0 "$netuse" --source "$fixtures/system/good-users.json" explain
    err_has "are OK; name one to see why it is as it is"
    out_lines 0
    # Nothing that steers a terminal comes out of a name or a quoted line.
    printf '//srv/\033[2J /m cifs rw,username=\033]0;x\007 0 0\n' >"$folder/mounts"
    expect 0 "$netuse" --source none --document "/proc/mounts=$folder/mounts" explain
    LC_ALL=C grep -q "$(printf '[\033\007]')" "$folder/out" "$folder/err" && fail "a control character"
    out_has '\x1b[2J'
}

# What is to be copied into a shell is one word there, whatever the name holds.
shell() {
    command -v bash >/dev/null || exit 77
    trap 'rm -rf "$folder"' EXIT
    mkdir "$folder/proc" && cd "$folder/proc" || exit 1
    printf '%s\n' "/mnt/a b" "/mnt/a'b" '/mnt/$(touch x)' '/mnt/`touch x`' '/mnt/;touch x;' '/mnt/"$HOME"' '/mnt/a\nb' '/mnt/*' \
        "/mnt/'\$(touch x)'" '/mnt/é' '/mnt/!!' >names
    printf '/mnt/caf\351\n/mnt/tab\there\n' >>names
    while IFS= read -r name; do
        printf '//srv/s %s cifs guest 0 0\n' "$(printf %s "$name" | sed 's/\\/\\134/g; s/ /\\040/g; s/\t/\\011/g')" >fstab
        expect 0 "$netuse" --source none --document /etc/fstab=fstab --document /proc/mounts=/dev/null explain
        advice=$(sed -n 's/^ *mount it: mount -- //p' "$folder/out")
        [ "$(bash -c "printf %s $advice")" = "$name" ] || fail "'$name' is copied as: $advice"
    done <names
    [ ! -e x ] || fail "a name was run"
}

# All of it is valid, and every report says where it comes from.
json() {
    command -v python3 >/dev/null || exit 77
    expect 0 "$netuse" --source "$look" explain --format json
    python3 - "$folder/out" <<'PY' || fail "explain's JSON"
import json, sys
said = json.load(open(sys.argv[1]))
assert said["host"] == "files01" and said["source"] == "samba" and said["time"] and said["diagnostics"] == []
media, vault = said["connections"]
assert media["name"] == r"\\nas.example\media (/srv/media)" and len(media["reasons"]) == 17 and media["advice"]
reasons = {reason["property"]: reason for reason in media["reasons"]}
assert reasons["ConnectionState"]["value"] == "Disconnected" and reasons["ConnectionState"]["line"] == 8
assert reasons["AccessMask"]["value"] == 2032127 and reasons["Persistent"]["value"] is False
assert reasons["Comment"]["value"] is None and reasons["Comment"]["document"] is None
PY
    expect 5 "$netuse" diff "$look" none --format json
    python3 - "$folder/out" <<'PY' || fail "diff's JSON"
import json, sys
said = json.load(open(sys.argv[1]))
assert said["before"]["host"] == "files01" and said["before"]["connections"] == 4 and said["after"]["source"] == "none"
assert {"severity", "document", "line", "message"} == set(said["after"]["diagnostics"][0])
assert len(said["differences"]) == 4 and said["differences"][0]["Change"] == "removed"
PY
    expect 0 "$netuse" --source "$look" doctor --format json
    python3 - "$folder/out" <<'PY' || fail "doctor's JSON"
import json, sys
said = json.load(open(sys.argv[1]))
assert [c["name"] for c in said["not_ok"]] == [r"\\nas.example\media (/srv/media)", r"\\backup.example\vault (/mnt/vault)"]
PY
}

# A fleet: each host's own, and doctor has two lines for each.
fleet() {
    cp "$look" "$fixtures/system/cut-lost.json" "$folder/"
    expect 0 "$netuse" --source "recordings:$folder/*.json" explain
    out_has 'files01: \\nas.example\media (/srv/media)'
    expect 0 "$netuse" --source "recordings:$folder/*.json" doctor
    out_has 'files01: \\nas.example\media (/srv/media): Disconnected, Degraded'
    out_has 'TCP status 3: the kernel has lost the connection (/proc/fs/cifs/DebugData line 8); '
}

# --strict: what is not known in full is no success, whatever asks.
strict() {
    printf '//srv/share /m cifs rw,vers=3.1.1 0 0\n' >"$folder/mounts"
    partial="--source none --document /proc/mounts=$folder/mounts"
    expect 0 "$netuse" $partial
    for asked in list doctor explain "query SELECT\ *\ FROM\ Win32_NetworkConnection" "record $folder/r.json"; do
        eval "expect 1 \"$netuse\" --strict $partial $asked"
        err_has "--strict: the answer is partial"
    done
    [ -s "$folder/r.json" ] || fail "what is known is not recorded"
    expect 1 "$netuse" --strict $partial get 'Win32_NetworkConnection.Name="\\\\srv\\share (/m)"'
    out_has 'srv'
    expect 0 "$netuse" --strict --source "$look" list
    expect 0 "$netuse" --strict --source "$look" doctor
    expect 1 "$netuse" --strict diff "recording:$folder/r.json" "recording:$folder/r.json"
}

"$case"
