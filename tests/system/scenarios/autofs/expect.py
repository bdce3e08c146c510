"""The real automounter: keys wait, are raised and expire; a wildcard names nothing and brings back what it raised."""

from lab.expectation import IDLE, mapping, remembered

LIMIT = 500
SUITES = ["bookworm", "trixie"]  # Linux 6.1 and 6.12
SECRETS = ["Wonder1"]
IN_ORDER = False

WAITING = [remembered("\\\\nas\\a", "/auto/share", "alice", IDLE),
           remembered("\\\\nas\\a", "/auto/both/one", "alice", IDLE),
           remembered("\\\\nas\\b", "/auto/both/two", "alice", IDLE)]
RAISED = [mapping("\\\\nas\\a", "/auto/share", "alice", persistent=True),
          mapping("\\\\nas\\b", "/wild/b", "alice", persistent=True)]

MOMENTS = {
    "waiting": WAITING,
    "raised": RAISED + WAITING[1:],
    "raised-one-of-two": RAISED + [mapping("\\\\nas\\b", "/auto/both/two", "alice", persistent=True), WAITING[1]],
    "expired": WAITING,
}
FACTS = {"waiting": {"netuse raised something": "0"}}
