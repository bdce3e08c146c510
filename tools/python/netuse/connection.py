# SPDX-License-Identifier: MIT
"""Win32_NetworkConnection as a Python value: the 17 properties, in Python's spelling."""

from __future__ import annotations

import dataclasses
from typing import Any, Dict, Optional, Type, Union

from .text import decoded
from .words import AccessRight, ConnectionState, ConnectionType, DisplayType, ResourceType, Status, Word, word_of


@dataclasses.dataclass(frozen=True)
class NetworkConnection:
    """One connection. None is CIM's NULL: not known, or not applicable; Snapshot.diagnostics says why."""

    name: str  #: the key
    caption: Optional[str] = None
    description: Optional[str] = None
    install_date: Optional[str] = None  #: CIM datetime, e.g. 20261122090000.000000+000
    status: Optional[Union[Status, str]] = None
    access_mask: Optional[AccessRight] = None
    comment: Optional[str] = None
    connection_state: Optional[Union[ConnectionState, str]] = None
    connection_type: Optional[Union[ConnectionType, str]] = None
    display_type: Optional[Union[DisplayType, str]] = None
    local_name: Optional[str] = None
    persistent: Optional[bool] = None
    provider_name: Optional[str] = None
    remote_name: Optional[str] = None
    remote_path: Optional[str] = None
    resource_type: Optional[Union[ResourceType, str]] = None
    user_name: Optional[str] = None


_WORDS: Dict[str, Type[Word]] = {
    "status": Status,
    "connection_state": ConnectionState,
    "connection_type": ConnectionType,
    "display_type": DisplayType,
    "resource_type": ResourceType,
}
_NUMBERS = {"access_mask": AccessRight, "persistent": bool}
_FIELDS = tuple(field.name for field in dataclasses.fields(NetworkConnection))


def _field(row: Any, name: str) -> Any:
    if name in _NUMBERS:
        return _NUMBERS[name](getattr(row, name)) if getattr(row, "has_" + name) else None
    text = decoded(getattr(row, name))
    return word_of(_WORDS[name], text) if name in _WORDS else text


def connection_of(row: Any) -> NetworkConnection:
    """Of a netuse_connection."""
    return NetworkConnection(**{name: _field(row, name) for name in _FIELDS})
