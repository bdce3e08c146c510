#!/bin/sh
# SPDX-License-Identifier: MIT
# cases.sh CASE NETUSE FIXTURES: one case of the command's tests.
. "$(dirname "$0")/harness.sh"

exit_statuses() {
    expect 0 "$netuse" --source none
    expect 0 "$netuse" --source "recording:$look" list
    expect 1 "$netuse" --source recording:/does/not/exist.json
    err_has "/does/not/exist.json"
    expect 1 "$netuse" --source root:/does/not/exist
    err_has "/does/not/exist"
    expect 1 "$netuse" --pid 2147483647
    err_has "/proc/2147483647/mounts"
    expect 2 "$netuse" --nonsense
    expect 2 "$netuse" --format nonsense
    expect 2 "$netuse" --source nonsense
    expect 2 "$netuse" --document nonsense
    expect 3 "$netuse" --source none query "SELECT Nmae FROM Win32_NetworkConnection"
    err_has "0x80041017"
    err_has "did you mean 'Name'?"
    err_has "       ^"
    expect 3 "$netuse" --source none query "SELECT * FROM Win32_Nope"
    err_has "0x80041010"
    expect 3 "$netuse" --source none get "Win32_NetworkConnection.Name = 'x'"
    err_has "0x8004103A"
    expect 4 "$netuse" --source "$look" get 'Win32_NetworkConnection.Name="none such"'
    expect 0 "$netuse" --source "$look" get 'Win32_NetworkConnection="\\\\nas.example\\media (/srv/media)"'
    expect 0 "$netuse" verify "$look"
    sed 's/TCP status: 3/TCP status: 5/' "$fixtures/first-look.json" >"$folder/was.json"
    expect 0 "$netuse" --source "$look" record "$folder/said.json"
    sed 's/"ConnectionState": "Disconnected"/"ConnectionState": "Connected"/' "$folder/said.json" >"$folder/changed.json"
    expect 5 "$netuse" verify "$folder/changed.json"
    out_has "ConnectionState: recorded 'Connected', now 'Disconnected'"
}

streams() {
    expect 0 "$netuse" --source none
    out_lines 0
    expect 0 "$netuse" --source "$look" --format json
    [ -s "$folder/err" ] && fail "stderr is not empty"
    printf '//s/x /m cifs rw 0 0\n' >"$folder/mounts"
    expect 0 "$netuse" --source none --document "/proc/mounts=$folder/mounts" --format csv
    out_lines 2
    err_has "warning: /proc/fs/cifs/DebugData"
    expect 0 "$netuse" --source none --document "/proc/mounts=$folder/mounts" --log-level off
    [ -s "$folder/err" ] && fail "--log-level off is not silent"
    expect 0 env NETUSE_SOURCE="$look" "$netuse" --format ndjson
    out_lines 4
}

# Names that differ only in bytes that are not UTF-8 stay apart in every format; their paths lead back, recordings hold.
names_not_utf8() {
    printf '//nas/d /mnt/a\377 cifs rw 0 0\n//nas/d /mnt/a\376 cifs rw 0 0\n//nas/d /mnt/a\356\276\277 cifs rw 0 0\n' >"$folder/mounts"
    odd="--source none --document /proc/mounts=$folder/mounts"
    for format in list csv json ndjson mof xml; do
        expect 0 "$netuse" $odd --format $format
        iconv -f UTF-8 -t UTF-8 "$folder/out" >"$folder/utf8" || fail "$format is not UTF-8"
        grep -oE 'nas\\+d \(/mnt/[^)]*\)' "$folder/out" | tr -s '\\' | sort -u >"$folder/names"
        [ "$(wc -l <"$folder/names")" -eq 3 ] || fail "$format has $(wc -l <"$folder/names") names, not 3"
    done
    expect 0 "$netuse" $odd query 'SELECT __PATH FROM Win32_NetworkConnection' --format json
    python3 -c 'import json, sys
for o in json.load(open(sys.argv[1])): print(o["__PATH"])' "$folder/out" >"$folder/paths"
    [ "$(wc -l <"$folder/paths")" -eq 3 ] || fail "not three paths"
    while IFS= read -r path; do
        expect 0 "$netuse" $odd get "$path" --format list
        grep '^Name=' "$folder/out" >>"$folder/got"
    done <"$folder/paths"
    [ "$(sort -u "$folder/got" | wc -l)" -eq 3 ] || fail "the paths do not lead to three instances"
    expect 0 "$netuse" $odd record "$folder/odd.json"
    expect 0 "$netuse" verify "$folder/odd.json"
    expect 0 "$netuse" anonymize "$folder/odd.json" -o "$folder/pseudo.json"
    expect 0 "$netuse" verify "$folder/pseudo.json"
}

