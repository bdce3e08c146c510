"""The read-only folder that a guest sees as /host: scripts, scenarios, netuse and the libraries it needs."""

import os
import re
import shutil
import subprocess

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# The guest has Debian's own C library and loader; a second copy beside them would not fit together.
OF_THE_C_LIBRARY = re.compile(r"(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|nsl|anl)\.so\..*)$")


def libraries(program):
    listing = subprocess.run(["ldd", program], capture_output=True, text=True).stdout
    missing = re.findall(r"(\S+) => not found", listing)
    if missing:
        raise SystemExit(f"{program} needs {', '.join(missing)}, which the loader does not find")
    return [path for path in re.findall(r"=> (\S+) \(", listing)
            if not OF_THE_C_LIBRARY.match(os.path.basename(path))]


def make(folder, netuse):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(f"{folder}/lib")
    shutil.copytree(f"{HERE}/guest", f"{folder}/guest")
    shutil.copytree(f"{HERE}/scenarios", f"{folder}/scenarios", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("systemd", "integrations"):
        shutil.copytree(f"{os.path.dirname(os.path.dirname(HERE))}/tools/{name}", f"{folder}/{name}")
    if netuse:
        shutil.copy(netuse, f"{folder}/netuse")
        for library in libraries(netuse):
            shutil.copy(library, f"{folder}/lib/")
        if shutil.which("strip"):
            for path in [f"{folder}/netuse", *(f"{folder}/lib/{name}" for name in os.listdir(f"{folder}/lib"))]:
                subprocess.run(["strip", path], capture_output=True)
    return folder


def remove(folder):
    shutil.rmtree(folder, ignore_errors=True)
