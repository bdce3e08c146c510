#!/bin/sh
# SPDX-License-Identifier: MIT
# try.sh static|shared|subfolder SOURCE FOLDER: builds the consumer project against netuse in that way and runs it.
set -eu
way=$1 source=$2 folder=$3
rm -rf "$folder/prefix" "$folder/consumer"
mkdir -p "$folder"
recording=$source/tests/fixtures/first-look.json

if [ "$way" = subfolder ]; then
    set -- -DNETUSE_SOURCE_DIR="$source"
else
    [ "$way" = shared ] && shared=ON || shared=OFF
    # One build folder for both: they are linked from the same objects.
    build=$folder/../build
    cmake -S "$source" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=$shared \
        -DNETUSE_BUILD_TESTS=OFF -DNETUSE_INSTALL_PYTHON=$shared -DCMAKE_INSTALL_PREFIX="$folder/prefix"
    cmake --build "$build"
    cmake --install "$build"
    [ -f "$folder/prefix/share/netuse/netuse-recording.schema.json" ]
    set -- -DCMAKE_PREFIX_PATH="$folder/prefix"
fi
cmake -S "$source/tests/package/consumer" -B "$folder/consumer" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DRECORDING="$recording" "$@"
cmake --build "$folder/consumer"
ctest --test-dir "$folder/consumer" --output-on-failure

[ "$way" = shared ] || exit 0
# Only the public API is visible, and pkg-config leads to it.
library=$(find "$folder/prefix" -name 'libnetuse.so' | head -n 1)
if nm -D --defined-only -C "$library" | grep -E '^[0-9a-f]+ . ([a-z ]+ for )?netuse::v0::[a-z_]+::'; then
    echo "internal names are exported" >&2
    exit 1
fi
readelf -d "$library" | grep -q 'SONAME.*libnetuse.so.0'
PKG_CONFIG_PATH=$(dirname "$library")/pkgconfig
export PKG_CONFIG_PATH
c++ -std=c++20 "$source/tests/package/consumer/main.cpp" $(pkg-config --cflags --libs netuse) -o "$folder/by-pkg-config"
NETUSE_SOURCE="recording:$recording" LD_LIBRARY_PATH=$(dirname "$library") "$folder/by-pkg-config" | grep -q files01

# The Python package finds the library of the prefix that it is in.
! command -v /usr/bin/python3 >/dev/null || PYTHONPATH=$folder/prefix/lib/python3/dist-packages NETUSE_SOURCE="recording:$recording" \
    /usr/bin/python3 -B -c 'import netuse; print(netuse.query("SELECT Name FROM Win32_NetworkConnection"))' | grep -q files01
