# SPDX-License-Identifier: MIT
"""Events as they come: for and async for."""

from __future__ import annotations

import atexit
import itertools
import math
import select
import sys
import threading
import time
import weakref
from typing import Any, Generic, List, Optional, TypeVar

from ._calls import Handle
from ._library import library
from ._objects import Maker, take_next
from .errors import Code, TimedOut
from .text import sentence

_T = TypeVar("_T")
_open: weakref.WeakSet[Watch[Any]] = weakref.WeakSet()
_SLICE = 0.25  # where nothing but the library can wait, so that Ctrl-C is heard


class Watch(Generic[_T]):
    """`for event in watch` waits for each, and ends when none comes any more: a timeline was told to its end, or
    close() was called, from any thread. With a timeout it ends, too, when none came for so many seconds; then
    timed_out is true. `async for` waits in the event loop. One loop at a time."""

    def __init__(self, handle: Handle, maker: Maker[_T], timeout: Optional[float], keep: object = None) -> None:
        self._handle = handle
        self._maker = maker
        self._timeout = timeout
        self._keep = keep  # the program's evidence function, which the library goes on asking
        self._lock = threading.Lock()
        #: Did a loop end because no event came in time?
        self.timed_out = False
        _open.add(self)

    def __enter__(self) -> Watch[_T]:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends it, and a loop that waits in another thread."""
        if not self._handle.closed:
            with self._handle as pointer:
                library().netuse_cancel(pointer)
            self._handle.close()

    @property
    def diagnostics(self) -> List[str]:
        """Of the newest look: what could not be known, and why; and why a look that should have come did not."""
        with self._handle as pointer, self._lock:
            texts = (library().netuse_subscription_diagnostic(pointer, index) for index in itertools.count())
            return [sentence(text) for text in itertools.takewhile(bool, texts)]

    def next(self, timeout: Optional[float] = None) -> _T:
        """The next event. Raises TimedOut if none came in so many seconds, StopIteration if none comes any more."""
        until = math.inf if timeout is None else time.monotonic() + timeout
        if self._handle.closed:
            raise StopIteration
        with self._handle as pointer, self._lock:
            return self._waited(pointer, until)

    def _waited(self, pointer: int, until: float) -> _T:
        while True:
            event = self._taken(pointer)
            if event is not None:
                return event
            if time.monotonic() >= until:
                raise TimedOut("no event came in time", Code.S_TIMEDOUT)
            _wait(_descriptor(pointer), until - time.monotonic())

    def _taken(self, pointer: int) -> Optional[_T]:
        """What is there now; None: nothing yet."""
        code, event = take_next(self._maker, "netuse_next_event", pointer, 0)
        if code == Code.S_FALSE:
            raise StopIteration
        return event

    def __iter__(self) -> Watch[_T]:
        return self

    def __next__(self) -> _T:
        try:
            return self.next(self._timeout)
        except TimedOut:
            self.timed_out = True
            raise StopIteration from None

    def __aiter__(self) -> Watch[_T]:
        return self

    async def __anext__(self) -> _T:
        import asyncio  # half of what importing netuse would cost those who do not need it

        try:
            return await asyncio.wait_for(self._awaited(), self._timeout)
        except asyncio.TimeoutError:
            self.timed_out = True
            raise StopAsyncIteration from None

    async def _awaited(self) -> _T:
        while not self._handle.closed:
            with self._handle as pointer:
                try:
                    event = self._taken(pointer)
                except StopIteration:
                    break
                if event is not None:
                    return event
                await _readable(_descriptor(pointer))
        raise StopAsyncIteration


def _descriptor(pointer: int) -> int:
    return int(library().netuse_subscription_handle(pointer))


def _wait(descriptor: int, seconds: float) -> None:
    """Until there is something to take, in a way that signals end."""
    if sys.platform == "win32":
        time.sleep(min(_SLICE, max(0.0, seconds)))
        return
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    poll.poll(None if math.isinf(seconds) else max(0, math.ceil(seconds * 1000)))


async def _readable(descriptor: int) -> None:
    import asyncio

    loop = asyncio.get_running_loop()
    told = asyncio.Event()
    try:
        loop.add_reader(descriptor, told.set)
    except NotImplementedError:  # Windows' usual loop
        await asyncio.sleep(_SLICE)
        return
    try:
        await told.wait()
    finally:
        loop.remove_reader(descriptor)


@atexit.register
def _close_all() -> None:
    """While there still is an interpreter that evidence functions can run in."""
    for watch in list(_open):
        watch.close()
