# SPDX-License-Identifier: MIT
"""The exceptions of the module `wmi`, and what of WMI's they carry."""

from __future__ import annotations

import contextlib
from typing import Any, Dict, Iterator, Optional, Tuple, Type

from ..errors import AccessDenied, Code, Error, InvalidQuery, TimedOut

RPC_SERVER_IS_UNAVAILABLE = 0x800706BA


def _signed(code: int) -> int:
    return code - (1 << 32) if code & 0x80000000 else code


class com_error(Exception):
    """What COM would have said: its number and sentence. `excepinfo[5]` is WMI's code."""

    def __init__(self, code: int, message: str) -> None:
        self.hresult = _signed(code)
        self.strerror = message
        self.excepinfo: Tuple[Any, ...] = (0, "netuse", message, None, 0, self.hresult)
        self.argerror = None
        super().__init__(self.hresult, message, self.excepinfo, None)


class x_wmi(Exception):
    """The root of all."""

    def __init__(self, info: str = "", com_error: Optional[com_error] = None) -> None:
        super().__init__(info, com_error)
        self.info = info
        self.com_error = com_error

    def __str__(self) -> str:
        return f"<{type(self).__name__}: {self.info or 'Unexpected COM Error'} {self.com_error}>"


class x_wmi_invalid_query(x_wmi):
    """WQL that cannot be understood."""


class x_wmi_timed_out(x_wmi):
    """No event came in time."""


class x_wmi_no_namespace(x_wmi):
    """Another namespace than root\\cimv2."""


class x_access_denied(x_wmi):
    """The source is there and may not be read."""


class x_wmi_authentication(x_wmi):
    """Users and passwords are for other computers."""


class x_wmi_uninitialised_thread(x_wmi):
    """For scripts that catch it: threads need nothing here."""


class x_wmi_over(x_wmi):
    """netuse's own: a recorded timeline was told to its end. Of a live source events never end."""


class x_wmi_no_class(x_wmi, AttributeError):
    """netuse's own: so that hasattr() and getattr() with a default know of a class that is not there."""


_KINDS: Dict[Type[Error], Type[x_wmi]] = {
    InvalidQuery: x_wmi_invalid_query,
    AccessDenied: x_access_denied,
    TimedOut: x_wmi_timed_out,
}


def fault_of(error: Error, kind: Optional[Type[x_wmi]] = None) -> x_wmi:
    known = next((fault for cause, fault in _KINDS.items() if type(error) is cause), x_wmi)
    if error.code == Code.E_INVALID_NAMESPACE:
        known = x_wmi_no_namespace
    return (kind or known)(error.message, com_error(error.code, error.message))


def refused(message: str, code: int = Code.E_METHOD_NOT_IMPLEMENTED, kind: Type[x_wmi] = x_wmi) -> x_wmi:
    """Something that netuse does not do, or not here."""
    return kind(message, com_error(code, message))


@contextlib.contextmanager
def as_faults(kind: Optional[Type[x_wmi]] = None) -> Iterator[None]:
    """What netuse raises, as the module's exceptions."""
    try:
        yield
    except Error as error:
        raise fault_of(error, kind) from error
