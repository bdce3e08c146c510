# SPDX-License-Identifier: MIT
"""memory.py NETUSE: the peak memory of the command on documents of many lines, as JSON: MiB by name."""
import json
import resource
import subprocess
import sys
import tempfile

LINE = ("//server%d.example/share%d /mnt/share%d cifs rw,relatime,vers=3.1.1,cache=strict,username=user,domain=CORP,"
        "addr=192.0.2.7 0 0\n")


def peak_of_list(command: str, mounts: int, form: str) -> float:
    """Each list in a process of its own, since the system tells the largest of all that a process has started."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as table:
        for i in range(mounts):
            table.write(LINE % (i % 97, i, i))
        table.flush()
        source = ["--source", "none", "--document", "/proc/self/mounts=" + table.name]
        subprocess.run([command, *source, "--format", form, "--log-level", "off"], stdout=subprocess.DEVNULL, check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    if len(sys.argv) == 4:
        print(peak_of_list(sys.argv[1], int(sys.argv[2]), sys.argv[3]))
    else:
        told = {}
        for form in ("ndjson", "table"):
            run = [sys.executable, __file__, sys.argv[1], "100000", form]
            told[form] = float(subprocess.run(run, stdout=subprocess.PIPE, check=True).stdout)
        json.dump(told, sys.stdout)
