# SPDX-License-Identifier: MIT
"""What README shows works as it stands there."""

from __future__ import annotations

import re
from typing import Any, Dict, List

import pytest
from conftest import TREE


def blocks() -> List[str]:
    section = (TREE / "README.md").read_text().partition("\n## In Python\n")[2].partition("\n## ")[0]
    return re.findall(r"```python\n(.*?)```", section, flags=re.DOTALL)


def test_a_list_of_dicts_takes_two_lines(first_look: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETUSE_SOURCE", first_look)
    example = blocks()[0]
    names: Dict[str, Any] = {}
    exec(example, names)
    assert len(example.splitlines()) == 2
    assert names["rows"][2] == {"LocalName": "/srv/media", "RemoteName": "\\\\nas.example\\media", "Status": "Degraded"}


def test_the_other_examples_print_what_they_say(
    outage: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NETUSE_SOURCE", outage)
    exec("\n".join(blocks()), {})
    printed = capsys.readouterr().out
    assert "/mnt/projects Connected\n" in printed and printed.count("'Name': ") == 4
