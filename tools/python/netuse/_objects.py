# SPDX-License-Identifier: MIT
"""Objects of the library as Python values: what a query, a path or an event gave."""

from __future__ import annotations

import ctypes
import dataclasses
import json
from typing import Any, Callable, Dict, Iterator, List, Optional, Tuple, TypeVar

from ._calls import Handle, call, made, text_of
from ._library import library
from ._structs import netuse_property
from .errors import Code, NotFound
from .text import decoded, encoded, sentence

BOOLEAN, OBJECT, UINT64 = 11, 13, 21
_NUMBERS = frozenset((2, 3, 16, 17, 18, 19, 20, UINT64))

Row = Dict[str, Any]
_T = TypeVar("_T")
#: Makes a value of an object's handle.
Maker = Callable[[int], _T]


@dataclasses.dataclass(frozen=True)
class Record:
    """All that the library says of an object, kept when the object is given back."""

    values: Row
    types: Dict[str, int]
    class_name: str
    path: Optional[str]
    relpath: Optional[str]
    server: Optional[str]
    derivation: Tuple[str, ...]
    is_class: bool
    mof: str


def _number(pointer: int, name: bytes, cim_type: int) -> int:
    out = ctypes.c_int64()
    call("netuse_get_int64", pointer, name, ctypes.byref(out))
    return out.value & 0xFFFFFFFFFFFFFFFF if cim_type == UINT64 else out.value


def _boolean(pointer: int, name: bytes) -> bool:
    out = ctypes.c_int()
    call("netuse_get_bool", pointer, name, ctypes.byref(out))
    return bool(out.value)


def _text(pointer: int, name: bytes) -> Optional[str]:
    out = ctypes.c_char_p()
    call("netuse_get_text", pointer, name, ctypes.byref(out))
    return decoded(out.value)


def _texts(pointer: int, name: bytes) -> List[str]:
    out, count = ctypes.POINTER(ctypes.c_char_p)(), ctypes.c_size_t()
    call("netuse_get_texts", pointer, name, ctypes.byref(out), ctypes.byref(count))
    return [sentence(out[i]) for i in range(count.value)]


def _embedded(pointer: int, name: bytes, maker: Maker[_T]) -> _T:
    return _taken(made("netuse_object_free", "netuse_get_embedded", pointer, name), maker)


def _taken(handle: Handle, maker: Maker[_T]) -> _T:
    try:
        with handle as pointer:
            return maker(pointer)
    finally:
        handle.close()


def _value(pointer: int, of: netuse_property, maker: Maker[Any]) -> Any:
    if of.is_null:
        return None
    if of.is_array:
        return _texts(pointer, of.name)
    if of.cim_type == OBJECT:
        return _embedded(pointer, of.name, maker)
    if of.cim_type == BOOLEAN:
        return _boolean(pointer, of.name)
    return _number(pointer, of.name, of.cim_type) if of.cim_type in _NUMBERS else _text(pointer, of.name)


def _properties(pointer: int) -> Iterator[netuse_property]:
    for index in range(library().netuse_property_count(pointer)):
        out = netuse_property()
        call("netuse_property_at", pointer, index, ctypes.byref(out))
        yield out


def row_of(pointer: int) -> Row:
    """The properties that were selected, objects in them as rows of their own."""
    return {sentence(of.name): _value(pointer, of, row_of) for of in _properties(pointer)}


def _system(pointer: int, name: str) -> Optional[str]:
    try:
        return _text(pointer, name.encode())
    except NotFound:
        return None


def _mof(pointer: int) -> str:
    out = ctypes.c_char_p()
    call("netuse_object_text", pointer, ctypes.byref(out))
    return sentence(out.value)


def record_of(pointer: int) -> Record:
    """The same with all that WMI's objects know of themselves, objects in it as records."""
    properties = list(_properties(pointer))
    return Record(
        values={sentence(of.name): _value(pointer, of, record_of) for of in properties},
        types={sentence(of.name): of.cim_type for of in properties},
        class_name=_system(pointer, "__CLASS") or "",
        path=_system(pointer, "__PATH"),
        relpath=_system(pointer, "__RELPATH"),
        server=_system(pointer, "__SERVER"),
        derivation=tuple(_texts(pointer, b"__DERIVATION")),
        is_class=_number(pointer, b"__GENUS", 3) == 1,
        mof=_mof(pointer),
    )


def take_object(maker: Maker[_T], name: str, *arguments: Any, query: Optional[bytes] = None) -> _T:
    """What a function that hands out an object gave, as a value."""
    return _taken(made("netuse_object_free", name, *arguments, query=query), maker)


def take_next(maker: Maker[_T], name: str, *arguments: Any) -> Tuple[int, Optional[_T]]:
    """The same where there may be none: the result's code and the value."""
    out = ctypes.c_void_p()
    code = call(name, *arguments, ctypes.byref(out))
    return code, None if code != Code.OK else _taken(Handle(out, "netuse_object_free"), maker)


def take_all(maker: Maker[_T], name: str, pointer: int, wql: bytes) -> List[_T]:
    """All that a query gives."""
    rows = made("netuse_enumerator_free", name, pointer, wql, query=wql)
    try:
        with rows as enumerator:
            return list(_each(maker, enumerator))
    finally:
        rows.close()


def rows_of(function: str, pointer: int, wql: str) -> List[Row]:
    """The same as rows, in one call: many times as fast as asking each object for each property."""
    text = answer_of(function, pointer, wql, "json")
    rows: List[Row] = json.loads(text)
    return rows


def answer_of(function: str, pointer: int, wql: str, format: str) -> str:
    query = encoded(wql)
    return text_of(made("netuse_text_free", function, pointer, query, encoded(format), query=query))


def _each(maker: Maker[_T], enumerator: int) -> Iterator[_T]:
    while True:
        code, value = take_next(maker, "netuse_next", enumerator)
        if code != Code.OK or value is None:
            return
        yield value
