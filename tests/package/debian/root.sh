#!/bin/sh
# SPDX-License-Identifier: MIT
# root.sh RELEASE PACKAGES [STATIC]: installs the packages of the folder PACKAGES in a root of that release of Debian as
# a person would, goes the ways of README in it, and removes them again: nothing of them may stay. STATIC is a
# netuse-static, to be run there, too.
set -eu
cd "$(dirname "$0")/../../.."
release=$1 packages=$2 static=${3:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/netuse-test"
cp "$packages"/*_"$(dpkg --print-architecture)".deb "$packages"/*_all.deb README.md tests/fixtures/outage.json \
    tests/fixtures/first-look.json tests/package/debian/inside.sh "$folder/netuse-test"
[ -z "$static" ] || cp "$static" "$folder/netuse-test/netuse-static"

# The compilers, Python and Go come first, so that what is installed later is the packages alone. The root is thrown away.
if mmdebstrap --quiet --variant=minbase --include=ca-certificates,g++,pkgconf,python3,man-db,golang-go \
    --customize-hook="copy-in '$folder/netuse-test' /" \
    --chrooted-customize-hook='sh -eu /netuse-test/inside.sh' \
    "$release" /dev/null http://deb.debian.org/debian >"$folder/log" 2>&1 && grep -q '^all is well$' "$folder/log"; then
    sed -n '/^inside: /p' "$folder/log"
    echo "package: installed, used and removed on $release"
else
    cat "$folder/log"
    echo "FAILED: the packages on $release" >&2
    exit 1
fi
