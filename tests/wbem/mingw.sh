#!/bin/sh
# SPDX-License-Identifier: MIT
# mingw.sh CC CXX FOLDER: the walk-throughs are code for Windows: they compile there as they are, and what needs no more
# than Windows' own libraries links (mingw has none for _bstr_t of char).
set -eu
cc=$1 cxx=$2 folder=$3
cd "$(dirname "$0")"
rm -rf "$folder"
mkdir -p "$folder/include"
# On a file system with case, the headers are there in small letters alone.
echo '#include <wbemidl.h>' >"$folder/include/Wbemidl.h"
"$cc" -c layout.c -o "$folder/layout.o"
"$cxx" -c values.cpp -o "$folder/values.o"
"$cxx" -c values_path.cpp -o "$folder/values_path.o"
"$cc" walks/plain_c.c -o "$folder/plain_c.exe" -lwbemuuid -lole32 -loleaut32
"$cxx" walks/semisynchronous.cpp -o "$folder/semisynchronous.exe" -lwbemuuid -lole32 -loleaut32
for walk in local_data remote asynchronous events qualifiers; do
    # Older than C++17, whose std::byte is in the way of mingw's byte behind "using namespace std".
    "$cxx" -std=gnu++14 -I"$folder/include" -c "walks/$walk.cpp" -o "$folder/$walk.o"
done
