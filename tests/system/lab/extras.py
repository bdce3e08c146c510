"""What one scenario alone needs of Debian: its PACKAGES are unpacked beside the guest's, and its PROGRAMS with their libraries lie in
the host's share. So the guest of all other scenarios is not larger for it, and the packages are fetched when it is run.
"""

import fcntl
import os
import shutil
import subprocess

from . import image, packages, share


def _programs(root, names, to):
    os.makedirs(f"{to}/bin")
    os.makedirs(f"{to}/lib")
    for name in names:
        copy = shutil.copy(f"{root}/{name}", f"{to}/bin/")
        for library in image.libraries_of(root, f"{root}/{name}"):
            if not share.OF_THE_C_LIBRARY.match(os.path.basename(library)):
                shutil.copy(library, f"{to}/lib/")
        if shutil.which("strip"):
            subprocess.run(["strip", copy], capture_output=True)


def add(host, cache, name, suite, scenario):
    """Below /host/extra/NAME, where guest/boot finds it."""
    if not getattr(scenario, "PACKAGES", None):
        return
    with open(f"{cache}/lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        root = packages.unpacked_root(cache, suite, scenario.PACKAGES)
    _programs(root, scenario.PROGRAMS, f"{host}/extra/{name}")
