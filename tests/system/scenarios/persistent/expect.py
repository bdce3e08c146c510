"""What brings a mount back: fstab, systemd units, automounts, an autofs map, pam_mount; and no password anywhere."""

from lab.expectation import IDLE, mapping, remembered

FS = "\\\\fileserver\\"
IN_ORDER = False  # systemd mounts side by side
SUITES = ["bookworm", "trixie"]  # Linux 6.1 and 6.12
SECRETS = ["Wonder1", "N0autoSecret", "M1ssingSecret", "Aut0Secret", "D1sabledSecret", "Un1tSecret", "Aut0fsSecret", "PamSecret"]

ALWAYS = [
    mapping(FS + "docs\\sub", "/mnt/with blank", "alice", persistent=True),
    mapping(FS + "docs\\used", "/mnt/auto-used", "alice", persistent=True),
    mapping(FS + "public", "/mnt/by-hand"),
    remembered(FS + "missing", "/mnt/missing", "LABDOM\\bob"),
    remembered(FS + "docs\\auto", "/mnt/auto-idle", "alice", IDLE),
    remembered(FS + "docs", "/mnt/autounit", "bob", IDLE),
    remembered(FS + "docs", "/shares/papers", "zoë"),
    remembered(FS + "docs", "/home/carol/docs", "carol"),
]
MOMENTS = {
    "booted": ALWAYS + [
        mapping(FS + "docs", "/mnt/boot", "alice", persistent=True),
        mapping(FS + "docs\\unit", "/mnt/unit", "alice", persistent=True),
    ],
    "unmounted": ALWAYS + [
        remembered(FS + "docs", "/mnt/boot", "alice"),
        remembered(FS + "docs\\unit", "/mnt/unit", "alice"),
    ],
}
FACTS = {"unmounted": {"netuse raised the idle automount": "no"}}
DIAGNOSTICS = {"booted": ["pam_mount"]}
