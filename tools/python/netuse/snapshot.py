# SPDX-License-Identifier: MIT
"""What a source said at one moment, held in the hand."""

from __future__ import annotations

import ctypes
import os
from typing import Any, List, Union

from ._calls import Handle, call, made, text_of
from ._library import library
from ._objects import Row, answer_of, row_of, rows_of, take_object
from ._structs import netuse_connection, netuse_diagnostic_info
from .connection import NetworkConnection, connection_of
from .diagnostic import Diagnostic, diagnostic_of
from .text import encoded, encoded_path, sentence


class Snapshot:
    """Immutable; use it from any thread. It may outlive its source."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle

    def _said(self, function: str) -> str:
        with self._handle as pointer:
            return sentence(getattr(library(), function)(pointer))

    @property
    def host(self) -> str:
        """The host that was described; "" if it is not known."""
        return self._said("netuse_snapshot_host")

    @property
    def time(self) -> str:
        """When, ISO 8601 in UTC; "" if it is not known."""
        return self._said("netuse_snapshot_time")

    @property
    def backend(self) -> str:
        """samba, windows, none, or what a recording says."""
        return self._said("netuse_snapshot_backend")

    @property
    def is_this_system(self) -> bool:
        """Does it describe the machine and moment of the call, and not a recording or another root?"""
        with self._handle as pointer:
            return bool(library().netuse_snapshot_is_this_system(pointer))

    @property
    def diagnostics(self) -> List[Diagnostic]:
        """What could not be known, and why."""
        with self._handle as pointer:
            return [
                diagnostic_of(row) for row in _array(pointer, "netuse_snapshot_diagnostics", netuse_diagnostic_info)
            ]

    def connections(self) -> List[NetworkConnection]:
        """Mappings in mount table order, then deviceless, remembered and inbound ones, each by name."""
        with self._handle as pointer:
            return [connection_of(row) for row in _array(pointer, "netuse_snapshot_connections", netuse_connection)]

    def query(self, wql: str) -> List[Row]:
        """The rows of a data, schema or association query: numbers, bools, None, text, lists and dicts."""
        with self._handle as pointer:
            return rows_of("netuse_query_as", pointer, wql)

    def query_as(self, wql: str, format: str) -> str:
        """The answer as one text: "json", "ndjson", "csv", "table", "list", "mof" or "xml"."""
        with self._handle as pointer:
            return answer_of("netuse_query_as", pointer, wql, format)

    def get(self, path: str) -> Row:
        """One instance or class by object path."""
        text = encoded(path)
        with self._handle as pointer:
            return take_object(row_of, "netuse_get_from_snapshot", pointer, text, query=text)

    def recording(self) -> str:
        """The recording of it, as JSON text."""
        with self._handle as pointer:
            return text_of(made("netuse_text_free", "netuse_recording_of", pointer))

    def save(self, path: Union[str, os.PathLike[str]]) -> None:
        """Writes the recording to a file, whole or not at all, for its owner alone."""
        with self._handle as pointer:
            call("netuse_save_recording", pointer, encoded_path(path))


def _array(pointer: int, function: str, kind: Any) -> List[Any]:
    out, count = ctypes.POINTER(kind)(), ctypes.c_size_t()
    call(function, pointer, ctypes.byref(out), ctypes.byref(count))
    return out[: count.value] if count.value else []
