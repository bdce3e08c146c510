# SPDX-License-Identifier: MIT
"""How a source is opened: Python's arguments as the library's struct."""

from __future__ import annotations

import ctypes
import math
import os
from typing import Mapping, Optional, Union

from ._calls import Handle
from ._calls import made as made_handle
from ._structs import netuse_document_file, netuse_options
from .evidence import Giver, callback, context_of
from .text import encoded, encoded_path

_Spec = Union[str, os.PathLike[str]]


def _milliseconds(seconds: Optional[float]) -> int:
    if seconds is None:
        return 0
    return -1 if math.isinf(seconds) else max(1, round(seconds * 1000))


def _source(source: _Spec) -> bytes:
    return encoded_path(source) if isinstance(source, str) else b"recording:" + encoded_path(source)


def _set_documents(options: netuse_options, documents: Mapping[str, _Spec]) -> None:
    files = [netuse_document_file(encoded(name), encoded_path(file)) for name, file in documents.items()]
    options.documents = (netuse_document_file * len(files))(*files)
    options.document_count = len(files)


def _set_recording(options: netuse_options, recording: Union[str, bytes]) -> None:
    text = recording if isinstance(recording, bytes) else recording.encode("utf-8", "surrogateescape")
    options.recording, options.recording_size = text, len(text)


def made(
    source: _Spec,
    timeout: Optional[float],
    pid: Optional[int],
    documents: Optional[Mapping[str, _Spec]],
    recording: Optional[Union[str, bytes]],
    giver: Optional[Giver],
) -> netuse_options:
    options = netuse_options(size=ctypes.sizeof(netuse_options), source=_source(source))
    options.timeout, options.pid = _milliseconds(timeout), pid or 0
    _set_documents(options, documents or {})
    if recording is not None:
        _set_recording(options, recording)
    if giver is not None:
        options.give, options.give_context = callback(), context_of(giver)
    return options


def opened(options: netuse_options) -> Handle:
    return made_handle("netuse_close", "netuse_open_with", ctypes.byref(options))
