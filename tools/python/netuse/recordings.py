# SPDX-License-Identifier: MIT
"""Recordings: made, verified, given pseudonyms."""

from __future__ import annotations

import ctypes
import os
from typing import List, Optional, Union

from ._calls import Handle, call, text_of
from .source import Source, Spec
from .source import open as open_source
from .text import encoded_path

Path = Union[str, os.PathLike[str]]


def record(path: Path, source: Union[Spec, Source] = "") -> None:
    """Writes evidence and answer of a source (this host) to a file, whole or not at all, for its owner alone."""
    if isinstance(source, Source):
        source.snapshot().save(path)
        return
    with open_source(source) as opened:
        opened.snapshot().save(path)


def verify(path: Path) -> List[str]:
    """Interprets the evidence of a recording again; the differences to what was said then, a line each."""
    out = ctypes.c_void_p()
    call("netuse_verify", encoded_path(path), ctypes.byref(out))
    return text_of(Handle(out, "netuse_text_free")).splitlines()


def anonymize(original: Path, anonymized: Path, map: Optional[Path] = None) -> None:
    """Writes a recording under pseudonyms; `map` is a file of pseudonyms that is used and added to."""
    arguments = (encoded_path(original), encoded_path(anonymized), None if map is None else encoded_path(map))
    call("netuse_anonymize", *arguments)
