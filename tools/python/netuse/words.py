# SPDX-License-Identifier: MIT
"""The class's own words, and the rights in AccessMask."""

from __future__ import annotations

import enum
from typing import Optional, Type, TypeVar, Union


class Word(str, enum.Enum):
    """Equal to the class's word, and printed as it."""

    def __str__(self) -> str:
        return str(self.value)

    def __format__(self, spec: str) -> str:
        return format(str(self.value), spec)


class ConnectionState(Word):
    CONNECTED = "Connected"
    ERROR = "Error"
    PAUSED = "Paused"
    DISCONNECTED = "Disconnected"
    CONNECTING = "Connecting"
    RECONNECTING = "Reconnecting"


class ConnectionType(Word):
    CURRENT = "Current Connection"
    PERSISTENT = "Persistent Connection"


class DisplayType(Word):
    DOMAIN = "Domain"
    GENERIC = "Generic"
    SERVER = "Server"
    SHARE = "Share"


class ResourceType(Word):
    DISK = "Disk"
    PRINT = "Print"
    ANY = "Any"


class Status(Word):
    """CIM_ManagedSystemElement.Status, and what Windows says for a remembered connection that is not up."""

    OK = "OK"
    ERROR = "Error"
    DEGRADED = "Degraded"
    UNKNOWN = "Unknown"
    PRED_FAIL = "Pred Fail"
    STARTING = "Starting"
    STOPPING = "Stopping"
    SERVICE = "Service"
    STRESSED = "Stressed"
    NON_RECOVER = "NonRecover"
    NO_CONTACT = "No Contact"
    LOST_COMM = "Lost Comm"
    UNAVAILABLE = "Unavailable"


class AccessRight(enum.IntFlag):
    """The documented bits of AccessMask."""

    FILE_READ_DATA = 0x1
    FILE_WRITE_DATA = 0x2
    FILE_APPEND_DATA = 0x4
    FILE_READ_EA = 0x8
    FILE_WRITE_EA = 0x10
    FILE_EXECUTE = 0x20
    FILE_DELETE_CHILD = 0x40
    FILE_READ_ATTRIBUTES = 0x80
    FILE_WRITE_ATTRIBUTES = 0x100
    DELETE = 0x10000
    READ_CONTROL = 0x20000
    WRITE_DAC = 0x40000
    WRITE_OWNER = 0x80000
    SYNCHRONIZE = 0x100000


_W = TypeVar("_W", bound=Word)


def word_of(kind: Type[_W], text: Optional[str]) -> Optional[Union[_W, str]]:
    """The enum's member; a word that the class does not know (a recording may hold any) stays text."""
    try:
        return None if text is None else kind(text)
    except ValueError:
        return text
