"""Writes what the guests recorded to tests/fixtures/system, cleaned, with a few lines of expectation beside each."""

import json
import os
import subprocess

from . import noise, share
from .expectation import Rule
from .progress import say

FOLDER = os.path.join(os.path.dirname(share.HERE), "fixtures", "system")
KEYS = ("Name", "ConnectionState", "Status", "UserName", "AccessMask", "Persistent")


def _expectation(rows, given):
    """Line 1: how many instances. Then one JSON object a line, in the order of the listing: the properties that matter."""
    by_name = {row["Name"]: row for row in given}
    lines = [{"instances": len(rows)}]
    for row in rows:
        said = by_name.get(row["Name"], {})
        lines.append({key: said.get(key) if isinstance(row[key], Rule) else row[key] for key in KEYS})
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def _one(source, name, rows, netuse):
    with open(source, encoding="utf-8") as file:
        recording = noise.clean(json.load(file))
    target = f"{FOLDER}/{name}.json"
    with open(target, "w", encoding="utf-8") as file:
        json.dump(recording, file, ensure_ascii=False, indent=1)
        file.write("\n")
    with open(f"{FOLDER}/{name}.expect", "w", encoding="utf-8") as file:
        file.write(_expectation(rows, recording["frames"][-1].get("connections", [])))
    verified = subprocess.run([netuse, "verify", target], capture_output=True, text=True)
    if verified.returncode:
        say(f"{name}: the cleaned recording does not verify: {(verified.stdout + verified.stderr).strip()[-300:]}")


def write(scenarios, work, netuse):
    """`scenarios`: name to expect.py. Scenarios that say RECORD = False are too large to keep."""
    os.makedirs(FOLDER, exist_ok=True)
    count = 0
    for scenario, wanted in scenarios.items():
        if not getattr(wanted, "RECORD", True):
            continue
        others = tuple(f"{scenario}-{suite}-" for suite in getattr(wanted, "SUITES", []))
        for old in os.listdir(FOLDER):
            if old.startswith(f"{scenario}-") and not old.startswith(others):
                os.unlink(f"{FOLDER}/{old}")
        for moment, rows in wanted.MOMENTS.items():
            source = f"{work}/{scenario}/result/{moment}/recording.json"
            if not os.path.exists(source):
                say(f"{scenario}: no recording of the moment {moment}")
                continue
            _one(source, f"{scenario}-{moment}", rows, netuse)
            count += 1
    say(f"{count} recordings are in {FOLDER}")
