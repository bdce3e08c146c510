# SPDX-License-Identifier: MIT
"""From a computer's name, a namespace or a moniker to a namespace, class or instance."""

from __future__ import annotations

import os
from typing import Any, Iterable, Optional, Union

from ..source import Source
from ..source import open as open_source
from .faults import RPC_SERVER_IS_UNAVAILABLE, as_faults, refused, x_wmi_authentication
from .moniker import check_namespace, is_here, is_own_name, parsed
from .namespace import _wmi_namespace

_HOSTS = "SELECT Name FROM Win32_ComputerSystem"


def _known(source: Source, computer: str) -> Optional[str]:
    """The name of a computer that the source knows, as it spells it."""
    names = [str(row["Name"]) for row in source.query(_HOSTS)]
    return next((name for name in names if name.lower() == computer.lower()), None)


def _of_source(source: Source, computer: str) -> str:
    """Whose connections are asked for; "" for all that the source tells of, which is this machine if nothing is set."""
    if is_here(computer) or (is_own_name(computer) and not os.environ.get("NETUSE_SOURCE")):
        return ""
    found = _known(source, computer)
    if found is None and not is_own_name(computer):
        raise refused(
            f"{computer} is another computer: netuse tells of this one, and of those whose recordings the environment "
            "variable NETUSE_SOURCE names (recordings:FOLDER)",
            RPC_SERVER_IS_UNAVAILABLE,
        )
    return found or ""


def _namespace(computer: str, namespace: str, user: str) -> _wmi_namespace:
    check_namespace(namespace)
    with as_faults():
        source = open_source()
        name = _of_source(source, computer)
    if user and not name:
        raise refused("users and passwords are for other computers", kind=x_wmi_authentication)
    return _wmi_namespace(source, name)


def WMI(
    computer: str = "",
    impersonation_level: str = "",
    authentication_level: str = "",
    authority: str = "",
    privileges: Union[str, Iterable[str]] = "",
    moniker: str = "",
    wmi: Optional[_wmi_namespace] = None,
    namespace: str = "",
    suffix: str = "",
    user: str = "",
    password: str = "",
    find_classes: bool = False,
    debug: bool = False,
) -> Any:
    """This machine's connections (or those of NETUSE_SOURCE); of another computer, if NETUSE_SOURCE has its recording.
    A moniker, or a suffix, that names a class or an instance gives that. Levels, authority and privileges mean nothing
    here."""
    if wmi is not None:
        return wmi
    asked = parsed(moniker)
    found = _namespace(asked.computer or computer, asked.namespace or namespace, user)
    path = asked.path or suffix
    return found.get(path) if path else found


def connect_server(
    server: str = "",
    namespace: str = "",
    user: str = "",
    password: str = "",
    locale: str = "",
    authority: str = "",
    impersonation_level: str = "",
    authentication_level: str = "",
    security_flags: int = 0,
    named_value_set: object = None,
) -> _wmi_namespace:
    """What WMI(wmi=...) takes."""
    return _namespace(server, namespace, user)


def Registry(*_: object, **__: object) -> None:
    raise refused("netuse knows nothing of a registry")
