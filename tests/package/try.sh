#!/bin/sh
# SPDX-License-Identifier: MIT
# try.sh static|shared|subfolder SOURCE FOLDER: builds the consumer project against netuse in that way and runs it.
# static is what README's own commands build: no option says how.
set -eu
way=$1 source=$2 folder=$3
rm -rf "$folder/prefix" "$folder/moved" "$folder/root" "$folder/consumer" "$folder/consumer_c" "$folder/consumer_wbem"
mkdir -p "$folder"
recording=$source/tests/fixtures/first-look.json
NETUSE_SOURCE=recording:$recording
export NETUSE_SOURCE

consume() { # NAME FOLDER ARGUMENTS...
    name=$1 where=$2; shift 2
    rm -rf "$folder/$name"
    cmake -S "$source/tests/package/$name" -B "$folder/$name" -G Ninja -DCMAKE_BUILD_TYPE="$type" \
        -DRECORDING="$recording" ${where:+-DCMAKE_PREFIX_PATH="$where"} "$@"
    cmake --build "$folder/$name"
    ctest --test-dir "$folder/$name" --output-on-failure --no-tests=error
}

type=Release
if [ "$way" = subfolder ]; then
    # As one builds while working on a program of one's own; -O0 without -g is compiled in half the time.
    type=Debug
    consume consumer "" -DNETUSE_SOURCE_DIR="$source" -DCMAKE_CXX_FLAGS_DEBUG=-O0
    exit 0
fi
# One build folder for both: they are linked from the same objects.
build=$folder/../build
[ "$way" = shared ] && choice='-DBUILD_SHARED_LIBS=ON -DNETUSE_INSTALL_PYTHON=ON' ||
    choice='-UBUILD_SHARED_LIBS -UNETUSE_INSTALL_PYTHON'
cmake -S "$source" --preset release -B "$build" $choice -DCMAKE_INSTALL_PREFIX="$folder/prefix"
cmake --build "$build"
cmake --install "$build"
[ -f "$folder/prefix/share/netuse/netuse-recording.schema.json" ]
consume consumer "$folder/prefix"
# In C alone, and with a prefix that went elsewhere.
mv "$folder/prefix" "$folder/moved"
consume consumer_c "$folder/moved"
consume consumer_wbem "$folder/moved" -DWALKS="$source/tests/wbem/walks"
# As packagers install: into a root that is not the prefix.
DESTDIR=$folder/root cmake --install "$build" >/dev/null
[ -f "$folder/root$folder/prefix/include/netuse/netuse.h" ]

library=$(find "$folder/moved" -name 'libnetuse.so' -o -name 'libnetuse.a' | sort | tail -n 1)
PKG_CONFIG_PATH=$(dirname "$library")/pkgconfig
export PKG_CONFIG_PATH
[ "$way" = static ] && flags=--static || flags=
if pkg-config $flags --cflags netuse | grep -iq spdlog; then
    echo "a consumer sees flags of spdlog" >&2
    exit 1
fi
cc "$source/tests/package/consumer_c/main.c" $(pkg-config $flags --cflags --libs netuse) -o "$folder/c-by-pkg-config"
c++ -std=c++20 "$source/tests/package/consumer/main.cpp" $(pkg-config $flags --cflags --libs netuse) \
    -o "$folder/by-pkg-config"
c++ "$source/tests/wbem/walks/local_data.cpp" $(pkg-config $flags --cflags --libs netuse-wbem) -o "$folder/wbem-by-pkg-config"
for program in c-by-pkg-config by-pkg-config wbem-by-pkg-config; do
    LD_LIBRARY_PATH=$(dirname "$library") "$folder/$program" | grep -q files01
done

[ "$way" = shared ] || exit 0
# Only the public API is visible: nothing of its own rooms, and nothing of other libraries.
names=$(nm -D --defined-only -C "$library" | sed 's/^[0-9a-f]* . //')
if printf '%s\n' "$names" | grep -vE '^netuse_|^(typeinfo for |typeinfo name for |vtable for )?netuse::v0::' ||
    printf '%s\n' "$names" | grep -E '^([a-z ]+ for )?netuse::v0::[a-z_]+::'; then
    echo "names are exported that are not public" >&2
    exit 1
fi
[ "$(printf '%s\n' "$names" | wc -l)" -gt 100 ]
readelf -d "$library" | grep -q 'SONAME.*libnetuse.so.0.1'

# The Python package finds the library of the prefix that it is in.
[ -x /usr/bin/python3 ] || exit 0
PYTHONPATH=$folder/moved/lib/python3/dist-packages /usr/bin/python3 -B - <<'END'
import netuse
assert netuse.query("SELECT LocalName FROM Win32_NetworkConnection")[0] == {"LocalName": "/mnt/projects"}
END
