#!/bin/sh
# SPDX-License-Identifier: MIT
# walk.sh PROGRAM EXPECTED: what the program prints is what the file says.
set -eu
"$1" argument 2>&1 | diff -u "$2" -
