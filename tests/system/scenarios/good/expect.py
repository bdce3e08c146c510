"""What netuse must say of a host where all is well."""

from lab.expectation import DISCONNECTED, FULL, READ_MOUNT, READ_SHARE, UNKNOWN, deviceless, mapping

FS = "\\\\fileserver\\"

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
    # The kernel followed the link to another server: the tree connection bears that server's name.
    mapping(FS + "dfs\\link", "/mnt/dfs/link", "alice", None, UNKNOWN),
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
    "paths": PATHS + [deviceless("\\\\10.9.2.2\\backup")],
    # The server behind the link is dead; the one that holds the link is not, and its tree must not speak for the other.
    "link-target-dead": PATHS + [deviceless("\\\\10.9.2.2\\backup", state=DISCONNECTED)],
}

ALSO = {"users": ["root-directory"]}  # netuse --source root:/
FACTS = {"users": {"doctor ended with": "0"}}
DIAGNOSTICS = {"limited-by-two": ["AccessMask is not known"]}
