# SPDX-License-Identifier: MIT
"""CIM datetimes, yyyymmddHHMMSS.mmmmmm+UUU, taken apart and put together."""

from __future__ import annotations

import datetime
from typing import Optional, Tuple, Union

_WIDTHS = (4, 2, 2, 2, 2, 2)
Elements = Tuple[
    Optional[int],
    Optional[int],
    Optional[int],
    Optional[int],
    Optional[int],
    Optional[int],
    Optional[int],
    Optional[str],
]


def _written(value: Optional[int], width: int) -> str:
    return "*" * width if value is None else str(value).rjust(width, "0")


def _zone(timezone: Union[int, str, None]) -> str:
    return "+" + "*" * 3 if timezone is None else f"{int(timezone):+04d}"


def from_time(
    year: Optional[int] = None,
    month: Optional[int] = None,
    day: Optional[int] = None,
    hours: Optional[int] = None,
    minutes: Optional[int] = None,
    seconds: Optional[int] = None,
    microseconds: Optional[int] = None,
    timezone: Union[int, str, None] = None,
) -> str:
    """A CIM datetime; what is None is starred out. `timezone` is in minutes."""
    parts = zip((year, month, day, hours, minutes, seconds), _WIDTHS)
    return "".join(_written(*part) for part in parts) + "." + _written(microseconds, 6) + _zone(timezone)


def _read(digits: str) -> Optional[int]:
    return None if "*" in digits else int(digits)


def to_time(wmi_time: str) -> Elements:
    """year, month, day, hours, minutes, seconds, microseconds, and the timezone as text; None for stars."""
    zone = wmi_time[21:]
    return (
        _read(wmi_time[:4]),
        _read(wmi_time[4:6]),
        _read(wmi_time[6:8]),
        _read(wmi_time[8:10]),
        _read(wmi_time[10:12]),
        _read(wmi_time[12:14]),
        _read(wmi_time[15:21]),
        None if "*" in zone else zone,
    )


def from_1601(hundreds_of_nanoseconds: int) -> datetime.datetime:
    """TIME_CREATED of an event, in UTC."""
    return datetime.datetime(1601, 1, 1) + datetime.timedelta(microseconds=hundreds_of_nanoseconds // 10)
