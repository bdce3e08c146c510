# SPDX-License-Identifier: MIT
"""Reads the C headers as far as their own style goes: functions, structs, callbacks and codes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Dict, List, Tuple

Function = Tuple[str, List[str]]


def text_of(folder: Path) -> str:
    """All headers of the C interface without comments."""
    text = "\n".join(file.read_text() for file in sorted(folder.glob("netuse*.h")))
    return re.sub(r"/\*.*?\*/", " ", text, flags=re.DOTALL)


def _type(declaration: str) -> str:
    """A parameter's or member's type without its name."""
    return normal(re.sub(r"\b[a-z_]+$", "", declaration.strip()))


def normal(words: str) -> str:
    """Without const, of which ctypes knows nothing."""
    return re.sub(r"\s+\*", "*", " ".join(re.sub(r"\bconst\b", " ", words).split()))


def functions(text: str) -> Dict[str, Function]:
    found = re.findall(r"NETUSE_API\s+([\w\s*]+?)\s*\b(netuse_\w+)\(([^)]*)\);", text)
    return {name: (normal(result), _parameters(given)) for result, name, given in found}


def _parameters(given: str) -> List[str]:
    return [] if given.strip() == "void" else [_type(parameter) for parameter in given.split(",")]


def structs(text: str) -> Dict[str, List[Tuple[str, str]]]:
    found = re.findall(r"typedef struct (netuse_\w+) \{(.*?)\} \1;", text, flags=re.DOTALL)
    return {name: [_member(line) for line in body.split(";") if line.strip()] for name, body in found}


def _member(line: str) -> Tuple[str, str]:
    return line.split()[-1].lstrip("*"), _type(line)


def callbacks(text: str) -> Dict[str, Function]:
    found = re.findall(r"typedef (\w+) \(\*(netuse_\w+)\)\(([^)]*)\);", text)
    return {name: (result, _parameters(given)) for result, name, given in found}


def codes(text: str) -> Dict[str, int]:
    found = re.findall(r"#define NETUSE_(\w+) \(\(netuse_result\)(\w+?)u?\)", text)
    return {name: int(number, 0) for name, number in found}
