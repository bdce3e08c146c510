# SPDX-License-Identifier: MIT
"""Events: for, async for, timeouts, cancelling."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
import time
from typing import Dict, List

import netuse
import pytest

WQL = "SELECT * FROM __InstanceOperationEvent WITHIN 1 WHERE TargetInstance ISA 'Win32_NetworkConnection'"
SOON = WQL.replace("WITHIN 1", "WITHIN 0.02")
TOLD = ["Degraded", "OK", "OK", "OK"]


def test_a_timeline_is_told_to_its_end(outage: str) -> None:
    events = list(netuse.watch(WQL, outage))
    assert [event["TargetInstance"]["Status"] for event in events] == TOLD
    assert events[0]["PreviousInstance"]["Status"] == "OK" and events[0]["TIME_CREATED"] > 1 << 56


def test_async_for_tells_the_same(outage: str) -> None:
    async def statuses() -> List[str]:
        return [event["TargetInstance"]["Status"] async for event in netuse.watch(WQL, outage)]

    assert asyncio.run(statuses()) == TOLD


def test_a_wait_ends_in_time() -> None:
    with netuse.watch(WQL, "none", timeout=0.05) as watch:
        assert list(watch) == [] and watch.timed_out
        with pytest.raises(netuse.TimedOut) as info:
            watch.next(0)
        assert isinstance(info.value, TimeoutError) and watch.diagnostics


def test_an_async_wait_ends_in_time_and_leaves_the_loop_alone() -> None:
    async def wait() -> bool:
        watch = netuse.watch(WQL, "none", timeout=0.05)
        async for _ in watch:
            pytest.fail("nothing happens there")
        return watch.timed_out

    assert asyncio.run(wait())


def test_closing_ends_a_loop_of_another_thread() -> None:
    watch = netuse.watch(WQL, "none")
    timer = threading.Timer(0.1, watch.close)
    timer.start()
    assert list(watch) == [] and not watch.timed_out
    assert list(watch) == []
    timer.join()


def test_closing_ends_an_async_loop() -> None:
    async def wait() -> int:
        watch = netuse.watch(WQL, "none")
        asyncio.get_running_loop().call_later(0.1, watch.close)
        return len([event async for event in watch])

    assert asyncio.run(wait()) == 0


def test_a_task_that_waits_can_be_cancelled() -> None:
    async def wait() -> None:
        watch = netuse.watch(WQL, "none")
        task = asyncio.ensure_future(watch.__anext__())
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        watch.close()

    asyncio.run(wait())


def test_a_watch_outlives_its_source_and_asks_its_evidence() -> None:
    tables = ["//nas/a /a cifs rw 0 0\n", "//nas/a /a cifs rw 0 0\n//nas/b /b cifs rw 0 0\n"]

    def evidence() -> Dict[str, netuse.Document]:
        return {"/proc/mounts": tables.pop(0) if len(tables) > 1 else tables[0]}

    with netuse.open(evidence=evidence) as source:
        watch = source.watch(SOON, timeout=10)
    event = next(watch)
    assert event["TargetInstance"]["LocalName"] == "/b"
    watch.close()


def test_what_is_no_event_query_is_refused() -> None:
    with pytest.raises(netuse.InvalidQuery) as info:
        netuse.watch("SELECT * FROM Win32_NetworkConnection", "none")
    assert info.value.code is netuse.Code.E_NOT_EVENT_CLASS


def _program(code: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def test_control_c_is_heard_while_it_waits() -> None:
    import signal

    with _program(f"import netuse\nw = netuse.watch({WQL!r}, 'none')\nprint('waits', flush=True)\nnext(w)") as program:
        assert program.stdout is not None and program.stdout.readline() == "waits\n"
        time.sleep(0.1)
        program.send_signal(signal.SIGINT)
        assert "KeyboardInterrupt" in program.communicate(timeout=20)[0]


def test_a_program_ends_while_it_watches() -> None:
    code = (
        "import netuse\ndef give():\n    return {'/proc/mounts': ''}\n"
        f"w = netuse.open(evidence=give).watch({SOON!r})\nimport time\ntime.sleep(.2)\nprint('ends')"
    )
    with _program(code) as program:
        assert program.communicate(timeout=20)[0] == "ends\n" and program.returncode == 0
