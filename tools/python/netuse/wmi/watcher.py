# SPDX-License-Identifier: MIT
"""Events as the module `wmi` shows them, and what waits for them."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any, Optional

from .. import errors
from .._objects import Record
from ..watch import Watch
from .faults import as_faults, refused, x_wmi_over
from .instance import _wmi_object
from .times import from_1601

if TYPE_CHECKING:
    from .namespace import _wmi_namespace

_KIND = re.compile(r"__Instance(Creation|Modification|Deletion)Event", re.I)


class _wmi_event(_wmi_object):
    """The instance that the event is about, with the event's own words: event_type, timestamp (UTC), previous."""

    def __init__(self, namespace: _wmi_namespace, event: Record) -> None:
        target = event.values.get("TargetInstance")
        super().__init__(namespace, target if isinstance(target, Record) else event)
        self._event = event

    @property
    def event_type(self) -> Optional[str]:
        """creation, modification or deletion."""
        found = _KIND.fullmatch(self._event.class_name)
        return found[1].lower() if found else None

    @property
    def timestamp(self) -> Optional[datetime.datetime]:
        created = self._event.values.get("TIME_CREATED")
        return from_1601(created) if isinstance(created, int) else None

    @property
    def previous(self) -> Any:
        """Of a modification, the instance as it was before."""
        before = self._event.values.get("PreviousInstance")
        return self._namespace.shown(before) if isinstance(before, Record) else None


class _wmi_watcher:
    """Each call waits for the next event: watcher(), or watcher(timeout_ms=2000)."""

    def __init__(self, namespace: _wmi_namespace, events: Watch[Record]) -> None:
        self._namespace = namespace
        self._events = events

    def __call__(self, timeout_ms: float = -1) -> _wmi_event:
        try:
            with as_faults():
                event = self._events.next(None if timeout_ms < 0 else timeout_ms / 1000)
        except StopIteration:
            raise refused("no event comes any more", errors.Code.S_FALSE, x_wmi_over) from None
        return _wmi_event(self._namespace, event)
