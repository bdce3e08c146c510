"""Servers that have stopped answering are seen by their TCP connections, minutes before the kernel's client knows."""

from lab.expectation import CONNECTED, at_most, mapping

LIMIT = 600
SUITES = ["bookworm", "trixie"]  # Linux 6.1 and 6.12

LOST_COMM = ("Connected", "Lost Comm")
POINTS = [("nas", "idle", "nas-idle"), ("nas", "used", "nas-used"), ("ice", "idle", "ice-idle"), ("ice", "used", "ice-used"),
          ("nas", "hard", "nas-hard"), ("nas", "shared-idle", "nas-shared-idle"),
          ("nas", "shared-used", "nas-shared-used"),
          ("far", "used", "far-channels")]
# Who waits, and who shares a connection with one who waits.
WAITING = {"nas-used", "ice-used", "nas-hard", "nas-shared-idle", "nas-shared-used", "far-channels"}


def all_of(waiting):
    return [mapping(f"\\\\{host}\\{share}", f"/mnt/{point}", "alice", state=waiting if point in WAITING else CONNECTED)
            for host, share, point in POINTS]


MOMENTS = {
    "good": all_of(CONNECTED),
    "nobody-waits": all_of(CONNECTED),  # nobody can know
    "waiting": all_of(LOST_COMM),       # the idle connections to the same servers have not noticed
    "good-again": all_of(CONNECTED),
}

FACTS = {"nobody-waits": {f"/mnt/{point}: seen after, milliseconds": at_most(2500)
                          for point in WAITING if point != "nas-shared-idle"}}