formats() {
    for format in table list csv json ndjson mof xml; do
        expect 0 "$netuse" --source "$look" --format "$format"
        out_has "Disconnected"
    done
    expect 0 "$netuse" --source "$look" --format json
    python3 - "$folder/out" <<'PY' || fail "the JSON is not what the class says"
import json, sys
order = ["Caption", "Description", "InstallDate", "Name", "Status", "AccessMask", "Comment", "ConnectionState", "ConnectionType",
         "DisplayType", "LocalName", "Persistent", "ProviderName", "RemoteName", "RemotePath", "ResourceType", "UserName"]
objects = json.load(open(sys.argv[1]))
assert len(objects) == 4 and all(list(o) == order for o in objects)
assert objects[0]["AccessMask"] == 2032127 and objects[0]["Persistent"] is True and objects[0]["InstallDate"] is None
PY
    expect 0 "$netuse" --source "$look" list --format list
    out_has "LocalName=/srv/media"
    # Bytes that are no UTF-8 break no format.
    printf '//s/\377\376 /m\\012n cifs rw 0 0\n' >"$folder/mounts"
    for format in table list csv json ndjson mof xml; do
        expect 0 "$netuse" --source none --document "/proc/mounts=$folder/mounts" --format "$format" --log-level off
        iconv -f UTF-8 -t UTF-8 "$folder/out" >/dev/null || fail "$format is not UTF-8"
    done
}

documents() {
    printf '//s/x /m cifs rw,vers=3.0 0 0\n' >"$folder/mounts"
    printf '{"timestamp":"x","sessions":{},"tcons":{"1":{"service":"pub","server_id":{"pid":"1"},"tcon_id":"1","session_id":"1","machine":"c1","connected_at":"2026-11-22T10:00:00+00:00"}}}\n' >"$folder/st.json"
    expect 0 "$netuse" --source none --document "/proc/mounts=$folder/mounts" --document "smbstatus=$folder/st.json" --format ndjson
    out_lines 2
    out_has '"RemoteName": "\\\\c1"'
    expect 0 "$netuse" --no-inbound --source none --document "/proc/mounts=$folder/mounts" --document "smbstatus=$folder/st.json" --format ndjson
    out_lines 1
    mkdir -p "$folder/root/proc/1" "$folder/root/etc"
    cp "$folder/mounts" "$folder/root/proc/1/mounts"
    printf '//s/y /n cifs password=geheim 0 0\n' >"$folder/root/etc/fstab"
    expect 0 "$netuse" --source "root:$folder/root" --format ndjson
    out_lines 2
    expect 0 "$netuse" --source "root:$folder/root" doctor
    out_has "/etc/fstab"
}

recordings() {
    expect 0 "$netuse" --source "$look" record "$folder/a.json"
    expect 0 "$netuse" --source "$folder/a.json" record "$folder/b.json"
    expect 0 "$netuse" verify "$folder/a.json" "$folder/b.json"
    expect 0 "$netuse" --source "$folder/a.json" --format json
    cp "$folder/out" "$folder/connections.json"
    expect 0 "$netuse" --source "recording:$folder/connections.json" --format json
    cmp -s "$folder/out" "$folder/connections.json" || fail "a list of connections is not served as it is"
    printf '{"format": "netuse-recording", "version": 3}' >"$folder/new.json"
    expect 1 "$netuse" --source "$folder/new.json"
    err_has "version 3"
    printf '{"frames": [\n  {]}' >"$folder/bad.json"
    expect 1 "$netuse" --source "$folder/bad.json"
    err_has "line 2, column"
    printf '{"host": "fern",\n "at": "2027-02-30T00:00:00Z", "connections": []}' >"$folder/date.json"
    expect 1 "$netuse" --source "$folder/date.json"
    err_has "'at'"
    err_has "line 2, column 8"
}

