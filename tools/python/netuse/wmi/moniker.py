# SPDX-License-Identifier: MIT
"""Monikers: winmgmts:{impersonationLevel=impersonate}!//computer/root/cimv2:Class.Key="value"."""

from __future__ import annotations

import dataclasses
import re
import socket
from typing import Iterable, Optional

from ..errors import Code
from .faults import refused, x_wmi_no_namespace

_MONIKER = re.compile(
    r"(?:winmgmts:)?(?:\{[^}]*\}!?)?(?:[\\/]{2}(?P<computer>[^\\/]*))?[\\/]?(?P<rest>.*)\Z", re.I | re.S
)
_NAMESPACE = re.compile(r"(?P<namespace>root(?:[\\/][\w\\/]*)?|[\\/\w]*)(?::(?P<path>.*))?\Z", re.I | re.S)


@dataclasses.dataclass(frozen=True)
class Moniker:
    computer: str
    namespace: str
    path: str  #: of a class or instance; "" for the namespace itself


def parsed(text: str) -> Moniker:
    outer = _MONIKER.match(text)
    inner = _NAMESPACE.match(outer["rest"]) if outer else None
    if outer is None or inner is None:
        raise refused(f"the moniker '{text}' cannot be understood", Code.E_INVALID_OBJECT_PATH)
    namespace, path = inner["namespace"], inner["path"] or ""
    if not path and "\\" not in namespace and "/" not in namespace and namespace.lower().startswith(("win32_", "cim_")):
        namespace, path = "", namespace  # winmgmts:Win32_NetworkConnection
    return Moniker(outer["computer"] or "", namespace, path)


def check_namespace(namespace: str) -> None:
    """root\\cimv2 is the one that there is."""
    name = namespace.replace("/", "\\").strip("\\").lower()
    if name not in ("", "root", "cimv2", "root\\cimv2"):
        raise refused(f"there is no namespace {namespace}", Code.E_INVALID_NAMESPACE, x_wmi_no_namespace)


def is_here(computer: str) -> bool:
    """The spellings of whatever machine it is."""
    return computer.lower() in ("", ".", "localhost", "127.0.0.1", "::1")


def is_own_name(computer: str) -> bool:
    """The names of this machine."""
    name, own = computer.lower(), socket.gethostname().lower()
    return name in (own, own.partition(".")[0]) or name.startswith(own + ".")


def construct_moniker(
    computer: Optional[str] = None,
    impersonation_level: Optional[str] = None,
    authentication_level: Optional[str] = None,
    authority: Optional[str] = None,
    privileges: Optional[Iterable[str]] = None,
    namespace: Optional[str] = None,
    suffix: Optional[str] = None,
) -> str:
    """The moniker that says all this."""
    levels = {
        "impersonationLevel": impersonation_level or "impersonate",
        "authenticationLevel": authentication_level,
        "authority": authority,
    }
    security = [f"{name}={level}" for name, level in levels.items() if level]
    if privileges:
        security.append(f"({', '.join(privileges)})")
    place = (namespace or "root/cimv2").replace("\\", "/")
    place = place if place.lower().startswith("root") else f"root/{place}"
    return f"winmgmts:{{{','.join(security)}}}!//{computer or '.'}/{place}{':' + suffix if suffix else ''}"
