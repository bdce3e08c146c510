#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""includes.py ROOT: the house's floors and rooms, read from the includes.

Fails on a circle of folders, on an include that leads upward (tools > backends > core), on a backend that includes
another or a recording's code, and on a public header that needs one that is not public.
"""
import os
import re
import sys

root = sys.argv[1]
floors = ["core", "backends", "tools"]
search = ["core", "core/include", "backends", "tools/netuse", "tools/wbem", "tools/wbem/include"]
kinds_of_host = {"samba", "windows"}
include = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)

sources = []
for floor in floors:
    for folder, _, names in os.walk(os.path.join(root, floor)):
        sources += [os.path.relpath(os.path.join(folder, n), root) for n in names if n.endswith((".cpp", ".hpp", ".h"))]
known = set(sources)


def target_of(source, name):
    for base in search + [os.path.dirname(source)]:
        path = os.path.normpath(os.path.join(base, name))
        if path in known:
            return path
    return None


def room(path):
    return os.path.dirname(path)


def kind_of_host(path):
    parts = path.split("/")
    return parts[1] if parts[0] == "backends" and len(parts) > 2 else None


problems = []
arrows = {}
for source in sorted(sources):
    with open(os.path.join(root, source), encoding="utf-8") as file:
        names = include.findall(file.read())
    for name in names:
        target = target_of(source, name)
        if target is None:
            if source.startswith("core/include/"):
                problems.append(f"{source}: a public header includes \"{name}\", which is nowhere")
            continue
        if floors.index(source.split("/")[0]) < floors.index(target.split("/")[0]):
            problems.append(f"{source} includes {target}, which is a floor above it")
        if source.startswith("core/include/") and not target.startswith("core/include/"):
            problems.append(f"{source}: a public header includes {target}, which is not public")
        a, b = kind_of_host(source), kind_of_host(target)
        if a != b and ((b in kinds_of_host and a is not None) or (a in kinds_of_host and b == "fixture")):
            problems.append(f"{source} includes {target}: a kind of host knows no other, and recordings know none")
        if room(source) != room(target):
            arrows.setdefault(room(source), {}).setdefault(room(target), f"{source} includes {target}")


def circle_from(start):
    """The shortest way through the arrows from `start` back to it, or nothing."""
    ways = [[start]]
    seen = set()
    while ways:
        way = ways.pop(0)
        for next_room in sorted(arrows.get(way[-1], {})):
            if next_room == start:
                return way + [start]
            if next_room not in seen:
                seen.add(next_room)
                ways.append(way + [next_room])
    return None


reported = set()
for start in sorted(arrows):
    circle = circle_from(start)
    if circle and not reported & set(circle):
        reported |= set(circle)
        problems.append("a circle: " + "; ".join(arrows[a][b] for a, b in zip(circle, circle[1:])))

for problem in problems:
    print(problem)
print(f"{len(sources)} files in {len({room(s) for s in sources})} rooms, "
      f"{sum(len(to) for to in arrows.values())} arrows between rooms, {len(reported)} rooms in circles")
sys.exit(1 if problems else 0)
