"""Mounts, a server that falls silent and one that dies are told while they happen, at next to no cost."""

from lab.expectation import CONNECTED, at_most, mapping

LIMIT = 600
SUITES = ["bookworm", "trixie"]  # Linux 6.1 and 6.12
RECORD = False  # the moment shows nothing that others do not

MOMENTS = {
    "good": [mapping(f"\\\\nas\\{share}", f"/mnt/{share}", "alice", state=CONNECTED) for share in "ab"],
}

# An emulated processor is ten times slower than a real one.
FACTS = {
    "good": {
        "unmounted: told after, milliseconds": at_most(1000),
        "mounted: told after, milliseconds": at_most(1000),
        "a minute of looks: grown by, KiB": at_most(200),
        "a minute of looks: descriptors more": at_most(2),
        "threads": at_most(4),
        "events so far": "2",
        "cut: told after, milliseconds": at_most(4000),
        "killed: told after, milliseconds": at_most(3000),
        "until a dead share is back: exit status": "6",
        "until the share is back: exit status": "0",
    },
}
