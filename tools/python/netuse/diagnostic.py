# SPDX-License-Identifier: MIT
"""What could not be known, and why."""

from __future__ import annotations

import dataclasses
import enum
from typing import Any, Optional

from .text import sentence


class Severity(enum.IntEnum):
    INFO = 0
    WARNING = 1
    ERROR = 2


@dataclasses.dataclass(frozen=True)
class Diagnostic:
    severity: Severity
    document: str  #: "" for the source as a whole
    line: Optional[int]  #: from 1
    message: str

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.document, self.line) if part)
        return f"{self.severity.name.lower()}: {place + ': ' if place else ''}{self.message}"


def diagnostic_of(row: Any) -> Diagnostic:
    """Of a netuse_diagnostic_info."""
    return Diagnostic(Severity(row.severity), sentence(row.document), row.line or None, sentence(row.message))
