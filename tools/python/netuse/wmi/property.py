# SPDX-License-Identifier: MIT
"""One property of an object: its value and type, as SWbemProperty tells them."""

from __future__ import annotations

import dataclasses
from typing import Any, Dict, List

from ..errors import Code
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


class _wmi_properties(List[_wmi_property]):
    """As COM has them: to walk over, and instance.Properties_("Name")."""

    def __call__(self, name: str) -> _wmi_property:
        found = next((each for each in self if each.name.lower() == name.lower()), None)
        if found is None:
            raise refused(f"there is no property {name}", Code.E_NOT_FOUND)
        return found

    Item = __call__

    @property
    def Count(self) -> int:
        return len(self)
