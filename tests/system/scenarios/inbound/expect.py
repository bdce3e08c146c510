"""This host as a server: never started, idle, fifty clients, asked by a plain user, killed, stopped."""

from lab.expectation import inbound

USERS = {0: ("docs", "alice"), 1: ("docs", "bob"), 2: ("public", "nobody")}
COMMENT = {"docs": "Papers & plans"}
PATH = {"docs": "/srv/shares/docs", "public": "/srv/shares/public", "Team Files": "/srv/shares/team files",
        "laser": "/srv/shares/spool"}


def client(address, share, user):
    return inbound(address, share, PATH[share], user, COMMENT.get(share), "Print" if share == "laser" else "Disk")


def clients():
    users = {}
    for number in range(10, 60):
        share, user = USERS[number % 3]
        users.setdefault((f"10.9.1.{number}", share), set()).add(user)
    for number, share, user in ((12, "docs", "bob"), (12, "Team Files", "alice"), (13, "Team Files", "zoë"),
                                (14, "laser", "nobody"), (15, "docs", "alice")):
        users.setdefault((f"10.9.1.{number}", share), set()).add(user)
    users["fd09:1::2", "public"] = {"nobody"}
    rows = [client(address, share, ", ".join(sorted(names))) for (address, share), names in users.items()]
    return sorted(rows, key=lambda row: row["Name"])


MOMENTS = {
    "never-started": [],
    "nobody": [],
    "clients": clients(),
    "plain-user": [],
    "killed": [],
    "stopped": [],
    "no-configuration": [],
}
DIAGNOSTICS = {"plain-user": ["root"], "no-configuration": ["smb.conf"]}
LIMIT = 1200
MEMORY = 2048
