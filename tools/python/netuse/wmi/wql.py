# SPDX-License-Identifier: MIT
"""WQL from keyword arguments, and for one computer of many."""

from __future__ import annotations

import re
from typing import Any, Iterable, Mapping

_DATA_QUERY = re.compile(r"\s*select\s[^'\"]*?\sfrom\s+(?P<of>\w+)\s*(?:where\s(?P<where>.*))?\Z", re.I | re.S)


def quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _condition(name: str, value: Any) -> str:
    if value is None:
        return f"{name} IS NULL"
    if isinstance(value, bool):
        return f"{name} = {'TRUE' if value else 'FALSE'}"
    return f"{name} = {value if isinstance(value, int) else quoted(str(value))}"


def conditions(clause: Mapping[str, Any], prefix: str = "") -> str:
    return " AND ".join(_condition(prefix + name, value) for name, value in clause.items())


def selected(fields: Iterable[str]) -> str:
    return ", ".join(fields) or "*"


def data_query(class_name: str, fields: Iterable[str], clause: Mapping[str, Any]) -> str:
    where = f" WHERE {conditions(clause)}" if clause else ""
    return f"SELECT {selected(fields)} FROM {class_name}{where}"


def event_query(class_name: str, notification_type: str, delay_secs: float, clause: Mapping[str, Any]) -> str:
    also = f" AND {conditions(clause, 'TargetInstance.')}" if clause else ""
    event = f"__Instance{notification_type.strip().capitalize()}Event"
    return f"SELECT * FROM {event} WITHIN {delay_secs} WHERE TargetInstance ISA '{class_name}'{also}"


def of_server(wql: str, server: str) -> str:
    """The same query for one computer. Others than data queries stay as they are: their objects tell where they are."""
    found = _DATA_QUERY.match(wql)
    if found is None or found["of"].lower() == "meta_class":
        return wql
    where = f"({found['where'].strip()}) AND " if found["where"] else ""
    end = found.start("where") if found["where"] else found.end("of")
    return f"{wql[:end]}{'' if found['where'] else ' WHERE '}{where}__SERVER = {quoted(server)}"
