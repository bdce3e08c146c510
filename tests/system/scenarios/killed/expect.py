"""The server is killed: good, disconnected with and without use, soft and hard, and good again."""

from lab.expectation import CONNECTED, DISCONNECTED, mapping, one_of
from lab.hang import NEVER_HANGS

LIMIT = 1200
NAMES = ("soft-idle", "soft-used", "hard-idle", "hard-used")


def all_of(state):
    return [mapping(f"\\\\fileserver\\{name}", f"/mnt/{name}", "alice", state=state) for name in NAMES]


# Nothing has touched the idle mounts yet; whether the kernel has brought them back by itself is its own affair.
AS_THE_KERNEL_LIKES = (one_of("Connected", "Reconnecting", "Disconnected"), one_of("OK", "Degraded"))

MOMENTS = {
    "good": all_of(CONNECTED),
    "killed": all_of(DISCONNECTED),
    "killed-used": all_of(DISCONNECTED),
    "back": [mapping(f"\\\\fileserver\\{name}", f"/mnt/{name}", "alice",
                     state=CONNECTED if name.endswith("used") else AS_THE_KERNEL_LIKES) for name in NAMES],
    "good-again": all_of(CONNECTED),
}

FACTS = {"killed-used": NEVER_HANGS}
