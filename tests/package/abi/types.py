# SPDX-License-Identifier: MIT
"""types.py HEADERS: a C++ file with a variable of each public type and of each C function's type, for abidw to look at.

The library itself would do, but with the types of all that it is made of: 25 MB, after a minute.
"""

import pathlib
import re
import sys

headers = sorted(pathlib.Path(sys.argv[1]).glob("netuse/*.h*"))
texts = {header.name: header.read_text() for header in headers}
# As they stand in the headers: at the left edge, and what is inside of a class is found through it.
classes = {name for text in texts.values() for name in re.findall(r"(?<!>\n)^(?:struct|class|enum class) (?:NETUSE_API )?(\w+)(?: final)?(?: :[^;{]*)? \{", text, re.M)}
structs = {name for text in texts.values() for name in re.findall(r"^typedef struct (\w+) \{", text, re.M)}
functions = {name for text in texts.values() for name in re.findall(r"^NETUSE_API [^;(]*?\b(netuse_\w+)\(", text, re.M)}
assert len(classes) > 20 and len(structs) > 2 and len(functions) > 50, (len(classes), len(structs), len(functions))

print('#include <netuse/netuse.h>')
for name in sorted(texts):
    if name.endswith(".hpp"):
        print(f"#include <netuse/{name}>")
for name in sorted(classes):
    print(f"netuse::{name}* type_{name};")
for name in sorted(structs):
    print(f"{name}* type_{name};")
for name in sorted(functions):
    print(f"decltype(&::{name}) function_{name};")
