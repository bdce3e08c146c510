# SPDX-License-Identifier: MIT
"""Qualifiers of a class and of its properties, as its MOF text tells them."""

from __future__ import annotations

import re
from typing import Any, Dict

_STRING = r'"(?:[^"\\]|\\.)*"'
_ONE = re.compile(rf"(\w+)(?:\(({_STRING}|[^)]*)\)|\{{((?:{_STRING}|[^}}])*)\}})?")
_LINE = re.compile(rf"(?P<tab>\t?)\[(?P<said>(?:{_STRING}|[^\]])*)\](?: [\w ]+? (?P<name>\w+)(?:\[\])?;)?$", re.M)


def _scalar(text: str) -> Any:
    if text.startswith('"'):
        return re.sub(r"\\(.)", r"\1", text[1:-1])
    return int(text) if re.fullmatch(r"-?\d+", text) else text


def _list(text: str) -> Any:
    return [_scalar(element) for element in re.findall(rf"{_STRING}|[^,\s]+", text)]


def _read(said: str) -> Dict[str, Any]:
    found = {}
    for name, scalar, array in _ONE.findall(said):
        found[name] = _scalar(scalar) if scalar else _list(array) if array else True
    return found


def qualifiers_of(mof: str) -> Dict[str, Dict[str, Any]]:
    """By property; those of the class itself by ""."""
    return {line["name"] or "": _read(line["said"]) for line in _LINE.finditer(mof)}