# A frame of a timeline, by its number or its time.
frames() {
    timeline=$fixtures/outage.json
    for frame in 1 2 3 -1; do
        expect 0 "$netuse" --source "$timeline" --frame "$frame" record --every 1s --for 10ms "$folder/t.json"
    done
    grep -q '"version": 2' "$folder/t.json" || fail "the timeline does not say that it has differences"
    expect 0 "$netuse" --source "$folder/t.json" --at 2026-11-22T09:00:07Z doctor --format json
    out_has '"time": "2026-11-22T09:00:05Z"'
    expect 0 "$netuse" --source "$folder/t.json" --frame -2 --format json doctor
    out_has '"time": "2026-11-22T09:00:10Z"'
    expect 0 "$netuse" verify "$folder/t.json" --frame 2
    out_lines 1
    out_has "t.json frame 2: "
    expect 2 "$netuse" verify "$folder/t.json" --frame 5
    expect 2 "$netuse" --source "$folder/t.json" --frame 5
    err_has "there are 4 frames; --frame takes 1 to 4 or -4 to -1"
    expect 2 "$netuse" --source "$folder/t.json" --at 2026-11-22T08:00:00Z
    err_has "the first is of 2026-11-22T09:00:00Z"
    expect 2 "$netuse" --source "$folder/t.json" --at noon
    expect 2 "$netuse" --source "$folder/t.json" --at 2026-11-22T09:00:07Z --frame 1
    expect 2 "$netuse" --source none --frame 1
    err_has "choose a frame of a recording"
    expect 2 "$netuse" --source "$folder/t.json" --frame 1 watch
    expect 2 "$netuse" --frame 1 anonymize "$folder/t.json" -o -
    expect 2 "$netuse" --source "$folder/t.json" --frame x
    expect 0 "$netuse" --source "$folder/t.json" --frame 1 --format json record "$folder/one.json"
    grep -q '"version": 1' "$folder/one.json" || fail "a recording of one frame is of version 1"
    expect 0 "$netuse" anonymize "$folder/t.json" -o "$folder/made-up.json"
    expect 0 "$netuse" verify "$folder/made-up.json"
    out_lines 4
}

# Hosts of a fleet stay apart.
hosts() {
    for name in north/fern north/moss south/fern; do
        mkdir -p "$folder/$(dirname $name)"
        printf '{"host": "%s", "at": "2027-01-01T00:00:00Z", "connections": [{"RemoteName": "%s"}]}' "${name#*/}" "$name" >"$folder/$name.json"
    done
    expect 0 "$netuse" --source "recordings:$folder/{north,south}/*.json" query "SELECT __SERVER, RemoteName FROM Win32_NetworkConnection" --format csv
    out_lines 3
    out_has "fern,north/fern"
    err_has "south/fern.json"
    expect 0 "$netuse" --all --source "recordings:$folder/**/[!m]*.json" query "SELECT __PATH FROM Win32_NetworkConnection" --format csv
    out_lines 3
    out_has "fern@fern"
    expect 2 "$netuse" --source "recordings:$folder/north" record "$folder/out.json"
    err_has "a file of its own"
    [ ! -e "$folder/out.json" ] || fail "a fleet was recorded as one host"
}

# Patterns name the files that bash names, whatever they are called.
globs() {
    command -v bash >/dev/null || exit 77
    mkdir -p "$folder/t/sub/deep" "$folder/t/.hid" "$folder/t/dir.json"
    ln -s . "$folder/t/self"
    cd "$folder/t"
    for file in a b c ab abc 'a b' '*' '[a' 'a]' ']x' '{a,b}' 'a,b' '\x' "q'q" '$v' .dot '.a' -a '!a' '~' ü üx 'sub/x' sub/deep/x .hid/x; do
        printf '{"connections": [{"RemoteName": "%s"}]}' "$(printf %s "$file" | sed 's/\\/\\\\/g')" >"$file.json"
    done
    while IFS= read -r pattern; do
        bash -O globstar -O nullglob -c "for f in $pattern; do [ -f \"\$f\" ] && printf '%s\n' \"\${f%.json}\"; done" | sort -u >"$folder/shell"
        "$netuse" --all --source "recordings:$pattern" --log-level off query 'SELECT RemoteName FROM Win32_NetworkConnection' --format ndjson |
            python3 -c 'import json, sys; [print(json.loads(line)["RemoteName"]) for line in sys.stdin]' | sort -u >"$folder/ours"
        cmp -s "$folder/shell" "$folder/ours" || fail "'$pattern': $(diff "$folder/shell" "$folder/ours")"
    done <<'PATTERNS'
*.json
?.json
[ab].json
[!a-c]*.json
[^a]*.json
[]a]*.json
[a-]*.json
[a\]]*.json
{a,b}.json
{a,{b,c}}.json
a{b,}.json
{a,b}{,c}.json
x{a}.json
{a,b*}.json
\{a,b\}.json
\*.json
\[a.json
\\x.json
*[*]*.json
*b*.json
a\ b.json
.*.json
.[!.]*.json
**/*.json
**/x.json
**/deep/*.json
sub/**/*.json
sub/**
*/x.json
.hid/*.json
.*/x.json
{sub,.hid}/**/*.json
ü*.json
?x.json
none*.json
-*.json
[!b]*[!c].json
PATTERNS
    cd - >/dev/null
}

