#!/bin/sh
# SPDX-License-Identifier: MIT
# In a root of Debian, called by root.sh. Its folder holds the packages, README and recordings.
set -eu
here=/netuse-test
cd "$here"
export NETUSE_SOURCE=recording:$here/first-look.json DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

# What a package manager writes for itself when it works is no trace of a package.
files() {
    find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /tmp -o -path $here \
        -o -path /var/lib/apt -o -path /var/cache/apt -o -path /var/log -o -path /var/cache/man \) -prune -o -print |
        grep -vxE '/var/lib/dpkg/(status-old|diversions-old|statoverride-old|lock.*|triggers/.*)|/var/cache/(ldconfig/aux-cache|debconf/.*)' | sort
}
files >/tmp/before

echo "inside: $(. /etc/os-release && echo "$PRETTY_NAME")"
apt-get install -y --no-install-recommends ./*.deb >/tmp/apt 2>&1 || { cat /tmp/apt; exit 1; }
grep -q ' 5 newly installed' /tmp/apt || { echo "more than the packages was needed:"; cat /tmp/apt; exit 1; }

# The command, and what is installed with it.
cd /
netuse | grep -q '/srv/media.*Degraded'
netuse explain /srv/media | grep -q 'the kernel has lost the connection'
NETUSE_SOURCE= netuse --format json >/dev/null
netuse --version
man -l --warnings /usr/share/man/man1/netuse.1.gz >/dev/null
man -l --warnings /usr/share/man/man1/netuse-lost.1.gz >/dev/null
for file in /usr/share/bash-completion/completions/netuse /usr/share/zsh/vendor-completions/_netuse \
    /usr/share/fish/vendor_completions.d/netuse.fish /lib/systemd/system/netuse-watch.service \
    /lib/systemd/system/netuse-watch@.service /usr/share/netuse/netuse-recording.schema.json; do
    [ -s "$file" ] || { echo "$file is not there"; exit 1; }
done
for package in netuse libnetuse0.1 libnetuse-dev python3-netuse golang-netuse-dev; do
    grep -q 'Permission is hereby granted' "/usr/share/doc/$package/copyright"
    gzip -dc "/usr/share/doc/$package/changelog.gz" | grep -q '^# Changelog'
done
bash -c '. /usr/share/bash-completion/completions/netuse'

# README's examples, as they stand there.
mkdir /tmp/examples
cd /tmp/examples
example() { # HEADING LANGUAGE: the blocks of that section
    awk -v heading="## $1" -v fence="\`\`\`$2" '
        /^## / { here = $0 == heading } here && $0 == fence { inside = 1; next } /^```$/ { inside = 0 } inside' $here/README.md
}
example "In C" c >list.c
cc -Wall -Wextra -Werror list.c $(pkg-config --cflags --libs netuse) -o list
./list | grep -qF '(/srv/media): '
example "In C++" cpp >block
{ grep '^#include' block; echo 'int main() {'; grep -v '^#include' block; echo '}'; } >example.cpp
c++ -std=c++20 -Wall -Wextra example.cpp $(pkg-config --cflags --libs netuse) -o example
NETUSE_SOURCE=recording:$here/outage.json ./example >example.out
grep -q '^/mnt/projects -> ' example.out && grep -q 'PreviousInstance\|Degraded\|Status' example.out
example "In Python" python >example.py
NETUSE_SOURCE=recording:$here/outage.json python3 example.py >python.out
grep -q '^/mnt/projects Connected$' python.out
# As root Python would write what it compiled beside the files; and by the installed examples.
c++ -std=c++20 /usr/share/doc/libnetuse-dev/examples/list.cpp $(pkg-config --cflags --libs netuse) -o list-installed
./list-installed | grep -qF '(/srv/media): Degraded'
example "In Go" go >main.go
(
    export HOME=/tmp/examples GOPROXY=off GOFLAGS=-mod=mod GOTOOLCHAIN=local
    go mod init example.org/program
    go mod edit -require netuse@v0.0.0 -replace netuse=/usr/share/gocode/src/netuse
    go build -o go-program main.go
)
./go-program | grep -qF 'map[LocalName:/srv/media Status:Degraded]'
echo "inside: the examples of README in C ($(wc -l <list.c) lines), C++, Python and Go work"
cd /
rm -r /tmp/examples

if [ -x $here/netuse-static ]; then
    [ "$($here/netuse-static --format json)" = "$(netuse --format json)" ]
    NETUSE_SOURCE= $here/netuse-static >/dev/null
    echo "inside: netuse-static says the same"
fi

apt-get purge -y netuse libnetuse0.1 libnetuse-dev python3-netuse golang-netuse-dev >/tmp/apt 2>&1 || { cat /tmp/apt; exit 1; }
rm /tmp/apt
files >/tmp/after
diff /tmp/before /tmp/after || { echo "the packages left this behind (>), or took it away (<)"; exit 1; }
echo "all is well"
