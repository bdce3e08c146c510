"""Multichannel: a session that has lost one of its two connections works and is degraded, whichever it is."""

from lab.expectation import CONNECTED, mapping, one_of

LIMIT = 600
SUITES = ["bookworm", "trixie"]  # Linux 6.1 and 6.12

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
# Linux 6.1 may give a request to the lost channel, where it fails.
WORKS = "yes" if SUITE == "trixie" else one_of("yes", "no")
FACTS = {
    "good": {"addresses in use": "2"},
    "primary-lost": {"a directory is listed": WORKS, "a file is created": WORKS},
}
