# SPDX-License-Identifier: MIT
"""What went wrong: an exception a kind, with WMI's code and the place in the query."""

from __future__ import annotations

import enum
from typing import Dict, Optional, Type


class Code(enum.IntEnum):
    """The result codes of the C interface, which are WMI's (WMI SDK, "WMI error constants")."""

    OK = 0
    S_FALSE = 1
    S_DIFFERENT = 0x00040001
    S_TIMEDOUT = 0x00040004
    E_FAILED = 0x80041001
    E_NOT_FOUND = 0x80041002
    E_ACCESS_DENIED = 0x80041003
    E_PROVIDER_FAILURE = 0x80041004
    E_TYPE_MISMATCH = 0x80041005
    E_OUT_OF_MEMORY = 0x80041006
    E_INVALID_PARAMETER = 0x80041008
    E_NOT_SUPPORTED = 0x8004100C
    E_INVALID_NAMESPACE = 0x8004100E
    E_INVALID_CLASS = 0x80041010
    E_INVALID_OPERATION = 0x80041016
    E_INVALID_QUERY = 0x80041017
    E_INVALID_QUERY_TYPE = 0x80041018
    E_PROVIDER_NOT_CAPABLE = 0x80041024
    E_INVALID_OBJECT_PATH = 0x8004103A
    E_METHOD_NOT_IMPLEMENTED = 0x80041055
    E_UNPARSABLE_QUERY = 0x80041058
    E_NOT_EVENT_CLASS = 0x80041059
    E_MISSING_GROUP_WITHIN = 0x8004105A
    E_MISSING_AGGREGATION_LIST = 0x8004105B
    E_PROPERTY_NOT_AN_OBJECT = 0x8004105C
    E_AGGREGATING_BY_OBJECT = 0x8004105D
    E_QUOTA_VIOLATION = 0x8004106C
    E_REGISTRATION_TOO_BROAD = 0x80042001
    E_REGISTRATION_TOO_PRECISE = 0x80042002


class Error(Exception):
    """A call that failed. str() is a whole sentence: what failed, on what, and what to do next."""

    def __init__(self, message: str, code: int = Code.E_FAILED, offset: Optional[int] = None) -> None:
        super().__init__(message)
        self.message = message
        #: WMI's code, e.g. 0x80041017; a member of Code if the package knows it.
        self.code = code_of(code)
        #: Where in the query or path, in characters from 0; None where no place is meant.
        self.offset = offset

    @property
    def hint(self) -> Optional[str]:
        """What to do next, if the message says it ("did you mean 'Name'?")."""
        return self.message.partition("; ")[2] or None


class InvalidQuery(Error):
    """WQL that cannot be understood, or an event query where another was expected (and the other way round)."""


class InvalidClass(InvalidQuery):
    """A class that the schema does not have."""


class InvalidObjectPath(Error):
    """An object path that cannot be understood."""


class NotFound(Error, LookupError):
    """No such instance, class or property."""


class ProviderFailure(Error):
    """The source as a whole cannot be read."""


class AccessDenied(Error, PermissionError):
    """The source is there and may not be read."""


class InvalidParameter(Error, ValueError):
    """An argument that cannot be understood."""


class NotSupported(Error):
    """Something that this class, or netuse, does not do."""


class OutOfMemory(Error, MemoryError):
    """The library had no memory left."""


class TimedOut(Error, TimeoutError):
    """No event came in time."""


_CLASSES: Dict[Type[Error], str] = {
    InvalidQuery: "INVALID_QUERY INVALID_QUERY_TYPE UNPARSABLE_QUERY NOT_EVENT_CLASS MISSING_GROUP_WITHIN "
    "MISSING_AGGREGATION_LIST PROPERTY_NOT_AN_OBJECT AGGREGATING_BY_OBJECT QUOTA_VIOLATION REGISTRATION_TOO_BROAD "
    "REGISTRATION_TOO_PRECISE",
    InvalidClass: "INVALID_CLASS",
    InvalidObjectPath: "INVALID_OBJECT_PATH INVALID_NAMESPACE",
    NotFound: "NOT_FOUND",
    ProviderFailure: "PROVIDER_FAILURE",
    AccessDenied: "ACCESS_DENIED",
    InvalidParameter: "INVALID_PARAMETER TYPE_MISMATCH",
    NotSupported: "NOT_SUPPORTED PROVIDER_NOT_CAPABLE METHOD_NOT_IMPLEMENTED INVALID_OPERATION",
    OutOfMemory: "OUT_OF_MEMORY",
}
_BY_CODE = {Code["E_" + name]: kind for kind, names in _CLASSES.items() for name in names.split()}


def code_of(number: int) -> int:
    """The member of Code, or the number itself where there is none."""
    try:
        return Code(number)
    except ValueError:
        return number


def error_of(code: int, message: str, offset: Optional[int] = None) -> Error:
    """The exception for a code of the C interface."""
    kind: Type[Error] = _BY_CODE.get(code, Error)  # type: ignore[call-overload]
    return kind(message, code, offset)
