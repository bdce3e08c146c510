# SPDX-License-Identifier: MIT
"""The library's log as records of Python's logging."""

from __future__ import annotations

import atexit
import ctypes
import logging
from typing import Optional

from ._calls import call, inside_callback
from ._structs import LOG
from .text import sentence

_LEVELS = (5, logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL)
_logger: Optional[logging.Logger] = None


def _log(_context: Optional[int], level: int, text: bytes) -> None:
    logger = _logger
    if logger is not None:
        with inside_callback():
            logger.log(_LEVELS[level], "%s", sentence(text))


_callback = LOG(_log)
_nobody = ctypes.cast(ctypes.c_void_p(), LOG)


def _level_of(level: int) -> int:
    """The library's lowest level that a logger of that level wants."""
    return next((number for number, known in enumerate(_LEVELS) if known >= level), len(_LEVELS) - 1)


def log_to(logger: Optional[logging.Logger], level: Optional[int] = None) -> None:
    """From now on the library logs to `logger`, at its level or the one given (5 is the library's trace); None: to
    nobody. Of the whole process. The logger's handlers must not call netuse."""
    global _logger
    _logger = logger
    if logger is None:
        call("netuse_set_log", _nobody, None, 2)
    else:
        call("netuse_set_log", _callback, None, _level_of(logger.getEffectiveLevel() if level is None else level))


@atexit.register
def _silence() -> None:
    if _logger is not None:
        log_to(None)
