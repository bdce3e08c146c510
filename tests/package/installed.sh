#!/bin/sh
# SPDX-License-Identifier: MIT
# installed.sh BUILD SOURCE FOLDER: what that build folder installs, as it was configured for whatever purpose, links
# consumers in C++ and C that find nothing else themselves. A cross build's run as its tests do.
set -eu
build=$1 source=$2
rm -rf "$3"
mkdir -p "$3"
folder=$(cd "$3" && pwd)
for component in library dev; do  # the command's units of systemd would go where systemd looks
    cmake --install "$build" --prefix "$folder/prefix" --component "$component"
done

of_cache() { sed -n "s/^$1:[A-Z]*=//p" "$build/CMakeCache.txt"; }
package=$(dirname "$(find "$folder/prefix" -name netuse-config.cmake)")
toolchain=$(of_cache CMAKE_TOOLCHAIN_FILE)
if [ -n "$toolchain" ]; then
    set -- -DCMAKE_TOOLCHAIN_FILE="$toolchain"
else
    set -- -DCMAKE_C_COMPILER="$(of_cache CMAKE_C_COMPILER)" -DCMAKE_CXX_COMPILER="$(of_cache CMAKE_CXX_COMPILER)"
fi
for consumer in consumer consumer_c; do
    # By the folder of the package: a toolchain may look for packages among the target's only.
    cmake -S "$source/tests/package/$consumer" -B "$folder/$consumer" -G Ninja "$@" -Dnetuse_DIR="$package" \
        -DCMAKE_BUILD_TYPE="$(of_cache CMAKE_BUILD_TYPE)" -DRECORDING="$source/tests/fixtures/first-look.json"
    cmake --build "$folder/$consumer"
    ctest --test-dir "$folder/$consumer" --output-on-failure --no-tests=error
done
