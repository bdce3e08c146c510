"""Kerberos: who mounted is told only where a person named the user; a server that died and a ticket that ended are lost."""

from lab.expectation import CONNECTED, DISCONNECTED, FULL, READ_MOUNT, READ_SHARE, inbound, mapping

LIMIT = 700
SUITES = ["bookworm", "trixie"]  # Linux 6.1 and 6.12

USERS = {"sealed": None, "krb": None, "signed": None, "multi": None, "named": "alice", "domain": "EXAMPLE\\administrator",
         "ntlm": "alice"}
RIGHTS = {"signed": READ_MOUNT, "domain": READ_SHARE}


def mounts(state=CONNECTED, **others):
    return [mapping(f"\\\\nas\\{share}", f"/mnt/{share}", user, RIGHTS.get(share, FULL), others.get(share, state))
            for share, user in USERS.items()]


def clients():
    users = {**USERS, "krb": "alice", "signed": "alice", "sealed": "bob", "multi": "alice, bob"}
    return sorted((inbound("10.9.1.1", share, f"/srv/shares/{share}", user, "Domain's own" if share == "domain" else None)
                   for share, user in users.items()), key=lambda row: row["Name"])


MOMENTS = {
    "good": mounts(),
    "everyone": mounts() + clients(),
    "killed": mounts(DISCONNECTED),
    "ticket-ended": mounts(sealed=DISCONNECTED),
    "new-ticket": mounts(),
}
FACTS = {
    "good": {"sessions by Kerberos": "6"},
    # The same connections as smbstatus' text tells them.
    "everyone": {
        "text: user and group fill their columns": "1",
        "text: user of a domain": "EXAMPLE\\administrator",
        "text: a share of two sessions of one process": "",
    },
}
WHY = "is not known: it was mounted with a Kerberos ticket"
DIAGNOSTICS = {"good": [f"'/mnt/{share}' {WHY}" for share in ("sealed", "krb", "signed")] + ["'/mnt/multi' is not known"]}
SECRETS = ["Wonder1", "Bobpass1", "Carolpass1", "Masterpass1"]
