#!/bin/sh
# SPDX-License-Identifier: MIT
# try.sh EXAMPLE PROGRAM FIXTURES: runs one of tools/examples over recordings, and reads what it prints.
set -eu
example=$1 program=$2 fixtures=$3
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
export NETUSE_SOURCE="recording:$fixtures/first-look.json"

# says TEXT: so does $folder/out, in one of its lines
says() { grep -qxF -- "$1" "$folder/out" || { cat "$folder/out" >&2; echo "no line is: $1" >&2; exit 1; }; }
run() { "$program" "$@" >"$folder/out" 2>"$folder/err"; }

vbscript_sample() { run && says 'AccessMask: 2032127' && says 'Persistent: True'; }
list() { run && says '\\nas.example\media (/srv/media): Degraded' && [ "$(wc -l <"$folder/out")" -eq 2 ]; }
query() {
    run "SELECT UserName, LocalName FROM Win32_NetworkConnection WHERE Status = 'OK'"
    printf 'UserName,LocalName\nCORP\\ann,/mnt/projects\nCORP\\ann,/mnt/archive\n' | cmp - "$folder/out"
    ! run 'SELECT Nmae FROM Win32_NetworkConnection'
    grep -qF "did you mean 'Name'" "$folder/err" && grep -qF '(at 7)' "$folder/err"
}
watch() {
    export NETUSE_SOURCE="recording:$fixtures/outage.json"
    run && says '\\nas.example\media (/srv/media): Degraded' && says '\\nas.example\media (/srv/media): OK'
}
replay_test() {
    run # a degraded one is in the recording
    ! NETUSE_SOURCE=none run
    unset NETUSE_SOURCE && run
}

# A server that takes one request, and keeps its body.
agent() {
    python3 - "$folder" <<'END' &
import http.server, pathlib, sys
folder = pathlib.Path(sys.argv[1])
class Take(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        (folder / "body").write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(201 if self.path == "/connections" else 404)
        self.end_headers()
    def log_message(self, *_): pass
server = http.server.HTTPServer(("127.0.0.1", 0), Take)
(folder / "new").write_text(str(server.server_port))
(folder / "new").rename(folder / "port")
server.handle_request()
END
    server=$!
    for _ in $(seq 200); do [ ! -e "$folder/port" ] || break; sleep 0.1; done
    run 127.0.0.1 "$(cat "$folder/port")"
    grep -q 'HTTP/1.. 201' "$folder/out"
    wait "$server" && server=
    python3 - "$folder/body" <<'END'
import json, sys
rows = json.load(open(sys.argv[1], encoding="utf-8"))
assert [row["Status"] for row in rows] == ["OK", "OK", "Degraded", "Unavailable"] and len(rows[0]) == 17, rows
END
    ! run 127.0.0.1 1
    [ -s "$folder/err" ]
}

readme_c() { run && says '\\nas.example\media (/srv/media): Degraded' && [ "$(wc -l <"$folder/out")" -eq 4 ]; }
readme_cpp() {
    export NETUSE_SOURCE="recording:$fixtures/outage.json"
    run && says '/mnt/projects -> \\files01.example\projects' && grep -q '	Status = "Degraded";' "$folder/out"
}

"$example"
