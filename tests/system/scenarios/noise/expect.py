"""Healthy servers under heavy load on a network that loses packets: in hundreds of looks nobody is called lost."""

from lab.expectation import CONNECTED, at_most, mapping

LIMIT = 600
RECORD = False  # megabytes of nothing new

POINTS = [("a", "soft"), ("a", "hard"), ("b", "shared-1"), ("b", "shared-2"), ("b", "channels")]
ALL = [mapping(f"\\\\nas\\{share}", f"/mnt/{point}", "alice", state=CONNECTED) for share, point in POINTS]

MOMENTS = {"good": ALL, "under-load": ALL}

FACTS = {
    "good": {
        "packets are lost": "2",
        "called lost": "0",
        "events": at_most(0),
        "still watches": "yes",
    },
}
