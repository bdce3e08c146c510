# SPDX-License-Identifier: MIT
"""One property of an object: its value and type, as SWbemProperty tells them."""

from __future__ import annotations

import dataclasses
from typing import Any, Dict

from .faults import refused


@dataclasses.dataclass(frozen=True)
class _wmi_property:
    name: str
    value: Any
    type: int  #: CIMTYPE: 8 text, 11 boolean, 19 uint32, 101 datetime, 102 reference, ...
    qualifiers: Dict[str, Any] = dataclasses.field(default_factory=dict)

    @property
    def Name(self) -> str:
        return self.name

    @property
    def Value(self) -> Any:
        return self.value

    @property
    def CIMType(self) -> int:
        return self.type

    @property
    def IsArray(self) -> bool:
        return isinstance(self.value, list)

    def set(self, value: object) -> None:
        raise refused("netuse reads, and never writes")

    def __repr__(self) -> str:
        return f"<wmi_property: {self.name}>"
