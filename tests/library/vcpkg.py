#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""vcpkg.py SOURCE: vcpkg.json names this version and all packages whose headers are included, and no others."""
import json
import pathlib
import re
import sys

source = pathlib.Path(sys.argv[1])
manifest = json.loads((source / "vcpkg.json").read_text())
named = {d if isinstance(d, str) else d["name"] for d in manifest["dependencies"]}
packages = {"CLI": "cli11", "gtest": "gtest", "spdlog": "spdlog", "fmt": "spdlog"}

needed = set()
folders = [source / folder for folder in ("core", "backends", "tools/netuse", "tests/unit")]
for file in (f for folder in folders for f in folder.rglob("*.[ch]pp")):
    for header in re.findall(r"#include <([\w./]+)>", file.read_text()):
        first, _, rest = header.partition("/")
        if first == "boost":
            needed.add("boost-" + re.split(r"[/.]", rest)[0].replace("_", "-"))
        elif first in packages:
            needed.add(packages[first])
        elif header == "utf8proc.h":
            needed.add("utf8proc")

version = re.search(r"project\(netuse VERSION ([\d.]+)", (source / "CMakeLists.txt").read_text()).group(1)
wrong = [f"vcpkg.json does not name {name}" for name in sorted(needed - named)]
wrong += [f"vcpkg.json names {name}, of which nothing is included" for name in sorted(named - needed)]
if manifest["version-semver"] != version:
    wrong.append(f"vcpkg.json is of version {manifest['version-semver']}, not {version}")
print("\n".join(wrong) or f"{len(named)} packages")
sys.exit(bool(wrong))
