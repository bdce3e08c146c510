# SPDX-License-Identifier: MIT
"""An instance as the module `wmi` shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Tuple

from .._objects import UINT64, Record
from .faults import refused
from .path import ObjectPath, path_of
from .property import _wmi_properties, _wmi_property

if TYPE_CHECKING:
    from .namespace import _wmi_namespace

REFERENCE = 102


class _wmi_object:
    """Properties are attributes, without regard to case."""

    def __init__(self, namespace: _wmi_namespace, record: Record) -> None:
        self._namespace = namespace
        self._record = record
        self._names = {name.lower(): name for name in record.values}

    def __str__(self) -> str:
        """MOF."""
        return self._record.mof

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.path()}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _wmi_object) and self._record == other._record

    def __hash__(self) -> int:
        return hash(self.id)

    def __dir__(self) -> List[str]:
        return [*super().__dir__(), *self._record.values]

    def __getattr__(self, name: str) -> Any:
        known = self.__dict__.get("_names", {}).get(name.lower())
        if known is not None:
            return self._shown(known)
        spelled = _AS_COM_SPELLS.get(name.lower())
        if spelled is None or name.startswith("__"):
            raise AttributeError(f"{self._record.class_name if '_record' in self.__dict__ else ''} has no {name}")
        return getattr(self, spelled)

    def __setattr__(self, name: str, value: object) -> None:
        if not name.startswith("_"):
            raise refused(f"{name} cannot be set: netuse reads, and never writes")
        super().__setattr__(name, value)

    def _shown(self, name: str) -> Any:
        """As scripts meet it: uint64 as text, a reference as the object that it leads to."""
        value = self._record.values[name]
        if value is not None and self._record.types[name] == REFERENCE and not self._record.is_class:
            return self._namespace.get(value)
        if isinstance(value, Record):
            return self._namespace.shown(value)
        return str(value) if isinstance(value, int) and self._record.types[name] == UINT64 else value

    @property
    def id(self) -> str:
        return str(self.path()).lower()

    @property
    def ole_object(self) -> _wmi_object:
        return self

    @property
    def _own(self) -> List[str]:
        return [name for name in self._record.values if not name.startswith("__")]

    @property
    def properties(self) -> Dict[str, _wmi_property]:
        """By name, in the class's order."""
        return {name: self.wmi_property(name) for name in self._own}

    def wmi_property(self, property_name: str) -> _wmi_property:
        name = self._names.get(property_name.lower())
        if name is None:
            raise AttributeError(f"{self._record.class_name} has no {property_name}")
        qualifiers = self._namespace.qualifiers(self._record.class_name).get(name, {})
        return _wmi_property(name, self._record.values[name], self._record.types[name], qualifiers)

    @property
    def Properties_(self) -> _wmi_properties:
        return _wmi_properties(self.properties.values())

    @property
    def qualifiers(self) -> Dict[str, Any]:
        return self._namespace.qualifiers(self._record.class_name).get("", {})

    @property
    def keys(self) -> List[str]:
        """The properties that tell one instance from another."""
        known = self._namespace.qualifiers(self._record.class_name)
        return [name for name, said in known.items() if said.get("key")]

    @property
    def methods(self) -> Dict[str, Any]:
        """The class has none."""
        return {}

    @property
    def associated_classes(self) -> Dict[str, Any]:
        found = self._namespace.select(f"ASSOCIATORS OF {{{self._record.class_name}}} WHERE SchemaOnly")
        return {each.path().Class: each for each in found}

    def path(self) -> ObjectPath:
        return path_of(self._record)

    @property
    def path_(self) -> ObjectPath:
        return self.path()

    def derivation(self) -> Tuple[str, ...]:
        """The classes that its class is derived from, the nearest first."""
        return self._namespace.record_of_class(self._record.class_name).derivation

    @property
    def Derivation_(self) -> Tuple[str, ...]:
        return self.derivation()

    def GetObjectText_(self, flags: int = 0) -> str:
        return str(self)

    def _related(self, verb: str, conditions: Dict[str, str]) -> List[Any]:
        words = [f"{keyword} = {name}" for keyword, name in conditions.items() if name]
        words += ["SchemaOnly"] if self._record.is_class else []
        where = f" WHERE {' '.join(words)}" if words else ""
        return self._namespace.select(f"{verb} OF {{{self.path()}}}{where}")

    def associators(self, wmi_association_class: str = "", wmi_result_class: str = "") -> List[Any]:
        """The objects that are associated with it."""
        return self._related("ASSOCIATORS", {"AssocClass": wmi_association_class, "ResultClass": wmi_result_class})

    def references(self, wmi_class: str = "") -> List[Any]:
        """The associations that it is part of."""
        return self._related("REFERENCES", {"ResultClass": wmi_class})

    def put(self) -> None:
        raise refused("netuse reads, and never writes")

    def set(self, **values: object) -> None:
        self.put()


_AS_COM_SPELLS = {
    "path_": "path_",
    "properties_": "Properties_",
    "getobjecttext_": "GetObjectText_",
    "derivation_": "Derivation_",
    "associators_": "associators",
    "references_": "references",
    "qualifiers_": "qualifiers",
    "methods_": "methods",
    "put_": "put",
}
