#!/bin/sh
# SPDX-License-Identifier: MIT
# readme.sh c|cpp README: the program of that language that it shows; what is no whole program is put into one.
set -eu
block() { awk -v fence="\`\`\`$1" '$0 == fence { on = 1; next } /^```$/ { on = 0 } on' "$2"; }
case $1 in
    c) block c "$2" ;;
    cpp) block cpp "$2" | sed -n '1p'; echo '#include <cstdio>'; echo 'int main() {'; block cpp "$2" | sed '1d'; echo '}' ;;
esac
