# SPDX-License-Identifier: MIT
"""Where an object is, as SWbemObjectPath tells it."""

from __future__ import annotations

import dataclasses
import functools
from typing import Dict

from .._objects import Record


@dataclasses.dataclass(frozen=True)
class ObjectPath:
    """Its text is the whole path; "" for an object that was selected without its key."""

    Path: str
    RelPath: str
    Server: str
    Class: str
    IsClass: bool

    Namespace = "root\\cimv2"

    @property
    def ParentNamespace(self) -> str:
        return "root"

    @property
    def DisplayName(self) -> str:
        return f"winmgmts:{{authenticationLevel=pktPrivacy,impersonationLevel=impersonate}}!{self.Path}"

    def __str__(self) -> str:
        return self.Path

    def __getattr__(self, name: str) -> object:
        """Without regard to case, as COM is."""
        known = _spellings().get(name.lower())
        if known is None or known == name:
            raise AttributeError(name)
        return getattr(self, known)


@functools.lru_cache(maxsize=None)
def _spellings() -> Dict[str, str]:
    names = [*dir(ObjectPath), *(field.name for field in dataclasses.fields(ObjectPath))]
    return {name.lower(): name for name in names if not name.startswith("_")}


def path_of(record: Record) -> ObjectPath:
    relpath = record.relpath or ""
    return ObjectPath(record.path or relpath, relpath, record.server or "", record.class_name, record.is_class)
