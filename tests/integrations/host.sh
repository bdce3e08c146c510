# SPDX-License-Identifier: MIT
# A host whose server dies, and is back: to be sourced behind harness.sh. `$host` are the options that name its documents.
#   host_is good|lost       exchanges its documents, each whole
#   until_true SECONDS COMMAND...     asks each half second; says how long it took
documents=$folder/documents
mkdir -p "$documents"
host="--source none --document /proc/self/mounts=$documents/mounts --document /proc/fs/cifs/DebugData=$documents/DebugData --document /proc/fs/cifs/Stats=$documents/Stats"

host_is() {
    case $1 in
        good) tcp=1 mark='' ;;
        lost) tcp=3 mark=$(printf '\tDISCONNECTED ') ;;
    esac
    put mounts '//nas/z /mnt/z cifs rw,relatime,vers=3.1.1,username=ann,addr=10.20.30.40 0 0'
    put DebugData "Servers: 
1) ConnectionId: 0x2 Hostname: nas 
Number of credits: 389 Dialect 0x311
TCP status: $tcp Instance: 1
Local Users To Server: 1 SecMode: 0x1 Req On Wire: 0

	Sessions: 
	1) Address: 10.20.30.40 Uses: 1 Capability: 0x300047	Session Status: 1 

	Shares: 
	1) \\\\nas\\z Mounts: 1 DevInfo: 0x20 Attributes: 0x1006f
	PathComponentMax: 255 Status: 1 type: DISK Serial Number: 0x1
	tid: 0x5	Maximal Access: 0x1f01ff$mark

	MIDs: 
--"
    put Stats "Resources in use
3 session 3 share reconnects

1) \\\\nas\\z$mark
SMBs: 21
Creates: 6 total 1 failed"
}
put() { printf '%s\n' "$2" >"$documents/$1.new" && mv "$documents/$1.new" "$documents/$1"; }

until_true() {
    seconds=$1; shift
    begun=$(date +%s)
    until "$@"; do
        [ $(($(date +%s) - begun)) -lt "$seconds" ] || { "$@"; fail "not within $seconds s: $*"; }
        sleep 0.5
    done
    echo "after $(($(date +%s) - begun)) s: $*"
}

# A port that is free now.
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
fetch() { python3 -c 'import sys, urllib.request; print(urllib.request.urlopen(sys.argv[1], timeout=10).read().decode())' "$1"; }

started=
start() { "$@" >>"$folder/log" 2>&1 & started="$started $!"; last=$!; }
finish() {
    for process in $started; do kill "$process" 2>/dev/null; done
    wait
    rm -rf "$folder"
}
trap finish EXIT
