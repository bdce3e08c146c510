#!/bin/sh
# SPDX-License-Identifier: MIT
# export.sh CASE NETUSE FIXTURES: what `netuse export` writes. Names of metrics, labels, keys and fields are an interface:
# expected/export-* are the golden files. That the systems themselves accept it: tests/integrations.
. "$(dirname "$0")/harness.sh"
stats=$fixtures/recordings/client-stats.json

# Times that are never the same.
steady() { sed -i 's/\(netuse_collect_[a-z]*_seconds\) .*/\1 TIME/; s/"collect_milliseconds": [0-9]*/"collect_milliseconds": 0/; s/time=[0-9.]*s/time=0s/; s/netuse_build_info{version="[^"]*"}/netuse_build_info{version="VERSION"}/' "$folder/out"; }
golden() { steady; expect_file "$1"; }

kinds() {
    expect 0 "$netuse" export prometheus --source "$stats"
    golden export-prometheus
    expect 2 "$netuse" export nagios --source "$stats"
    golden export-nagios
    expect 0 "$netuse" export zabbix --source "$stats"
    golden export-zabbix
    expect 0 "$netuse" export glpi --source "$stats"
    golden export-glpi.json
    expect 0 "$netuse" export glpi --format xml --source "$stats"
    golden export-glpi.xml
    expect 0 "$netuse" export glpi --source "$fixtures/windows-smb.json"
    golden export-glpi-windows.json
    expect 2 "$netuse" export NAGIOS --source "$stats"
    golden export-nagios
}

# Clients of this host are counted, and many hosts are told apart.
hosts() {
    expect 0 "$netuse" export prometheus --source "$fixtures/system/inbound-clients.json"
    out_has 'netuse_inbound_connections{host="client1",share="docs"} '
    mkdir "$folder/fleet"
    cp "$stats" "$folder/fleet/a.json"
    sed 's/"host": "files01"/"host": "files02"/' "$stats" >"$folder/fleet/b.json"
    expect 0 "$netuse" export prometheus --source "recordings:$folder/fleet"
    for host in files01 files02; do
        out_has "netuse_connection_status{host=\"$host\",remote_name=\"\\\\\\\\nas.example\\\\media\",local_name=\"/srv/media\",status=\"Degraded\"} 1"
        out_has "netuse_cifs_session_reconnects_total{host=\"$host\"} 7"
    done
    [ "$(grep -v '^#' "$folder/out" | sed 's, [^ ]*$,,' | sort | uniq -d | wc -l)" -eq 0 ] || fail "a series stands there twice"
    expect 2 "$netuse" export glpi --source "recordings:$folder/fleet"
    err_has "an inventory is of one machine"
    echo '{' >"$folder/fleet/c.json"
    expect 1 "$netuse" export prometheus --source "recordings:$folder/fleet"
    out_has "netuse_recordings_unreadable 1"
}

# Names are anybody's.
names() {
    printf '//srv/a\\134b"c\\012d /mnt/<script>\\040&x cifs rw,addr=10.0.0.1 0 0\n' >"$folder/mounts"
    expect 0 "$netuse" export prometheus --source none --document "/proc/mounts=$folder/mounts"
    grep -q 'local_name="/mnt/<script> &x"' "$folder/out" || fail "a blank or a bracket of a name"
    grep -q '\\"c\\nd"' "$folder/out" || fail "a quotation mark or a line end is not escaped: $(grep info "$folder/out")"
    grep -Eqv '^(#|netuse_)' "$folder/out" && fail "a name began a line of its own"
    expect 0 "$netuse" export glpi --format xml --source none --document "/proc/mounts=$folder/mounts"
    out_has "<TYPE>/mnt/&lt;script&gt; &amp;x</TYPE>"
    printf '//srv/a /mnt/\357\277\276\357\277\277\001 cifs rw,addr=10.0.0.1 0 0\n' >"$folder/no-xml"
    expect 0 "$netuse" export glpi --format xml --source none --document "/proc/mounts=$folder/no-xml"
    out_has "<TYPE>/mnt/???</TYPE>"
    expect 1 "$netuse" export nagios --source none --document "/proc/mounts=$folder/mounts"
    out_lines 1
}

# One page, whatever the names are: nothing is loaded, and its data is JSON.
page() {
    printf '//srv/a /mnt/</script><b> cifs rw,addr=10.0.0.1 0 0\n' >"$folder/mounts"
    expect 0 "$netuse" export html --source none --document "/proc/mounts=$folder/mounts" -o "$folder/page.html"
    python3 - "$folder/page.html" <<'PY' || fail "the page"
import json, re, sys
page = open(sys.argv[1], encoding="utf-8").read()
assert not re.search(r"(src|href)=.(?!data:,)|@import|url\(", page), "something would be loaded"
data = json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)[1])
place = data["properties"].index("LocalName")
assert data["texts"][data["connections"][0]["values"][place]] == "/mnt/</script><b>"
PY
    expect 0 "$netuse" export html --source "$fixtures/outage.json"
    out_has '"changes": [[1795338010000, "modified", '
    expect 0 "$netuse" export html --source "$fixtures/outage.json" --frame 1
    out_has '"film": null'
}

