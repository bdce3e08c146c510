"""Servers that have stopped answering are seen by their TCP connections, minutes before the kernel's client knows."""

from lab.expectation import CONNECTED, at_most, mapping

LIMIT = 600
SUITES = ["bookworm", "trixie"]  # Linux 6.1 and 6.12

LOST_COMM = ("Connected", "Lost Comm")


def all_of(used):
    return [mapping(f"\\\\{host}\\{share}", f"/mnt/{host}-{share}", "alice", state=used if share == "used" else CONNECTED)
            for host in ("nas", "ice") for share in ("idle", "used")]


MOMENTS = {
    "good": all_of(CONNECTED),
    "nobody-waits": all_of(CONNECTED),  # nobody can know
    "waiting": all_of(LOST_COMM),       # the idle connections to the same servers have not noticed
    "good-again": all_of(CONNECTED),
}

FACTS = {"waiting": {"cut: seen after, milliseconds": at_most(2000), "frozen: seen after, milliseconds": at_most(2000)}}
