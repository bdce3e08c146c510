"""The network is cut and a server is frozen, without a reset: calls hang until the kernel gives up."""

from lab.expectation import CONNECTED, DISCONNECTED, RECONNECTING, mapping, one_of
from lab.hang import NEVER_HANGS

LIMIT = 1200


def all_of(state, ice=None, used=None):
    def state_of(host, share):
        return used if used and share == "used" else ice if ice and host == "ice" else state

    return [mapping(f"\\\\{host}\\{share}", f"/mnt/{host}-{share}", "alice", state=state_of(host, share))
            for host in ("nas", "ice") for share in ("idle", "used")]


# The cut host does not even take a connection; the frozen one does, and then says nothing: the kernel tries again and again.
TRYING = (one_of(DISCONNECTED[0], RECONNECTING[0]), "Degraded")

MOMENTS = {
    "good": all_of(CONNECTED),
    "silent": all_of(CONNECTED),       # the kernel cannot know yet
    # Nor now: its requests are on the wire, unanswered. The TCP connections know about now (see `sooner`).
    "silent-used": all_of(CONNECTED, used=("Connected", one_of("OK", "Lost Comm"))),
    "lost": all_of(DISCONNECTED, ice=TRYING),
    "good-again": all_of(CONNECTED),
}

FACTS = {"lost": NEVER_HANGS}
