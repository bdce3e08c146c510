"""What must hold of the facts that guest/hang.sh measures."""

from .expectation import Rule, at_most

AT_LEAST_ONE = Rule("1 or more", lambda value: int(value) >= 1)

NEVER_HANGS = {
    "stat blocks before the runs": "yes",
    "stat blocks after the runs": "yes",
    "runs that failed": "0",
    "slowest run is within the budget (1 s, or 20 times cat)": "yes",
    "cat /proc/self/mounts, milliseconds": at_most(1000),
    "slowest run, milliseconds": at_most(20000),
    "processes more after the runs": at_most(0),
    "descriptors more after the runs": at_most(0),
    "runs with smbstatus that failed": "0",
    "slowest of 10 runs with smbstatus, milliseconds": at_most(15000),
    "outbound: calls traced": AT_LEAST_ONE,
    "outbound: calls that name a mount point": "0",
    "outbound: fstatfs calls": "0",
    "outbound: programs run": "1",
    "inbound: calls traced": AT_LEAST_ONE,
    "inbound: calls that name a mount point": "0",
}
