# SPDX-License-Identifier: MIT
"""Calls of the library: a failure becomes an exception, and a handle is given back when nobody uses it any more."""

from __future__ import annotations

import collections
import contextlib
import ctypes
import threading
from typing import Any, Deque, Iterator, Optional, Tuple

from ._library import library
from .errors import error_of
from .text import sentence

_FAILED = 0x80000000
_in_callback = threading.local()
_deferred: Deque[Tuple[str, int]] = collections.deque()


def _offset_in(query: Optional[bytes]) -> Optional[int]:
    """The library counts bytes, Python characters."""
    offset = library().netuse_last_error_offset()
    return None if offset < 0 else len((query or b"")[:offset].decode("utf-8", "ignore")) if query else int(offset)


def call(name: str, *arguments: Any, query: Optional[bytes] = None) -> int:
    """The result of a function that can fail, if it did not. `query` is the text that an error's offset counts in."""
    result = int(getattr(library(), name)(*arguments))
    if result & _FAILED:
        raise error_of(result, sentence(library().netuse_last_error()), _offset_in(query))
    return result


def _give_back(free: str, pointer: int) -> None:
    """Not from inside a callback: the library may hold a lock there that it needs for this."""
    _deferred.append((free, pointer))
    if getattr(_in_callback, "depth", 0):
        return
    with contextlib.suppress(IndexError):
        while True:
            name, handle = _deferred.popleft()
            getattr(library(), name)(handle)


@contextlib.contextmanager
def inside_callback() -> Iterator[None]:
    _in_callback.depth = getattr(_in_callback, "depth", 0) + 1
    try:
        yield
    finally:
        _in_callback.depth -= 1


class Handle:
    """What the library handed out. `with handle as pointer` keeps it alive during a call; close() may come from another
    thread, and then the last user gives it back."""

    def __init__(self, pointer: ctypes.c_void_p, free: str) -> None:
        self._pointer = pointer.value or 0
        self._free = free
        self._users = 1  # the owner
        self._closed = False
        self._lock = threading.Lock()

    @property
    def closed(self) -> bool:
        return self._closed

    def __enter__(self) -> int:
        with self._lock:
            if self._closed:
                raise ValueError("it is closed")
            self._users += 1
        return self._pointer

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._users -= 1
            last = self._users == 0
        if last:
            _give_back(self._free, self._pointer)

    def close(self) -> None:
        with self._lock:
            if self._closed:
                return
            self._closed = True
        self.__exit__()

    def __del__(self) -> None:
        with contextlib.suppress(Exception):  # at the interpreter's end there may be nothing left to call
            self.close()


def made(free: str, name: str, *arguments: Any, query: Optional[bytes] = None) -> Handle:
    """What a function hands out through its last parameter."""
    out = ctypes.c_void_p()
    call(name, *arguments, ctypes.byref(out), query=query)
    return Handle(out, free)


def text_of(handle: Handle) -> str:
    """The text of a netuse_text, which is given back."""
    with handle as pointer:
        text = sentence(library().netuse_text_data(pointer))
    handle.close()
    return text
