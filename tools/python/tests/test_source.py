# SPDX-License-Identifier: MIT
"""Sources and snapshots: options, evidence of a program's own, what lives how long, many threads."""

from __future__ import annotations

import concurrent.futures
import gc
import logging
import threading
import time
from pathlib import Path
from typing import Dict

import netuse
import pytest

MOUNTS = "//nas/a /a cifs rw,username=ann 0 0\n"
WHOLE = "SELECT * FROM Win32_NetworkConnection"


def test_a_snapshot_tells_of_its_host_and_outlives_its_source(first_look: str) -> None:
    with netuse.open(Path(first_look), timeout=5) as source:
        snapshot = source.snapshot()
    assert (snapshot.host, snapshot.time, snapshot.backend) == ("files01", "2026-11-22T09:00:00Z", "samba")
    assert not snapshot.is_this_system and len(snapshot.connections()) == 4
    assert snapshot.get("Win32_NetworkConnection")["__CLASS"] == "Win32_NetworkConnection"
    assert snapshot.query_as("SELECT Status FROM Win32_NetworkConnection", "csv").split()[:2] == ["Status", "OK"]
    with pytest.raises(ValueError, match="closed"):
        source.connections()


def test_a_frame_of_a_timeline_is_chosen() -> None:
    frame = '{"at": "2026-11-22T09:00:0%dZ", "connections": []}'
    timeline = '{"frames": [' + ",".join(frame % second for second in range(3)) + "]}"
    for chosen, second in (({"frame": 1}, 0), ({"frame": -2}, 1), ({"at": "2026-11-22T09:00:01.5Z"}, 1), ({}, 2)):
        with netuse.open(recording=timeline, **chosen) as source:  # type: ignore[arg-type]
            assert source.snapshot().time == f"2026-11-22T09:00:0{second}Z"
    with pytest.raises(netuse.Error, match="there are 3 frames"):
        netuse.open(recording=timeline, frame=4)
    with pytest.raises(ValueError, match="counts from 1"):
        netuse.open(recording=timeline, frame=0)


def test_documents_take_the_place_of_files(tmp_path: Path) -> None:
    table = tmp_path / "mounts"
    table.write_text(MOUNTS)
    with netuse.open("none", documents={"/proc/mounts": table}) as source:
        assert [c.local_name for c in source.connections()] == ["/a"]
        assert any("DebugData" in said for said in source.diagnostics)
        (told, *_) = source.snapshot().diagnostics
    assert isinstance(told.severity, netuse.Severity) and told.message and told.message in str(told)


def test_a_program_gives_its_own_evidence() -> None:
    def evidence() -> Dict[str, netuse.Document]:
        return {
            "/proc/mounts": MOUNTS.encode(),
            "/proc/fs/cifs/DebugData": PermissionError(13, "no"),
            "smbstatus -S": netuse.Output("", exit=1, errors="no server"),
        }

    with netuse.open(evidence=evidence) as source:
        assert [c.user_name for c in source.connections()] == ["ann"]
        assert any("EACCES" in said or "refused" in said for said in source.diagnostics)


def test_what_an_evidence_function_raises_is_the_cause() -> None:
    def evidence() -> Dict[str, netuse.Document]:
        raise KeyError("no such host")

    with netuse.open(evidence=evidence) as source, pytest.raises(netuse.ProviderFailure) as info:
        source.connections()
    assert isinstance(info.value.__cause__, KeyError)


def test_control_c_in_an_evidence_function_is_no_failure() -> None:
    def evidence() -> Dict[str, netuse.Document]:
        raise KeyboardInterrupt

    with netuse.open(evidence=evidence) as source, pytest.raises(KeyboardInterrupt):
        source.connections()


def test_an_evidence_function_is_let_go() -> None:
    class Host:
        def __call__(self) -> Dict[str, netuse.Document]:
            return {"/proc/mounts": MOUNTS}

    host = Host()
    gone = threading.Event()
    import weakref

    weakref.finalize(host, gone.set)
    source = netuse.open(evidence=host)
    assert len(source.connections()) == 1
    del host, source
    gc.collect()
    assert gone.is_set()


def test_handles_are_given_back(first_look: str) -> None:
    def resident() -> int:
        return int(Path("/proc/self/statm").read_text().split()[1])

    def ask(times: int) -> None:
        for _ in range(times):
            netuse.query(WHOLE, first_look)
            netuse.open(first_look).snapshot().connections()

    ask(100)
    before = resident()
    ask(400)
    assert (resident() - before) * 4096 < 8 << 20


def test_many_threads_use_one_source_while_it_is_closed(first_look: str) -> None:
    source = netuse.open(first_look)

    def ask(_: int) -> int:
        try:
            return len(source.query(WHOLE))
        except ValueError:
            return 4  # closed meanwhile

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = [pool.submit(ask, i) for i in range(200)]
        time.sleep(0.05)
        source.close()
        assert {answer.result() for answer in answers} == {4}


def test_the_log_goes_to_a_logger(first_look: str, caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("inventory.netuse")
    with caplog.at_level(logging.DEBUG, logger.name):
        netuse.log_to(logger)
        netuse.connections(first_look)
        netuse.log_to(None)
        told = len(caplog.records)
        netuse.connections(first_look)
    assert told > 0 and len(caplog.records) == told
    assert {record.name for record in caplog.records} == {logger.name}
