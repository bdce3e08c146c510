"""The words in which a scenario says what netuse must answer: one function per kind of connection.

Each gives all 17 properties of one instance. What a scenario leaves out follows from the kind alone, so that a
scenario says only what it did: what it mounted, as whom, and what it broke since.
"""

FULL = 0x1F01FF        # all 14 rights, as Samba grants them on a writable share
READ_SHARE = 0x1F00A9  # as Samba grants them on a share that is read-only on the server
READ_MOUNT = 0x1200A9  # what is left of FULL where the mount itself is read-only

CONNECTED = ("Connected", "OK")
DISCONNECTED = ("Disconnected", "Degraded")
RECONNECTING = ("Reconnecting", "Degraded")
UNKNOWN = (None, "Unknown")
NOT_MOUNTED = ("Disconnected", "Unavailable")
IDLE = ("Disconnected", "OK")

ORDER = ("Caption Description InstallDate Name Status AccessMask Comment ConnectionState ConnectionType DisplayType "
         "LocalName Persistent ProviderName RemoteName RemotePath ResourceType UserName").split()


class Rule:
    """A value that cannot be said beforehand: what it must be like instead."""

    def __init__(self, words, holds):
        self.words, self.holds = words, holds

    def __repr__(self):
        return self.words


def one_of(*values):
    return Rule(" or ".join(map(repr, values)), lambda value: value in values)


def at_most(limit):
    return Rule(f"at most {limit}", lambda value: float(value) <= limit)


def like(pattern):
    import re
    return Rule(f"like {pattern}", lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None)


CIM_UTC = like(r"20\d{12}\.\d{6}\+000")


def _row(remote, local, provider, state, persistent, **more):
    caption = "RESOURCE REMEMBERED" if persistent else "RESOURCE CONNECTED"
    row = {
        "Caption": caption, "Description": f"{caption} - {provider}", "InstallDate": None,
        "Name": remote if local is None else f"{remote} ({local})", "Status": state[1], "AccessMask": None,
        "Comment": None, "ConnectionState": state[0],
        "ConnectionType": "Persistent Connection" if persistent else "Current Connection", "DisplayType": "Share",
        "LocalName": local, "Persistent": persistent, "ProviderName": provider, "RemoteName": remote,
        "RemotePath": remote, "ResourceType": "Disk", "UserName": None,
    }
    return {**row, **more}


def mapping(remote, local, user=None, access=FULL, state=CONNECTED, persistent=False):
    """A mount that is there."""
    return _row(remote, local, "Linux CIFS Network", state, persistent, UserName=user, AccessMask=access)


def deviceless(remote, access=FULL, state=CONNECTED):
    """A tree connection that no mount shows."""
    return _row(remote, None, "Linux CIFS Network", state, False, AccessMask=access)


def remembered(remote, local, user=None, state=NOT_MOUNTED):
    """A definition whose mount is not there."""
    return _row(remote, local, "Linux CIFS Network", state, True, UserName=user)


def inbound(client, share, path, user, comment=None, kind="Disk", since=CIM_UTC, host="client1"):
    """A client of this host's own Samba."""
    return _row(f"\\\\{client}", path, "Samba", CONNECTED, False, UserName=user, RemotePath=f"\\\\{host}\\{share}",
                Comment=comment, ResourceType=kind, InstallDate=since)
