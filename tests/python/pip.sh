#!/bin/sh
# SPDX-License-Identifier: MIT
# pip.sh PYTHON PACKAGE LIBRARY RECORDING FOLDER: installs the package with pip and without a network into an environment
# of its own, and asks a recording through a library that lies in the environment's lib.
set -eu
python=$1 package=$2 library=$3 recording=$4 folder=$5
rm -rf "$folder"
mkdir -p "$folder"
cp -r "$package" "$folder/source" # what pip builds, it builds where the sources are
"$python" -m venv --system-site-packages "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --no-index --no-build-isolation --no-deps "$folder/source"
cd "$folder"
unset NETUSE_LIBRARY PYTHONPATH

if "$folder/venv/bin/python" -c "import netuse; netuse.library_version()" 2>"$folder/said"; then
    echo "note: a library of the system's was found" >&2
else
    grep -q 'LibraryNotFound: .*NETUSE_LIBRARY' "$folder/said"
fi
cp -L "$library" "$folder/venv/lib/$(basename "$(readlink -f "$library")")"
"$folder/venv/bin/python" - "$recording" <<'END'
import sys
import netuse, netuse.wmi
assert "venv" in netuse.__file__, netuse.__file__
print(netuse.library_version(), netuse.query("SELECT Name, Status FROM Win32_NetworkConnection", sys.argv[1]))
END
[ -e "$folder"/venv/lib/python3*/site-packages/netuse/py.typed ]
