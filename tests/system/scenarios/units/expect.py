"""The units of systemd that come with netuse: mails when a share is lost, or a mount that is made anew."""

from lab.expectation import mapping

LIMIT = 600
RECORD = False  # the moments show nothing that others do not

Z = [mapping("\\\\nas\\z", "/mnt/z", "alice", persistent=True)]
MOMENTS = {"booted": Z, "mounted-anew": Z}
FACTS = {"booted": {"mails before": "0", "told at once": "1", "called lost too early": "0", "told after half a minute": "1",
                    "mounted anew": "yes"}}
