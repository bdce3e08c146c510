#!/bin/sh
# SPDX-License-Identifier: MIT
# The package for Windows as somebody else's program uses it: package_test.sh static|shared SOURCE OBJDUMP PREFIX FOLDER
set -eu
way=$1 source=$2 objdump=$3 prefix=$4 folder=$5
rm -rf "$folder/install"
mkdir -p "$folder"
[ "$way" = shared ] && shared=ON || shared=OFF
cd "$source"
# One build folder for both: they are linked from the same objects, which a compiler's cache has from the other tests.
build=$folder/../build
cmake --preset windows-mingw -B "$build" -DNETUSE_BUILD_TESTS=OFF -DBUILD_SHARED_LIBS=$shared \
    -DCMAKE_INSTALL_PREFIX="$folder/install" >/dev/null
cmake --build "$build" -- --quiet
cmake --install "$build" >/dev/null
cd "$folder/install"

if [ "$way" = shared ]; then
    # An import library for others, and no names but those of the public headers.
    [ -s lib/libnetuse.dll.a ]
    names=$("$objdump" -p bin/libnetuse.dll | sed -n '/Ordinal\/Name Pointer/,/^$/p' | awk '/^\t\[/ { print $NF }' | c++filt)
    [ "$(printf '%s\n' "$names" | wc -l)" -gt 100 ]
    if printf '%s\n' "$names" | grep -vE '^netuse_|netuse::v0::' ||
        printf '%s\n' "$names" | grep -E '^([a-z ]+ for )?netuse::v0::[a-z_]+::'; then
        echo "internal names are exported" >&2
        exit 1
    fi
    strings -el bin/libnetuse.dll | grep -q OriginalFilename || { echo "the DLL says no version" >&2; exit 1; }
fi
strings -el bin/netuse.exe | grep -q OriginalFilename || { echo "the program says no version" >&2; exit 1; }

# What pkg-config says is all that is linked, beside the compiler's own libraries.
PKG_CONFIG_LIBDIR=$PWD/lib/pkgconfig
export PKG_CONFIG_LIBDIR
[ "$way" = static ] && flags=--static || flags=
compiler=x86_64-w64-mingw32-g++-posix
cp "$($compiler -print-file-name=libwinpthread-1.dll)" bin
$compiler -std=c++20 "$source/tests/package/consumer/main.cpp" \
    $(pkg-config $flags --cflags --libs netuse) -static-libgcc -static-libstdc++ -o bin/consumer.exe
NETUSE_SOURCE="recording:$source/tests/fixtures/first-look.json"
export NETUSE_SOURCE
"$source/tests/wine/run.sh" "$prefix" bin/consumer.exe | grep -q files01 || { echo "a program that uses the library does not run" >&2; exit 1; }
"$source/tests/wine/run.sh" "$prefix" bin/netuse.exe | grep -q files01 || { echo "a program that uses the library does not run" >&2; exit 1; }
# An error that the library throws is caught on the other side.
status=0
"$source/tests/wine/run.sh" "$prefix" bin/netuse.exe query 'SELECT' 2>error || status=$?
[ "$status" -eq 3 ] && grep -q 'invalid query' error
echo "as expected"
