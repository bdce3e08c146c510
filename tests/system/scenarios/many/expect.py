"""Five hundred mounts and five hundred clients at once: all of them right, in time and memory."""

from lab.expectation import at_most, inbound, mapping

COUNT = 500
LIMIT = 1500
MEMORY = 4096
IN_ORDER = False  # four shells mount at the same time
RECORD = False    # megabytes


def address(number):
    return f"10.8.{number // 250}.{number % 250 + 1}"


MOMENTS = {
    "many": [mapping(f"\\\\{address(n)}\\docs", f"/mnt/{n}", "alice") for n in range(COUNT)] +
            [inbound(address(n), "docs", "/srv/shares/docs", "alice") for n in range(COUNT)],
}
FACTS = {
    "": {"mounts in the table": str(COUNT)},
    "many": {
        "500 mounts: under 3 s or 20 times cat": "yes",
        "500 mounts, largest size in KiB": at_most(50000),
        "500 clients: under twice what smbstatus takes": "yes",
        "500 mounts and 500 clients, largest size in KiB": at_most(50000),
    },
}
