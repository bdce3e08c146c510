# SPDX-License-Identifier: MIT
"""Text that crosses to the library and back, and names that are no UTF-8."""

from __future__ import annotations

import os
from typing import Optional, Union

_BASE = 0xEF00


def raw_bytes(text: str) -> bytes:
    """The bytes that the host said. In text, a byte 0xNN that is no part of UTF-8 is the code point U+EF00 + NN."""
    return b"".join(_bytes_of(character) for character in text)


def _bytes_of(character: str) -> bytes:
    place = ord(character) - _BASE
    return bytes((place,)) if 0x80 <= place <= 0xFF else character.encode("utf-8", "surrogatepass")


def decoded(text: Optional[bytes]) -> Optional[str]:
    return None if text is None else str(text, "utf-8", "replace")


def sentence(text: Optional[bytes]) -> str:
    return decoded(text) or ""


def encoded(text: str) -> bytes:
    """For the library. What Python itself made of bytes that are no UTF-8 (surrogates) becomes what netuse makes."""
    if "\0" in text:
        raise ValueError("the text has a NUL inside")
    return "".join(map(_without_surrogate, text)).encode("utf-8") if _has_surrogates(text) else text.encode("utf-8")


def _has_surrogates(text: str) -> bool:
    return any("\udc80" <= character <= "\udcff" for character in text)


def _without_surrogate(character: str) -> str:
    return chr(_BASE + ord(character) - 0xDC00) if "\udc80" <= character <= "\udcff" else character


def encoded_path(path: Union[str, os.PathLike[str]]) -> bytes:
    """A file's name, as the system has it."""
    name = os.fsencode(path)
    if b"\0" in name:
        raise ValueError("the path has a NUL inside")
    return name
