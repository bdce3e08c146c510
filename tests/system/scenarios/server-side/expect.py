"""The server takes away a share, a session and an account, while the connection stands."""

from lab.expectation import CONNECTED, DISCONNECTED, RECONNECTING, mapping, one_of


def now(removed=CONNECTED, closed=CONNECTED, bob=CONNECTED):
    return [
        mapping("\\\\fileserver\\removed", "/mnt/removed", "alice", state=removed),
        mapping("\\\\fileserver\\closed", "/mnt/closed", "alice", state=closed),
        mapping("\\\\fileserver\\kept", "/mnt/bob", "bob", state=bob),
        mapping("\\\\fileserver\\kept", "/mnt/kept/of/alice", "alice"),
    ]


LOST = (one_of(DISCONNECTED[0], RECONNECTING[0]), "Degraded")

MOMENTS = {
    "good": now(),
    "removed": now(removed=LOST),
    "closed": now(removed=LOST, closed=LOST),
    "closed-used": now(removed=LOST, closed=LOST),  # the share exists, the kernel does not look again
    "disabled": now(removed=LOST, closed=LOST, bob=LOST),
    "good-again": now(),
}
