# SPDX-License-Identifier: MIT
"""A class as the module `wmi` shows it: called, it gives its instances."""

from __future__ import annotations

from typing import Any, Iterable, List

from . import wql
from .faults import refused
from .instance import _wmi_object
from .watcher import _wmi_watcher


class _wmi_class(_wmi_object):
    """c.Win32_NetworkConnection(["Name"], Status="OK")"""

    @property
    def _class_name(self) -> str:
        return self._record.class_name

    def query(self, fields: Iterable[str] = (), **where_clause: Any) -> List[Any]:
        """The instances whose properties have these values; of each the fields, or all."""
        return self._namespace.select(wql.data_query(self._class_name, fields, where_clause))

    def __call__(self, fields: Iterable[str] = (), **where_clause: Any) -> List[Any]:
        return self.query(fields, **where_clause)

    def instances(self) -> List[Any]:
        return self.query()

    def Instances_(self) -> List[Any]:
        return self.query()

    def watch_for(
        self,
        notification_type: str = "operation",
        delay_secs: float = 1,
        fields: Iterable[str] = (),
        **where_clause: Any,
    ) -> _wmi_watcher:
        """What waits for a creation, modification or deletion of an instance, or any operation."""
        return self._namespace.watch_for(
            notification_type=notification_type,
            wmi_class=self._class_name,
            delay_secs=delay_secs,
            fields=fields,
            **where_clause,
        )

    def new(self, **values: Any) -> None:
        raise refused("netuse reads, and never writes")
