"""Bind mounts of directories of a share: what is remote does not change when the mount that they were taken from goes."""

from lab.expectation import mapping

LIMIT = 400
SUITES = ["bookworm", "trixie"]  # Linux 6.1 and 6.12

BASE = mapping("\\\\nas\\a", "/mnt/base", "alice")
PREFIX = mapping("\\\\nas\\a\\sub", "/mnt/prefix", "alice")
BINDS = [mapping("\\\\nas\\a\\sub", "/mnt/bound", "alice"), mapping("\\\\nas\\a\\with space", "/mnt/space", "alice"),
         mapping("\\\\nas\\a\\sub\\deep", "/mnt/deep", "alice")]

MOMENTS = {
    "with-base": [BASE, PREFIX, *BINDS],
    "without-base": BINDS,
    "another-base": [*BINDS, BASE],
}
