# SPDX-License-Identifier: MIT
"""The prototypes, structs and codes of the package against the C headers."""

from __future__ import annotations

import ctypes
from ctypes import POINTER
from pathlib import Path
from typing import Any, Dict, Iterable, Type

import c_headers
import netuse
import pytest
from netuse import _prototypes, _structs
from netuse.errors import Code
from netuse.words import Word

STRUCTS = {kind.__name__: kind for kind in _structs.STRUCTS}
SCALARS: Dict[str, Any] = {
    "void": None,
    "int": ctypes.c_int,
    "size_t": ctypes.c_size_t,
    "int64_t": ctypes.c_int64,
    "uint32_t": ctypes.c_uint32,
    "intptr_t": ctypes.c_ssize_t,
    "netuse_result": ctypes.c_uint32,
    "char*": ctypes.c_char_p,
    "void*": ctypes.c_void_p,
    **_prototypes.CALLBACKS,
}


def in_python(c_type: str) -> Any:
    """What ctypes has for a type of C's."""
    if c_type in SCALARS:
        return SCALARS[c_type]
    inner = c_type[:-1]
    if inner in STRUCTS:
        return POINTER(STRUCTS[inner])
    return ctypes.c_void_p if inner.startswith("netuse_") and not inner.endswith("*") else POINTER(in_python(inner))


@pytest.fixture
def text(headers: Path) -> str:
    return c_headers.text_of(headers)


def test_every_function_has_its_prototype_or_a_reason(text: str) -> None:
    declared = set(c_headers.functions(text))
    assert len(declared) > 50
    assert declared == set(_prototypes.PROTOTYPES) | set(_prototypes.UNUSED)
    assert not set(_prototypes.PROTOTYPES) & set(_prototypes.UNUSED)


def test_prototypes_are_those_of_the_headers(text: str) -> None:
    declared = c_headers.functions(text)
    for name, (result, parameters) in _prototypes.PROTOTYPES.items():
        assert result == in_python(declared[name][0]), name
        assert parameters == [in_python(parameter) for parameter in declared[name][1]], name


def test_structs_are_those_of_the_headers(text: str) -> None:
    declared = c_headers.structs(text)
    assert set(declared) == set(STRUCTS)
    for name, members in declared.items():
        assert list(STRUCTS[name]._fields_) == [(member, in_python(kind)) for member, kind in members], name


def test_callbacks_are_those_of_the_headers(text: str) -> None:
    declared = c_headers.callbacks(text)
    assert set(declared) == set(_prototypes.CALLBACKS)
    for name, (result, parameters) in declared.items():
        kind: Any = _prototypes.CALLBACKS[name]
        assert kind._restype_ == in_python(result), name
        assert list(kind._argtypes_) == [in_python(parameter) for parameter in parameters], name


def test_codes_are_those_of_the_headers(text: str) -> None:
    assert c_headers.codes(text) == {code.name: int(code) for code in Code}


def test_words_are_those_of_the_class(headers: Path) -> None:
    said = netuse.open("none").snapshot().query_as("SELECT * FROM meta_class", "mof")
    kinds: Iterable[Type[Word]] = (
        netuse.ConnectionState,
        netuse.ConnectionType,
        netuse.DisplayType,
        netuse.ResourceType,
    )
    for kind in kinds:
        line = next(line for line in said.splitlines() if line.endswith(f" {kind.__name__};") and "ValueMap" in line)
        assert "ValueMap{" + ", ".join(f'"{word}"' for word in kind) + "}" in line
