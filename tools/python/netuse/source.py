# SPDX-License-Identifier: MIT
"""An open source of connections."""

from __future__ import annotations

import contextlib
import itertools
import os
from typing import Iterator, List, Mapping, Optional, Union

from . import _options
from ._calls import Handle, made
from ._library import library
from ._objects import _T, Maker, Row, row_of, rows_of, take_all, take_object
from .connection import NetworkConnection
from .errors import ProviderFailure
from .evidence import Evidence, Giver
from .snapshot import Snapshot
from .text import encoded, sentence
from .watch import Watch

Spec = Union[str, os.PathLike[str]]


class Source:
    """Use it from any thread; close it, or leave it to `with`, or to the garbage collector."""

    def __init__(self, handle: Handle, giver: Optional[Giver] = None) -> None:
        self._handle = handle
        self._giver = giver

    def __enter__(self) -> Source:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """What came from it (snapshots, watches) lives on."""
        self._handle.close()

    @contextlib.contextmanager
    def _asking(self) -> Iterator[int]:
        """What a program's own evidence function raised is the cause of the error that the library makes of it; but
        Ctrl-C stays Ctrl-C."""
        try:
            with self._handle as pointer:
                yield pointer
        except ProviderFailure as error:
            problem = self._giver.problem() if self._giver else None
            if problem is not None and not isinstance(problem, Exception):
                raise problem from None
            raise error from problem

    def snapshot(self) -> Snapshot:
        """Asks the source anew."""
        with self._asking() as pointer:
            return Snapshot(made("netuse_snapshot_free", "netuse_take_snapshot", pointer))

    def connections(self) -> List[NetworkConnection]:
        return self.snapshot().connections()

    def query(self, wql: str) -> List[Row]:
        """The rows of a WQL query over a fresh snapshot: dicts of numbers, bools, None, text, lists and dicts."""
        with self._asking() as pointer:
            return rows_of("netuse_exec_query_as", pointer, wql)

    def _query(self, maker: Maker[_T], wql: str) -> List[_T]:
        with self._asking() as pointer:
            return take_all(maker, "netuse_exec_query", pointer, encoded(wql))

    def get(self, path: str) -> Row:
        """One instance or class by object path."""
        return self._get(row_of, path)

    def _get(self, maker: Maker[_T], path: str) -> _T:
        text = encoded(path)
        with self._asking() as pointer:
            return take_object(maker, "netuse_get_object", pointer, text, query=text)

    def watch(self, wql: str, timeout: Optional[float] = None) -> Watch[Row]:
        """Events from now on; see Watch."""
        return self._watch(row_of, wql, timeout)

    def _watch(self, maker: Maker[_T], wql: str, timeout: Optional[float]) -> Watch[_T]:
        text = encoded(wql)
        with self._asking() as pointer:
            handle = made("netuse_subscription_free", "netuse_exec_notification_query", pointer, text, query=text)
        return Watch(handle, maker, timeout, self._giver)

    @property
    def diagnostics(self) -> List[str]:
        """Of the newest snapshot: what could not be known, and why, a sentence each. Snapshot.diagnostics has parts."""
        with self._handle as pointer:
            texts = (library().netuse_diagnostic(pointer, index) for index in itertools.count())
            return [sentence(text) for text in itertools.takewhile(bool, texts)]


def open(
    source: Spec = "",
    *,
    timeout: Optional[float] = None,
    pid: Optional[int] = None,
    inbound: bool = True,
    probe: bool = True,
    all_recordings: bool = False,
    documents: Optional[Mapping[str, Spec]] = None,
    recording: Optional[Union[str, bytes]] = None,
    evidence: Optional[Evidence] = None,
    frame: Optional[int] = None,
    at: Optional[str] = None,
) -> Source:
    """Opens a source string: "auto", "samba", "windows", "root:DIR", "recording:FILE", "recordings:DIR-or-glob",
    "none"; a pathlib.Path is a recording; without one NETUSE_SOURCE decides, else this host.

    timeout: seconds that reading for one call may take (10; math.inf: no limit). pid: whose mount table. inbound=False
    leaves out what other machines hold to this one. documents: files in place of documents of the source, by name.
    recording: the text of one, and evidence: a function that gives a host's documents, each in place of a source.
    frame: of a timeline the frame that is seen in place of the newest, from 1, or from the end by a negative number;
    at: the newest one of that time or before (ISO 8601 in UTC)."""
    if frame == 0:
        raise ValueError("frame counts from 1, or from the end by a negative number")
    giver = None if evidence is None else Giver(evidence)
    options = _options.made(source, timeout, pid, documents, recording, giver)
    options.no_inbound, options.no_probe, options.all_recordings = not inbound, not probe, all_recordings
    options.frame, options.at = frame or 0, None if at is None else encoded(at)
    return Source(_options.opened(options), giver)
