"""The server takes away a share, a session and an account, while the connection stands."""

from lab.expectation import CONNECTED, DISCONNECTED, RECONNECTING, mapping, one_of

SUITES = ["bookworm", "trixie"]  # Linux 6.1 and 6.12


def now(removed=CONNECTED, closed=CONNECTED, bob=CONNECTED):
    return [
        mapping("\\\\fileserver\\removed", "/mnt/removed", "alice", state=removed),
        mapping("\\\\fileserver\\closed", "/mnt/closed", "alice", state=closed),
        mapping("\\\\fileserver\\kept", "/mnt/bob", "bob", state=bob),
        mapping("\\\\fileserver\\kept", "/mnt/kept/of/alice", "alice"),
    ]


ERROR = ("Error", "Error")
LOST = (one_of(DISCONNECTED[0], RECONNECTING[0]), "Degraded")
# Linux 6.12 connects a closed tree again at its next use, and tells a refused logon apart.
CLOSED, DISABLED = (CONNECTED, ERROR) if SUITE == "trixie" else (LOST, LOST)

MOMENTS = {
    "good": now(),
    "removed": now(removed=LOST),
    "closed": now(removed=LOST, closed=CLOSED),
    "closed-used": now(removed=LOST, closed=CLOSED),  # the share exists, Linux 6.1 does not look again
    "disabled": now(removed=LOST, closed=CLOSED, bob=DISABLED),
    "good-again": now(),
}
