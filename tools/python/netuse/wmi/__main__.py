# SPDX-License-Identifier: MIT
"""python3 -m netuse.wmi SCRIPT [ARGUMENT...]: runs a script as it is; its `import wmi` finds this module."""

from __future__ import annotations

import os
import runpy
import sys

from netuse import wmi


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.argv = sys.argv[1:]
    sys.modules["wmi"] = wmi
    sys.path[0] = os.path.dirname(os.path.abspath(sys.argv[0]))  # what the script's own imports begin with
    runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
