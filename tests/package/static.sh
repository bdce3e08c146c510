#!/bin/sh
# SPDX-License-Identifier: MIT
# static.sh NETUSE-STATIC NETUSE [RELEASE...]: is netuse-static one file that needs nothing, down to Linux 3.10, and does it
# say what the other command says? Tried in a folder that holds nothing else, and in roots of those releases of Debian.
set -eu
cd "$(dirname "$0")/../.."
static=$(readlink -f "$1") netuse=$(readlink -f "$2")
shift 2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "FAILED: netuse-static $*" >&2; exit 1; }

# No loader, no libraries; what its C library says of the kernels that it runs on.
readelf -lW "$static" | grep -q INTERP && fail "asks for a loader"
readelf -dW "$static" | grep -q NEEDED && fail "asks for a library"
kernel=$(readelf -nW "$static" | sed -n 's/.*ABI: //p')
printf '%s\n3.10.0\n' "$kernel" | sort -VC || fail "asks for Linux $kernel"

# The same words, in all formats, of what hangs on no host.
mkdir -p "$folder/empty/fleet"
cp "$static" "$folder/empty/netuse"
cp tests/fixtures/first-look.json tests/fixtures/outage.json "$folder/empty"
cp tests/fixtures/system/*.json "$folder/empty/fleet"
cat >"$folder/questions" <<'END'
--help
watch --help
-s first-look.json
-s first-look.json --format list
-s first-look.json --format xml
-s first-look.json explain /srv/media
-s first-look.json get '\\nas.example\media (/srv/media)'
-s outage.json watch
-s outage.json verify outage.json
-s recordings:fleet doctor
-s recordings:fleet query 'SELECT __SERVER, Name FROM Win32_NetworkConnection'
-s nothing.json
--source none --document /proc/mounts=nothing
nonsense
schema Win32_NetworkConnection --format mof
END
ask() { # COMMAND
    while IFS= read -r line; do
        echo "? $line"
        eval "env -i LC_ALL=C.UTF-8 $1 $line" 2>&1 </dev/null || echo "exit $?"
    done <"$folder/questions"
}
root="$(command -v unshare) --user --map-root-user $(command -v chroot) $folder/empty /netuse"
(cd "$folder/empty" && ask "$netuse") >"$folder/expected"
grep -q '^exit 2' "$folder/expected" && grep -q 'files01' "$folder/expected" || fail "was asked nothing"
(cd "$folder/empty" && ask "$root") >"$folder/said"
diff "$folder/expected" "$folder/said" || fail "says something else in an empty root (>)"

# A host without /proc is an error that it tells, and so is one that lacks what Linux got after 3.10.
$root >/dev/null 2>"$folder/errors" && fail "finds a host in an empty root"
grep -q '^netuse: ' "$folder/errors" || fail "does not say why there is no host"
newer=sched_setattr,renameat2,getrandom,memfd_create,execveat,membarrier,copy_file_range,preadv2,pwritev2,statx,io_uring_setup,pidfd_open,pidfd_send_signal,clone3,close_range,openat2,faccessat2,rseq
"$netuse" --format json >"$folder/live"
strace -f -qq -o /dev/null -e inject=$newer:error=ENOSYS "$static" --format json >"$folder/live-old" || fail "needs a newer kernel"
cmp "$folder/live" "$folder/live-old" || fail "says something else on an older kernel"
strace -f -qq -o /dev/null -e inject=$newer:error=ENOSYS "$static" record "$folder/old.json"
"$netuse" verify "$folder/old.json" >/dev/null

mkdir "$folder/netuse-test"
cp "$static" tests/fixtures/first-look.json "$folder/netuse-test"
for release in "$@"; do
    mmdebstrap --quiet --variant=essential --customize-hook="copy-in '$folder/netuse-test' /" \
        --chrooted-customize-hook='cd /netuse-test && ./netuse-static -s first-look.json && ./netuse-static record here.json && ls here.json' \
        "$release" /dev/null http://deb.debian.org/debian >"$folder/log" 2>&1 || { cat "$folder/log"; fail "on $release"; }
    grep -q '/srv/media.*Degraded' "$folder/log" || fail "on $release"
    echo "package: netuse-static works on $release"
done
echo "package: netuse-static needs nothing; $(wc -c <"$static") bytes, Linux $kernel or later"