# What cannot be looked at is a metric, a state, a sentence.
failures() {
    for kind in prometheus zabbix; do
        "$netuse" export $kind --source "root:$folder/nowhere" >"$folder/out" 2>"$folder/err"
        [ -s "$folder/err" ] || fail "$kind: nothing was said"
        case $kind in
            prometheus) out_has "netuse_up 0" ;;
            zabbix) out_has '"up": 0' ;;
        esac
    done
    expect 3 "$netuse" export nagios --source "root:$folder/nowhere"
    out_has "NETUSE UNKNOWN - "
    out_lines 1
    echo old >"$folder/drives.json"
    expect 1 "$netuse" export glpi --source "root:$folder/nowhere" -o "$folder/drives.json"
    [ "$(cat "$folder/drives.json")" = old ] || fail "an inventory was written over by nothing"
    for arguments in "export" "export prometheu" "export nagios --listen 1" "export prometheus --warning 1" "export prometheus --listen nowhere:x" \
        "export prometheus --listen 127.0.0.1:99999" "export nagios --critical Lots" "export nagios --critical 1:x" "export nagios --critical 5:1" "export nagios --warning @" "export prometheus --all" \
        "export prometheus --format json" "export glpi --format csv" "export prometheus --listen 9470 -o $folder/x" "export prometheus --output="; do
        # shellcheck disable=SC2086
        expect 2 "$netuse" $arguments --source none
        [ -s "$folder/err" ] || fail "nothing is said: $arguments"
    done
}

# A file is whole, and node_exporter's user can read it.
files() {
    (umask 077 && expect 0 "$netuse" export prometheus --source "$stats" -o "$folder/netuse.prom") || exit 1
    [ "$(stat -c %a "$folder/netuse.prom")" = 644 ] || fail "mode $(stat -c %a "$folder/netuse.prom")"
    before=$(stat -c %i "$folder/netuse.prom")
    expect 0 "$netuse" export prometheus --source "$stats" -o "$folder/netuse.prom"
    [ "$(stat -c %i "$folder/netuse.prom")" != "$before" ] || fail "it was written in place"
    grep -q '^netuse_up 1' "$folder/netuse.prom" || fail "what is in it?"
    tail -c 1 "$folder/netuse.prom" | grep -q . && fail "no line end at the end"
    (umask 022 && expect 0 "$netuse" export glpi --source "$stats" -o "$folder/drives.json") || exit 1
    [ "$(stat -c %a "$folder/drives.json")" = 600 ] || fail "an inventory is for its owner"
    expect 1 "$netuse" export prometheus --source "$stats" -o "$folder/no/such/folder.prom"
}

plugin() {
    ask() { want=$1; shift; expect "$want" "$netuse" export nagios --source "$stats" "$@"; out_lines 1; }
    ask 2
    ask 2 --expect fstab
    out_has "1 missing: /mnt/vault"
    ask 0 --critical "Lost Comm" --warning "Lost Comm"
    ask 1 --critical "Lost Comm" --warning "degraded"
    ask 1 --critical 2 --warning 1
    ask 2 --critical 1
    ask 0 --critical @5:9 --warning 2
    ask 2 --critical @1:2 --warning 2
    printf '# comment\n\n/mnt/projects\n//FILES01.example/my archive\n' >"$folder/wanted"
    ask 0 --critical 9 --warning 9 --expect "$folder/wanted"
    echo '/mnt/vault' >>"$folder/wanted"
    echo '//nas/none' >>"$folder/wanted"
    ask 2 --critical 9 --warning 9 --expect "$folder/wanted"
    out_has "2 missing: /mnt/vault, //nas/none"
    printf '\357\273\277/mnt/projects/\r\n//files01.example/my archive/\n' >"$folder/typed"
    ask 0 --critical 9 --warning 9 --expect "$folder/typed"
    ask 3 --expect "$folder/nowhere"
    # The plugin itself: whatever is wrong is UNKNOWN.
    check=$(dirname "$0")/../../tools/integrations/nagios/check_netuse
    plug() { want=$1; shift; NETUSE=$netuse expect "$want" "$check" "$@"; out_lines 1; }
    plug 2 --source "$stats" -c "Degraded,Lost Comm"
    plug 0 --source "$stats" -c 5 -w "5"
    plug 3 --source "$stats" --bogus
    plug 3 --source "$folder/no'such.json"
    plug 3 --source "$stats" -t x
    plug 3 --source "$stats" -o "$folder/verdict"
    out_has "ended with status 2 and no verdict"
    NETUSE=$netuse expect 3 "$check" -h
    out_has "check_netuse [--warning WHAT]"
    NETUSE=$netuse expect 3 "$check" -V
    out_has "netuse "
    export NETUSE="$folder/hangs"
    printf '#!/bin/sh\nsleep 60\n' >"$NETUSE"
    chmod +x "$NETUSE"
    begun=$(date +%s)
    expect 3 "$check" -t 1
    out_has "no answer in 1 seconds"
    [ $(($(date +%s) - begun)) -le 10 ] || fail "it took $(($(date +%s) - begun)) seconds"
}

listen() {
    command -v python3 >/dev/null || exit 77
    python3 "$(dirname "$0")/export_listen.py" "$netuse" "$stats" || fail "see above"
}

"$case"
