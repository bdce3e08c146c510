# SPDX-License-Identifier: MIT
"""python3 -m netuse.wmi SCRIPT [ARGUMENT...]: runs a script as it is; its `import wmi` finds this module."""

from __future__ import annotations

import runpy
import sys

from netuse import wmi


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.argv = sys.argv[1:]
    sys.modules["wmi"] = wmi
    runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
