# SPDX-License-Identifier: MIT
"""Documents that a program gives in place of a host's: a function that is asked for each snapshot."""

from __future__ import annotations

import ctypes
import dataclasses
import errno
import itertools
import weakref
from typing import Any, Callable, Mapping, Optional, Union

from ._calls import call, inside_callback
from ._structs import GIVE
from .text import encoded


@dataclasses.dataclass(frozen=True)
class Output:
    """What a program printed, and its exit status."""

    text: Union[str, bytes]
    exit: int = 0
    errors: Union[str, bytes] = b""


#: A file's text, a program's output, or the OSError that came instead.
Document = Union[str, bytes, Output, OSError]
#: Gives the documents of a host as they are now, by the names of README, "Documents". From any thread.
Evidence = Callable[[], Mapping[str, Document]]


def _bytes(text: Union[str, bytes]) -> bytes:
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape")


def _problem(error: OSError) -> bytes:
    return errno.errorcode.get(error.errno or errno.EIO, "EIO").encode()


def _put(into: int, name: bytes, document: Document) -> None:
    if isinstance(document, OSError):
        call("netuse_put_problem", into, name, _problem(document))
    elif isinstance(document, Output):
        text, errors = _bytes(document.text), _bytes(document.errors)
        call("netuse_put_output", into, name, document.exit, text, len(text), errors, len(errors))
    else:
        text = _bytes(document)
        call("netuse_put_document", into, name, text, len(text))


class Giver:
    """A program's function as the library sees it: a number, so that a late call of one that is gone finds nothing."""

    _numbers = itertools.count(1)
    _living: weakref.WeakValueDictionary[int, Giver] = weakref.WeakValueDictionary()

    def __init__(self, function: Evidence) -> None:
        self.number = next(self._numbers)
        self._function = function
        self._problem: Optional[BaseException] = None
        self._living[self.number] = self

    def problem(self) -> Optional[BaseException]:
        """What the function raised when it was asked last."""
        return self._problem

    def give(self, into: int) -> int:
        try:
            for name, document in self._function().items():
                _put(into, encoded(name), document)
            self._problem = None
        except BaseException as error:  # no exception can cross the library; the caller of the query gets it
            self._problem = error
            return 1
        return 0

    @classmethod
    def find(cls, number: int) -> Optional[Giver]:
        return cls._living.get(number)


def _give(context: Optional[int], into: int) -> int:
    with inside_callback():
        giver = Giver.find(context or 0)
        return 1 if giver is None else giver.give(into)


_callback = GIVE(_give)


def callback() -> Any:
    """The one function that the library is given, for all sources."""
    return _callback


def context_of(giver: Giver) -> ctypes.c_void_p:
    return ctypes.c_void_p(giver.number)
