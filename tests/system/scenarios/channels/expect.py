"""Multichannel: a session that has lost one of its two connections works and is degraded, whichever it is."""

from lab.expectation import CONNECTED, mapping

LIMIT = 600

DEGRADED = ("Connected", "Degraded")
LOST = ("Disconnected", "Degraded")


def a(state):
    return [mapping("\\\\nas\\a", "/mnt/a", "alice", state=state)]


MOMENTS = {
    "good": a(CONNECTED),
    "primary-lost": a(DEGRADED),
    "good-again": a(CONNECTED),
    "secondary-lost": a(DEGRADED),
    "both-lost": a(LOST),
}
FACTS = {"good": {"addresses in use": "2"}}
