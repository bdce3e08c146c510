#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""one_definition.py PROGRAM...: no two classes or enumerations of one name, by the programs' debug information.

The linker sees only functions and variables; two different classes of one name link without a word, and then one's
inline functions work on the other's memory. The debug information has each with its size and line.
"""
import os
import re
import subprocess
import sys

KINDS = {"DW_TAG_structure_type", "DW_TAG_class_type", "DW_TAG_union_type", "DW_TAG_enumeration_type"}
ENTRY = re.compile(r"^ <([0-9a-f]+)><[0-9a-f]+>: Abbrev Number: \d+ \((DW_TAG_\w+)\)")
ATTRIBUTE = re.compile(r"^\s+<[0-9a-f]+>\s+DW_AT_(name|byte_size|decl_line|declaration)\s*: (.*)$")
FORM = re.compile(r"^(\([^)]*\):? )+")
WANTED = r"Abbrev Number: [1-9]|DW_AT_(name|byte_size|decl_line|declaration) "
DEEPEST = 7  # netuse, v0, a folder, another, a class, and a class in it


class Entry:
    def __init__(self, tag):
        self.tag = tag
        self.attributes = {}


def entries(program):
    """For each entry, once its attributes are known, the entries from its unit down to it."""
    dump = subprocess.Popen(["readelf", "--debug-dump=info", f"--dwarf-depth={DEEPEST}", "--wide", program],
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    lines = subprocess.Popen(["grep", "-E", WANTED], stdin=dump.stdout, stdout=subprocess.PIPE, text=True,
                             errors="replace", env={**os.environ, "LC_ALL": "C"})
    path = []
    foreign = False
    for line in lines.stdout:
        if foreign:  # most of it is the standard library's
            if not line.startswith((" <1>", " <0>")):
                continue
            foreign = False
        elif line.startswith(" <2>"):
            foreign = len(path) > 1 and path[1].attributes.get("name") != "netuse"
            if foreign:
                continue
        if line.startswith(" <"):
            if path:
                yield path
            match = ENTRY.match(line)
            if match:
                del path[int(match[1], 16):]
                path.append(Entry(match[2]))
        elif path:
            match = ATTRIBUTE.match(line)
            if match:
                path[-1].attributes[match[1]] = FORM.sub("", match[2]).strip()
    if path:
        yield path
    if lines.wait() != 0 or dump.wait() != 0:
        sys.exit(f"one_definition: readelf finds no debug information in {program}")


def qualified(path):
    """`netuse::v0::x::Y`; None of what is no definition, has no linkage, or is not ours."""
    last = path[-1]
    if last.tag not in KINDS or "declaration" in last.attributes or len(path) < 3:
        return None
    names = []
    for entry in path[1:]:
        name = entry.attributes.get("name")
        if name is None or entry.tag not in KINDS | {"DW_TAG_namespace"}:
            return None
        names.append(name)
    return "::".join(names) if names[0] == "netuse" else None


def main():
    definitions = {}
    for program in sys.argv[1:]:
        for path in entries(program):
            name = qualified(path)
            if name is None:
                continue
            last = path[-1].attributes
            form = (path[-1].tag.removeprefix("DW_TAG_"), last.get("byte_size"), last.get("decl_line"))
            definitions.setdefault(name, {}).setdefault(form, os.path.basename(path[0].attributes.get("name", "?")))
    twice = {name: forms for name, forms in definitions.items() if len(forms) > 1}
    for name, forms in sorted(twice.items()):
        print(f"{name} is defined differently:")
        for (kind, size, line), unit in forms.items():
            print(f"  {kind} of {size} bytes in line {line}, as {unit} sees it")
    if len(definitions) < 100:
        sys.exit("one_definition: hardly a class was found; were the programs built with debug information?")
    print(f"one_definition: {len(definitions)} classes and enumerations, {len(twice)} of them not one")
    sys.exit(1 if twice else 0)


if __name__ == "__main__":
    main()
