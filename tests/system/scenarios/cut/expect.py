"""The network is cut and a server is frozen, without a reset: calls hang until the kernel gives up."""

from lab.expectation import CONNECTED, DISCONNECTED, RECONNECTING, mapping, one_of
from lab.hang import NEVER_HANGS

LIMIT = 1200


def all_of(state, ice=None):
    return [mapping(f"\\\\{host}\\{share}", f"/mnt/{host}-{share}", "alice", state=ice if ice and host == "ice" else state)
            for host in ("nas", "ice") for share in ("idle", "used")]


# The cut host does not even take a connection; the frozen one does, and then says nothing: the kernel tries again and again.
TRYING = (one_of(DISCONNECTED[0], RECONNECTING[0]), "Degraded")

# The kernel cannot know yet. The TCP connections do (see `sooner`) as soon as a request waits on them: one of a user, or the
# kernel's own echo, that it sends on an idle one every ten seconds.
BELIEVED = ("Connected", one_of("OK", "Lost Comm"))

MOMENTS = {
    "good": all_of(CONNECTED),
    "silent": all_of(BELIEVED),
    "silent-used": all_of(BELIEVED),
    "lost": all_of(DISCONNECTED, ice=TRYING),
    "good-again": all_of(CONNECTED),
}

FACTS = {"lost": NEVER_HANGS}
