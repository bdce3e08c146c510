# SPDX-License-Identifier: MIT
"""Scripts as people write them for the module `wmi`, with its name changed in one line: what each prints."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import FIXTURES, PACKAGE

SCRIPTS = sorted((Path(__file__).parent / "scripts").glob("*.py"))
SCRIPTS_BY_NAME = {script.name: script for script in SCRIPTS}


def source_of(script: Path) -> str:
    return script.read_text().splitlines()[0].partition("# over: ")[2]


def printed_by(script: Path, *how: str) -> str:
    environment = {**os.environ, "NETUSE_SOURCE": source_of(SCRIPTS_BY_NAME[script.name]), "PYTHONPATH": str(PACKAGE)}
    command = [sys.executable, "-W", "error", *how, str(script)]
    return subprocess.run(
        command, cwd=FIXTURES, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60
    ).stdout


def test_there_are_ten_at_least() -> None:
    assert len(SCRIPTS) >= 10
    assert all("import netuse.wmi as wmi\n" in script.read_text() and source_of(script) for script in SCRIPTS)


@pytest.mark.parametrize("script", SCRIPTS, ids=[script.stem for script in SCRIPTS])
def test_a_script_prints_what_is_expected(script: Path) -> None:
    expected = script.parent / "expected" / f"{script.stem}.txt"
    printed = printed_by(script)
    if os.environ.get("NETUSE_BLESS") == "1":
        expected.write_text(printed)
    assert printed == expected.read_text()


@pytest.mark.parametrize("name", ["monikers.py", "watch_all.py"])
def test_a_script_can_stay_as_it_is(name: str, tmp_path: Path) -> None:
    script = tmp_path / name
    script.write_text(SCRIPTS_BY_NAME[name].read_text().replace("import netuse.wmi as wmi", "import wmi"))
    assert printed_by(script, "-m", "netuse.wmi") == printed_by(SCRIPTS_BY_NAME[name])
