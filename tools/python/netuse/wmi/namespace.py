# SPDX-License-Identifier: MIT
"""A namespace of a computer as the module `wmi` shows it: its classes are attributes."""

from __future__ import annotations

import re
from typing import Any, Dict, Iterable, List, Optional, Union

from .._objects import Record, record_of
from ..source import Source
from . import wql
from .faults import as_faults, refused, x_wmi_no_class
from .instance import _wmi_object
from .moniker import parsed
from .qualifiers import qualifiers_of
from .watcher import _wmi_watcher
from .wmi_class import _wmi_class

_CLASS_NAME = re.compile(r"(?:__)?[A-Za-z]\w*[^\W_]")


class _wmi_namespace:
    """c.Win32_NetworkConnection, c.query("SELECT ..."), c.classes, ..."""

    def __init__(self, source: Source, computer: str = "") -> None:
        self._source = source
        self._computer = computer  # "" for all that the source knows
        self._classes: Dict[str, Record] = {}

    def __repr__(self) -> str:
        return f"<_wmi_namespace: //{self._computer or '.'}/root/cimv2>"

    def __getattr__(self, name: str) -> _wmi_class:
        if not _CLASS_NAME.fullmatch(name):
            raise AttributeError(name)
        return _wmi_class(self, self.record_of_class(name))

    def __dir__(self) -> List[str]:
        return [*super().__dir__(), *self.classes]

    def record_of_class(self, name: str) -> Record:
        key = name.lower()
        if key not in self._classes:
            with as_faults(x_wmi_no_class):
                self._classes[key] = self._source._get(record_of, name)
        return self._classes[key]

    def qualifiers(self, class_name: str) -> Dict[str, Dict[str, Any]]:
        return qualifiers_of(self.record_of_class(class_name).mof)

    def shown(self, record: Record) -> _wmi_object:
        return (_wmi_class if record.is_class else _wmi_object)(self, record)

    @property
    def handle(self) -> _wmi_namespace:
        return self

    @property
    def classes(self) -> List[str]:
        """The names of all classes."""
        return self.subclasses_of()

    def subclasses_of(self, root: str = "", regex: str = r".*") -> List[str]:
        """Those derived from `root` whose names match."""
        found = [record for record in self._records("SELECT * FROM meta_class") if _is_below(record, root)]
        return [record.class_name for record in found if re.match(regex, record.class_name)]

    def _records(self, text: str) -> List[Record]:
        here = wql.of_server(text, self._computer) if self._computer else text
        with as_faults():
            found = self._source._query(record_of, here)
        return [record for record in found if self._is_here(record)]

    def _is_here(self, record: Record) -> bool:
        known = None if record.is_class else record.server
        return not (self._computer and known) or str(known).lower() == self._computer.lower()

    def query(self, wql: str, instance_of: object = None, fields: Iterable[str] = ()) -> List[Any]:
        """What WQL gives: data, schema and association queries. Backslashes are doubled, as that module does."""
        return self.select(wql.replace("\\", "\\\\"))

    def select(self, wql: str) -> List[Any]:
        """What WQL gives, as it is written."""
        return [self.shown(record) for record in self._records(wql)]

    def instances(self, class_name: str) -> List[Any]:
        return self.query(f"SELECT * FROM {class_name}")

    def get(self, moniker: str) -> Any:
        """An object or class by its path, or by a moniker that ends in one."""
        path = parsed(moniker).path if moniker.lower().startswith("winmgmts:") else moniker
        with as_faults():
            return self.shown(self._source._get(record_of, path))

    def new(self, wmi_class: str, **values: Any) -> None:
        raise refused("netuse reads, and never writes")

    def fetch_as_lists(self, wmi_classname: str, fields: Iterable[str], **where_clause: Any) -> List[List[Any]]:
        """Of each instance the values of the fields."""
        names = list(fields)
        found = self.select(wql.data_query(wmi_classname, names, where_clause))
        return [[getattr(each, name) for name in names] for each in found]

    def fetch_as_classes(self, wmi_classname: str, fields: Iterable[str] = (), **where_clause: Any) -> List[Any]:
        """Plain objects with the fields."""
        found = self._records(wql.data_query(wmi_classname, fields, where_clause))
        return [_wmi_result(record.values) for record in found]

    def watch_for(
        self,
        raw_wql: Optional[str] = None,
        notification_type: str = "operation",
        wmi_class: Union[str, _wmi_class, None] = None,
        delay_secs: float = 1,
        fields: Iterable[str] = (),
        **where_clause: Any,
    ) -> _wmi_watcher:
        """What waits for events: of a class, or of an event query."""
        name = wmi_class._class_name if isinstance(wmi_class, _wmi_class) else wmi_class or ""
        text = raw_wql or wql.event_query(name, notification_type, delay_secs, where_clause)
        with as_faults():
            return _wmi_watcher(self, self._source._watch(record_of, text, None))


class _wmi_result:
    """Only data."""

    def __init__(self, values: Dict[str, Any]) -> None:
        self.__dict__.update(values)


def _is_below(record: Record, root: str) -> bool:
    return not root or root.lower() in (name.lower() for name in record.derivation)
