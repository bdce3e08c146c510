# SPDX-License-Identifier: MIT
"""Win32_NetworkConnection where WMI does not exist: which network connections does this machine hold, in what state?

>>> import netuse
>>> rows = netuse.query("SELECT Name, Status FROM Win32_NetworkConnection")

`netuse.wmi` takes the place of the module `wmi` that scripts use on Windows. The shared library libnetuse is loaded at
the first call.
"""

from __future__ import annotations

from typing import List, Optional

from . import wmi as wmi
from ._library import LibraryNotFound, library
from ._objects import Row
from ._version import __version__
from .connection import NetworkConnection
from .diagnostic import Diagnostic, Severity
from .errors import (
    AccessDenied,
    Code,
    Error,
    InvalidClass,
    InvalidObjectPath,
    InvalidParameter,
    InvalidQuery,
    NotFound,
    NotSupported,
    OutOfMemory,
    ProviderFailure,
    TimedOut,
)
from .evidence import Document, Evidence, Output
from .logs import log_to
from .recordings import anonymize, record, verify
from .snapshot import Snapshot
from .source import Source, Spec, open
from .text import raw_bytes, sentence
from .watch import Watch
from .words import AccessRight, ConnectionState, ConnectionType, DisplayType, ResourceType, Status

__all__ = [
    "AccessDenied",
    "AccessRight",
    "Code",
    "ConnectionState",
    "ConnectionType",
    "Diagnostic",
    "DisplayType",
    "Document",
    "Error",
    "Evidence",
    "InvalidClass",
    "InvalidObjectPath",
    "InvalidParameter",
    "InvalidQuery",
    "LibraryNotFound",
    "NetworkConnection",
    "NotFound",
    "NotSupported",
    "OutOfMemory",
    "Output",
    "ProviderFailure",
    "ResourceType",
    "Row",
    "Severity",
    "Snapshot",
    "Source",
    "Status",
    "TimedOut",
    "Watch",
    "__version__",
    "anonymize",
    "connections",
    "get",
    "library_version",
    "log_to",
    "open",
    "query",
    "raw_bytes",
    "record",
    "verify",
    "watch",
    "wmi",
]


def library_version() -> str:
    """The version of the shared library that is loaded."""
    return sentence(library().netuse_version())


def connections(source: Spec = "") -> List[NetworkConnection]:
    """The connections of this host, or of a source (netuse.open)."""
    with open(source) as opened:
        return opened.connections()


def query(wql: str, source: Spec = "") -> List[Row]:
    """The rows of a WQL query, a dict each."""
    with open(source) as opened:
        return opened.query(wql)


def get(path: str, source: Spec = "") -> Row:
    """One instance or class by object path."""
    with open(source) as opened:
        return opened.get(path)


def watch(wql: str, source: Spec = "", timeout: Optional[float] = None) -> Watch[Row]:
    """Events from now on: `for event in netuse.watch(wql)`, or `async for`."""
    with open(source) as opened:
        return opened.watch(wql, timeout)
