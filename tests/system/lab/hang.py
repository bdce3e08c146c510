"""What must hold of the facts that guest/hang.sh measures."""

from .expectation import Rule, at_most

AT_LEAST_ONE = Rule("1 or more", lambda value: int(value) >= 1)
MEASURED = Rule("two numbers", lambda value: [each.isdigit() for each in value.split()] == [True, True])

NEVER_HANGS = {
    "stat blocks before the runs": "yes",
    "stat blocks after the runs": "yes",
    "runs that failed": "0",
    "median run: under 1 s or 20 times cat": "yes",
    "slowest run: under 1 s or 20 times cat": "yes",
    "median and slowest run, milliseconds": MEASURED,
    "median and slowest cat, milliseconds": MEASURED,
    "processes more after the runs": at_most(0),
    "descriptors more after the runs": at_most(0),
    "with smbstatus: runs that failed": "0",
    "with smbstatus: median and slowest run, milliseconds": MEASURED,
    "outbound: calls traced": AT_LEAST_ONE,
    "outbound: calls that name a mount point": "0",
    "outbound: fstatfs calls": "0",
    "outbound: programs run": "1",
    "inbound: calls traced": AT_LEAST_ONE,
    "inbound: calls that name a mount point": "0",
}
