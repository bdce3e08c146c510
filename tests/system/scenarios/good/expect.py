"""What netuse must say of a host where all is well."""

from lab.expectation import CONNECTED, DISCONNECTED, FULL, READ_MOUNT, READ_SHARE, UNKNOWN, deviceless, mapping

SUITES = ["bookworm", "trixie"]  # Linux 6.1 and 6.12
TELLS_LINKS = SUITE == "trixie"

FS = "\\\\fileserver\\"


def paths(state=CONNECTED):
    """The kernel followed a link to another server, whose state this is. The tree connect bears that server's name; Linux 6.12
    tells for which link, 6.1 does not."""
    link = mapping(FS + "dfs\\link", "/mnt/dfs/link", "alice", *((FULL, state) if TELLS_LINKS else (None, UNKNOWN)))
    return PATHS[:10] + [link] + PATHS[10:] + ([] if TELLS_LINKS else [deviceless("\\\\10.9.2.2\\backup", state=state)])


PATHS = [
    mapping(FS + "docs\\sub\\deeper", "/mnt/prefix", "alice"),
    mapping(FS + "docs\\with space\\and #hash", "/mnt/prefix2", "alice"),
    mapping(FS + "docs", "/mnt/one", "alice"),
    mapping(FS + "docs", "/mnt/two", "alice"),
    mapping(FS + "docs", "/mnt/three", "alice", READ_MOUNT),
    mapping(FS + "other", "/mnt/over", "alice"),
    mapping(FS + "docs", "/mnt/over", "alice"),  # over the one before, which lives on below it
    mapping("\\\\fd09:1::2\\public", "/mnt/ipv6"),
    mapping("\\\\10.9.1.2\\public", "/mnt/by-address"),
    mapping(FS + "dfs", "/mnt/dfs", "alice"),
    mapping(FS + "docs", "/mnt/bound", "alice"),
    mapping(FS + "docs\\bound\\below", "/mnt/bound-read-only", "alice", READ_MOUNT),
]

MOMENTS = {
    "users": [
        mapping(FS + "public", "/mnt/guest"),
        mapping(FS + "docs", "/mnt/alice", "alice"),
        mapping(FS + "docs", "/mnt/bob", "LABDOM\\bob"),
        mapping(FS + "docs", "/mnt/zoe", "zoë"),
        mapping(FS + "other", "/mnt/ro-mount", "alice", READ_MOUNT),
        mapping(FS + "read-only", "/mnt/ro-share", "alice", READ_SHARE),
        mapping(FS + "limited", "/mnt/limited", "alice", FULL),
        mapping("\\\\nas\\backup", "/mnt/everyone"),  # multiuser: no one user
    ],
    "limited": [mapping(FS + "limited", "/mnt/limited-bob", "bob", READ_SHARE)],
    # Two sessions on one connection, each with its own rights, and DebugData names no remote user.
    "limited-by-two": [
        mapping(FS + "limited", "/mnt/limited-bob", "bob", None),
        mapping(FS + "limited", "/mnt/limited-alice", "alice", None),
    ],
    "dialects": [
        mapping(FS + "docs", "/mnt/smb1", "alice", None),
        mapping(FS + "docs", "/mnt/smb20", "alice", None),
        mapping(FS + "docs", "/mnt/smb21", "alice", None),
        mapping(FS + "docs", "/mnt/smb30", "alice"),
        mapping(FS + "docs", "/mnt/smb302", "alice"),
        mapping(FS + "docs", "/mnt/smb311", "alice"),
        mapping(FS + "other", "/mnt/sealed", "alice"),
        mapping(FS + "enc", "/mnt/enc", "alice"),
        mapping(FS + "public", "/mnt/signed", "alice"),
        mapping("\\\\nas\\backup", "/mnt/multi", "alice"),
    ],
    "names": [
        mapping(FS + "Team Files", "/mnt/team files", "alice"),
        mapping(FS + "Fotos Zoë 日本", "/mnt/Fotos Zoë 日本", "alice"),
        mapping(FS + "hash#share", "/mnt/hash#mount", "alice"),
        mapping(FS + "hash#share", "/mnt/back\\slash", "alice"),
        mapping(FS + "hash#share", "/mnt/tab\tinside", "alice"),
        mapping(FS + "Mounts: 7 x", "/mnt/paren (x) y", "alice"),
        mapping(FS + "docs", "/mnt/comma,mount", "alice"),
        mapping(FS + "docs", '/mnt/"q" & <b>$HOME', "alice"),
        mapping(FS + "hidden$", "/mnt/hidden", "alice"),
        mapping("\\\\FileServer\\Docs", "/mnt/spelling", "alice"),
        mapping(FS + "docs", "/mnt/new\nline", "alice"),
    ],
    "paths": paths(),
    # The server behind the link is dead; the one that holds the link is not, and its tree must not speak for the other.
    "link-target-dead": paths(DISCONNECTED),
}

ALSO = {"users": ["root-directory"]}  # netuse --source root:/
FACTS = {"users": {"doctor ended with": "0"}}
DIAGNOSTICS = {"limited-by-two": ["AccessMask is not known"]}
