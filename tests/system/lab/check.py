"""Compares what netuse said with what the scenario says it must: nothing here knows SMB."""

import json
import os
import subprocess
from collections import namedtuple

from .expectation import ORDER, Rule

Verdict = namedtuple("Verdict", "scenario expectation holds detail")


def _fits(expected, value):
    return expected.holds(value) if isinstance(expected, Rule) else expected == value and type(expected) is type(value)


def rows(expected, answer):
    """The differences between expected rows and the rows of an answer, as sentences."""
    wrong = []
    given = {}
    for row in answer:
        if list(row) != ORDER:
            wrong.append(f"{row.get('Name')}: properties are {list(row)}")
        if row.get("Name") in given:
            wrong.append(f"{row.get('Name')}: listed twice")
        given[row.get("Name")] = row
    for row in expected:
        got = given.pop(row["Name"], None)
        if got is None:
            wrong.append(f"missing: {row['Name']}")
            continue
        differing = [f"{name} must be {row[name]!r}, is {got.get(name)!r}" for name in ORDER
                     if not _fits(row[name], got.get(name))]
        if differing:
            wrong.append(f"{row['Name']}: {'; '.join(differing)}")
    wrong += [f"not expected: {name} ({row.get('ConnectionState')}, {row.get('Status')})" for name, row in given.items()]
    return wrong


def _read(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def facts(folder):
    return dict(line.split("\t", 1) for line in _read(f"{folder}/facts").splitlines() if "\t" in line)


def _answer(folder, name, expected, names_in_order):
    said = _read(f"{folder}/{name}.exit").strip()
    if said != "0":
        return [f"netuse ended with {said or 'nothing'}: {_read(f'{folder}/{name}.err').strip()[-300:]}"]
    try:
        answer = json.loads(_read(f"{folder}/{name}.out"))
    except ValueError as error:
        return [f"the answer is no JSON: {error}"]
    wrong = rows(expected, answer)
    if not wrong and names_in_order and [row["Name"] for row in answer] != [row["Name"] for row in expected]:
        wrong.append("the order is " + ", ".join(row["Name"] for row in answer))
    return wrong


def _diagnostics(recording):
    """All diagnostics, whatever their severity, as "document: message"."""
    frames = json.loads(_read(recording) or "{}").get("frames", [])
    return [f"{each.get('document')}: {each.get('message')}" for frame in frames for each in frame.get("diagnostics", [])]


def _verified(netuse, recording):
    if not os.path.exists(recording):
        return "no recording was written"
    done = subprocess.run([netuse, "verify", recording], capture_output=True, text=True)
    return "" if done.returncode == 0 else (done.stdout + done.stderr).strip()[-300:] or f"exit {done.returncode}"


def _secrets(folder, secrets):
    """Where one of the secrets stands in anything that netuse wrote."""
    found = []
    for base, _, names in os.walk(folder):
        for name in names:
            if name.startswith(("list.", "record.", "recording")) or name.endswith((".out", ".err")):
                text = _read(f"{base}/{name}")
                found += [f"{secret} in {os.path.relpath(f'{base}/{name}', folder)}" for secret in secrets if secret in text]
    return found


def judge(name, scenario, folder, netuse):
    """All verdicts on one scenario. `scenario` is its expect.py."""
    def verdict(expectation, wrong):
        wrong = wrong if isinstance(wrong, list) else [wrong] if wrong else []
        return [Verdict(name, expectation, False, each) for each in wrong] or [Verdict(name, expectation, True, "")]

    verdicts = verdict("every mount of the scenario succeeded", _read(f"{folder}/failed-mounts").splitlines())
    in_order = getattr(scenario, "IN_ORDER", True)
    for moment, expected in scenario.MOMENTS.items():
        here = f"{folder}/{moment}"
        count = f"{len(expected)} connection{'' if len(expected) == 1 else 's'}, all 17 properties"
        verdicts += verdict(f"{moment}: {count}", _answer(here, "list", expected, in_order))
        verdicts += verdict(f"{moment}: the recording verifies", _verified(netuse, f"{here}/recording.json"))
    for moment, answers in getattr(scenario, "ALSO", {}).items():
        for answer in answers:
            verdicts += verdict(f"{moment}: {answer} says the same",
                                _answer(f"{folder}/{moment}", answer, scenario.MOMENTS[moment], in_order))
    for place, wanted in getattr(scenario, "FACTS", {}).items():
        known = facts(f"{folder}/{place}" if place else folder)
        for fact, expected in wanted.items():
            value = known.get(fact)
            label = f"{place}: {fact}" if place else fact
            if value is None:
                verdicts.append(Verdict(name, label, False, "was not measured"))
            else:
                held = _fits(expected, value)
                verdicts.append(Verdict(name, label, held, value if held else f"is {value}, must be {expected!r}"))
    for moment, patterns in getattr(scenario, "DIAGNOSTICS", {}).items():
        told = _diagnostics(f"{folder}/{moment}/recording.json")
        for pattern in patterns:
            verdicts += verdict(f"{moment}: a diagnostic says '{pattern}'",
                                "" if any(pattern.lower() in each.lower() for each in told) else f"they are: {told}"[:300])
    verdicts += verdict("no secret in any output or recording",
                        _secrets(folder, getattr(scenario, "SECRETS", ["Wonder1", "Bobpass1", "Zoepass1", "Carolpass1"])))
    # A member of smbstatus' output that no reader reads stands for all of those.
    verdicts += verdict("nothing of smbstatus is recorded that nobody reads", _secrets(folder, ["smb_conf"]))
    return verdicts
