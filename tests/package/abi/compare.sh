#!/bin/sh
# SPDX-License-Identifier: MIT
# compare.sh symbols|abi LIBRARY SOURCE FOLDER: is the interface of the shared library the one that is committed here?
#   symbols   the names that it exports, demangled: symbols.txt
#   abi       the types that the public headers say, as debug data tells them: libnetuse.abi, compared by abidiff
# With NETUSE_BLESS=1 (tests/run bless abi) what it is now becomes what is expected.
set -eu
what=$1 library=$2 source=$3 folder=$4
here=$source/tests/package/abi
mkdir -p "$folder"

blessed() { # NAME
    [ "${NETUSE_BLESS:-}" = 1 ] || return 1
    cmp -s "$folder/$1" "$here/$1" || { cp "$folder/$1" "$here/$1" && echo "blessed: tests/package/abi/$1"; }
}
howto() {
    cat >&2 <<'END'
If that is meant: "tests/run bless abi", read "git diff tests/package/abi", and commit it. What was there before must stay, with
the same names and layouts, until the minor version changes: the SONAME has it, and programs that are linked go on with it.
END
}

symbols() {
    # Of a class's destructors and constructors there are several under one name.
    nm -D --defined-only -C "$library" | sed 's/^[0-9a-f]* . //' | LC_ALL=C sort -u >"$folder/symbols.txt"
    ! blessed symbols.txt || return 0
    # Nothing of its own rooms, nothing of the standard library or of others.
    if grep -vE '^netuse_[a-z0-9_]+$|^(typeinfo for |typeinfo name for |vtable for )?netuse::v0::' "$folder/symbols.txt"; then
        echo "FAILED: these names are exported, and are neither netuse_... nor netuse::...; see cmake/exports.map" >&2
        return 1
    fi
    diff -u "$here/symbols.txt" "$folder/symbols.txt" >"$folder/symbols.diff" && return 0
    sed '1,2d; /^[-+]/!d' "$folder/symbols.diff"
    echo "FAILED: the exported names are not those of tests/package/abi/symbols.txt (- gone, + new)" >&2
    howto
    return 1
}

abi() {
    python3 "$here/types.py" "$source/core/include" >"$folder/types.cpp"
    # Where it was built stands nowhere in it.
    (cd "$folder" && c++ -std=c++20 -g -O0 -femit-class-debug-always -shared -fPIC -I "$source/core/include" types.cpp -o types.so)
    abidw --headers-dir "$source/core/include" --drop-private-types --no-corpus-path --no-elf-needed --no-comp-dir-path \
        --no-show-locs --type-id-style hash --out-file "$folder/libnetuse.abi" "$folder/types.so"
    ! blessed libnetuse.abi || return 0
    status=0
    abidiff --no-show-locs "$here/libnetuse.abi" "$folder/libnetuse.abi" || status=$?
    [ "$status" != 0 ] || return 0
    # Of abidiff's bits 1 and 2 are its own errors.
    [ $((status & 3)) = 0 ] || { echo "FAILED: abidiff ends with $status" >&2; return 1; }
    echo "FAILED: the types of the interface are not those of tests/package/abi/libnetuse.abi" >&2
    howto
    return 1
}

"$what"