secrets() {
    printf '//s/y /n cifs username=u%%topsecret1,password=topsecret2,pass=topsecret3,password2=topsecret4 0 0\n' >"$folder/fstab"
    printf 'curlftpfs#u /f fuse rw,password=topsecret5 0 0\n//s/x /m cifs rw 0 0\n' >"$folder/mounts"
    expect 0 "$netuse" --source none --document "/etc/fstab=$folder/fstab" --document "/proc/self/mounts=$folder/mounts" --log-level debug record "$folder/r.json"
    expect 0 "$netuse" --source "$folder/r.json" --format json
    grep -q topsecret "$folder/r.json" "$folder/out" "$folder/err" && fail "a secret came through"
    out_has '"UserName": "u"'
}

# Paths that the tables name are never touched: not one call has them as an argument.
untouched() {
    command -v strace >/dev/null || exit 77
    mkdir -p "$folder/root/proc/1/ns" "$folder/root/proc/fs/cifs" "$folder/root/etc" "$folder/poison/mapped" "$folder/poison/auto" "$folder/poison/down"
    printf '//s/x %s cifs rw,vers=3.0 0 0\nsystemd-1 %s autofs rw,direct 0 0\n' "$folder/poison/mapped" "$folder/poison/auto" >"$folder/root/proc/1/mounts"
    printf '//s/d %s cifs x 0 0\n//s/a %s cifs noauto,x-systemd.automount 0 0\n' "$folder/poison/down" "$folder/poison/auto" >"$folder/root/etc/fstab"
    strace -f -o "$folder/trace" "$netuse" --source "root:$folder/root" --format json >"$folder/out" || fail "netuse failed under strace"
    grep -q poison "$folder/out" || fail "the poisoned connections are not listed"
    grep 'poison' "$folder/trace" | grep -vE '(read|write|writev)\(' >"$folder/touched"
    [ -s "$folder/touched" ] && { cat "$folder/touched" >&2; fail "a mount point was touched"; }
    # On this host: programs are started by vfork; the process itself is never copied. (What smbstatus does is its own.)
    strace -f -e trace=fork,clone,clone3,vfork -o "$folder/trace" "$netuse" >/dev/null 2>&1
    awk 'NR == 1 { mine[$1] = 1 }
         /CLONE_THREAD/ && match($0, /parent_tid=\[[0-9]+/) { mine[substr($0, RSTART + 12, RLENGTH - 12)] = 1 }
         mine[$1] && (/[ 0-9]fork\(/ || /clone3?\(/) && !/CLONE_VM/ && !/vfork\(/ { print; bad = 1 }
         END { exit bad }' "$folder/trace" || fail "the process was forked"
}

# 100,000 instances in under 80 MiB.
frugal() {
    command -v python3 >/dev/null || exit 77
    python3 -c "
for i in range(100000):
    print('//server%d.example/share%d /mnt/share%d cifs rw,relatime,vers=3.1.1,cache=strict,username=user,domain=CORP,addr=192.0.2.7 0 0' % (i % 97, i, i))" >"$folder/mounts"
    python3 - "$netuse" "$folder/mounts" <<'PY' || fail "more than 80 MiB, or instances were lost"
import resource, subprocess, sys
run = subprocess.run([sys.argv[1], "--source", "none", "--document", "/proc/self/mounts=" + sys.argv[2], "--format", "ndjson",
                      "--log-level", "off"], stdout=subprocess.PIPE, check=True)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print("instances", run.stdout.count(b"\n"), "peak", peak // 1024, "MiB")
sys.exit(0 if run.stdout.count(b"\n") == 100000 and peak < 80 * 1024 else 1)
PY
}

# 10,000 recordings of 20 connections each in under 512 MiB; a bad one among them is named and costs only itself.
fleet() {
    command -v python3 >/dev/null || exit 77
    awk 'BEGIN { for (i = 0; i < 20; ++i) printf "//files/share%d /mnt/share%d cifs rw,vers=3.1.1,username=u,addr=192.0.2.7 0 0\n", i, i }' >"$folder/mounts"
    echo host-0000 >"$folder/hostname"
    expect 0 "$netuse" --source none --document "/proc/self/mounts=$folder/mounts" --document "/proc/sys/kernel/hostname=$folder/hostname" --log-level off record "$folder/one.json"
    mkdir "$folder/fleet"
    python3 - "$folder" <<'PY'
import sys
folder = sys.argv[1]
text = open(folder + "/one.json").read()
for i in range(10000):
    open("%s/fleet/%04d.json" % (folder, i), "w").write(text.replace("host-0000", "host-%04d" % i))
open(folder + "/fleet/bad.json", "w").write('{"frames": [')
PY
    python3 - "$netuse" "$folder/fleet" <<'PY' || fail "more than 512 MiB, or connections were lost"
import resource, subprocess, sys
run = subprocess.run([sys.argv[1], "query", "SELECT __SERVER, LocalName FROM Win32_NetworkConnection WHERE Status <> 'OK'",
                      "--source", "recordings:%s/*.json" % sys.argv[2], "--format", "csv", "--timeout", "120"], capture_output=True)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
lines = run.stdout.splitlines()
print("rows", len(lines) - 1, "peak", peak, "MiB", "status", run.returncode)
sys.exit(not (run.returncode == 1 and b"bad.json" in run.stderr and run.stderr.count(b"\n") == 2
              and b"(9999 more times)" in run.stderr and len(lines) == 200001 and peak < 512
              and lines[1].startswith(b"host-0000,") and lines[-1].startswith(b"host-9999,")))
PY
}

# late SECONDS COMMAND...: ends with status 1 before that many seconds, and names the pipe $folder/never
late() {
    longest=$1; shift
    start=$(date +%s%3N)
    expect 1 "$@"
    took=$(($(date +%s%3N) - start))
    [ "$took" -lt "${longest}000" ] || fail "it took $took ms: $*"
    err_has "$folder/never"
}

# Whatever is read, a pipe that nobody writes to costs no more than the timeout, is named, and costs the others nothing.
deadlines() {
    mkfifo "$folder/never"
    printf '//s/x /m cifs rw 0 0\n' >"$folder/mounts"
    never="--timeout 0.5"
    # shellcheck disable=SC2086
    {
        late 5 "$netuse" $never --source none --document "/proc/mounts=$folder/never"
        late 5 "$netuse" $never --source none --document "/proc/mounts=$folder/mounts" --document "smbstatus=$folder/never"
        late 5 "$netuse" $never --document "/etc/fstab=$folder/never"
        late 5 "$netuse" $never --source "$look" --document "/etc/fstab=$folder/never"
        late 5 "$netuse" $never --source "recording:$folder/never"
        late 5 "$netuse" $never --source "recording:$folder/never" doctor
        late 5 "$netuse" $never --source "recording:$folder/never" get 'Win32_NetworkConnection="x"'
        late 5 "$netuse" $never import "$folder/never" "$fixtures/import/wmic-csv.txt" -o "$folder/o.json"
        late 5 "$netuse" $never import "$fixtures/import/wmic-csv.txt" "$folder/never" -o "$folder/o.json"
        late 5 "$netuse" $never diff "recording:$folder/never" "$look"
        late 5 "$netuse" $never diff "$look" "recording:$folder/never"
        late 5 "$netuse" $never anonymize "$folder/never" -o "$folder/o.json"
        late 5 "$netuse" $never anonymize "$look" -o "$folder/o.json" --map "$folder/never"
        late 5 "$netuse" $never record --every 1s --for 1s "$folder/never"
        late 5 "$netuse" $never verify "$folder/never" "$look" "$folder/never"
    }
    out_has "$look: 4 connections"
    [ -e "$folder/o.json" ] && fail "something was written all the same"
    mkdir "$folder/fleet"
    sed 's/"host": "[^"]*"/"host": "alpha"/' "$look" >"$folder/fleet/d.json"
    for pipe in a b c e; do mkfifo "$folder/fleet/$pipe.json"; done
    expect 1 "$netuse" --timeout 0.5 --source "recordings:$folder/fleet" query 'SELECT __SERVER FROM Win32_NetworkConnection' --format csv
    out_has alpha
    for pipe in a b c e; do err_has "$folder/fleet/$pipe.json"; done
    # What is no file is said at once.
    expect 1 "$netuse" --timeout 1000 --source "recording:$folder"
    err_has "it is a directory"
    expect 1 "$netuse" --timeout 1000 import "$folder" -o "$folder/o.json"
    err_has "it is a directory"
    expect 1 "$netuse" --timeout 1000 --source none --document "/proc/mounts=$folder"
    err_has "it is a directory"
    # A map that is not there yet is made.
    expect 0 "$netuse" anonymize "$look" -o "$folder/o.json" --map "$folder/map.json"
    [ -s "$folder/map.json" ] || fail "no map was made"
    for seconds in 0 -1 nan inf 1e300 '' x; do expect 2 "$netuse" --source none --timeout "$seconds"; done
    for seconds in 0.001 5 1e9 1000000000; do expect 0 "$netuse" --source none --timeout "$seconds"; done
    expect 0 "$netuse" --source "$look" --timeout 1e9
    # Without a mount table there is no list, unless one is handed in.
    mkdir -p "$folder/root/etc"
    printf '//s/y /n cifs defaults 0 0\n' >"$folder/root/etc/fstab"
    expect 1 "$netuse" --source "root:$folder/root"
    err_has "/mounts cannot be read (ENOENT)"
    out_lines 0
    expect 0 "$netuse" --source "root:$folder/root" --document /proc/mounts=/dev/null --format ndjson
    out_lines 1
    # But a recording of it can be looked at.
    printf '{"backend": "samba", "evidence": {"/proc/self/mounts": {"error": "EACCES"}}}' >"$folder/blind.json"
    expect 0 "$netuse" --source "$folder/blind.json" doctor
    out_has "/proc/self/mounts"
    expect 0 "$netuse" verify "$folder/blind.json"
}

# Pipes that somebody writes to are read to their end.
pipes() {
    command -v bash >/dev/null || exit 77
    printf '//s/x /m cifs rw 0 0\n' >"$folder/mounts"
    expect 0 bash -c "\"$netuse\" --source none --document /proc/mounts=<(sleep 0.2; cat '$folder/mounts'; sleep 0.2; cat '$folder/mounts') --document smbstatus=<(true) --format ndjson"
    out_has '"LocalName": "/m"'
    expect 0 bash -c "cat '$look' | \"$netuse\" --source recording:/dev/stdin --format ndjson"
    out_lines 4
    expect 0 bash -c "\"$netuse\" --source recording:/dev/stdin --format ndjson <'$look'"
    out_lines 4
    expect 0 bash -c "\"$netuse\" verify <(cat '$look') <(sleep 0.2; cat '$look')"
    out_lines 2
    expect 0 bash -c "cat '$fixtures/import/wmic-csv.txt' | \"$netuse\" import /dev/stdin -o '$folder/o.json'"
    mkfifo "$folder/pipe"
    cat "$look" >"$folder/pipe" &
    expect 0 "$netuse" diff "$look" "recording:$folder/pipe"
    wait
}

# NETUSE_SOURCE is for programs that run with their caller's own rights.
environment() {
    expect 0 env NETUSE_SOURCE="recording:$look" "$netuse" --format ndjson
    out_lines 4
    expect 0 env NETUSE_SOURCE= "$netuse" --source none
    expect 0 env NETUSE_SOURCE=nonsense "$netuse" --source none
    expect 2 env NETUSE_SOURCE=nonsense "$netuse"
    [ "$(id -u)" -eq 0 ] || exit 77
    command -v setpriv >/dev/null || exit 77
    chmod 755 "$folder"
    cp "$netuse" "$folder/privileged"
    cp "$look" "$folder/look.json"
    chmod 644 "$folder/look.json"
    for bits in 4755 2755; do
        chown 65534:65534 "$folder/privileged"
        chmod "$bits" "$folder/privileged"
        for source in "recording:$folder/look.json" "$folder/look.json" none nonsense; do
            setpriv --reuid=1234 --regid=1234 --clear-groups env NETUSE_SOURCE="$source" "$folder/privileged" doctor >"$folder/out" 2>&1
            out_has "this machine, now"
        done
    done
}

"$case"
