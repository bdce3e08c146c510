# SPDX-License-Identifier: MIT
"""Recordings: made, verified, given pseudonyms."""

from __future__ import annotations

import json
from pathlib import Path

import netuse
import pytest


def test_a_recording_says_what_its_source_said(first_look: str, tmp_path: Path) -> None:
    file = tmp_path / "host.json"
    netuse.record(file, first_look)
    assert netuse.connections(file) == netuse.connections(first_look)
    assert netuse.verify(file) == []
    with netuse.open(first_look) as source:
        netuse.record(file, source)
        assert json.loads(source.snapshot().recording())["host"] == "files01"


def test_verify_tells_what_differs(first_look: str, tmp_path: Path) -> None:
    file = tmp_path / "host.json"
    netuse.record(file, first_look)
    file.write_text(file.read_text().replace('"Degraded"', '"Stressed"'))
    assert any("Stressed" in line for line in netuse.verify(file))
    with pytest.raises(netuse.ProviderFailure):
        netuse.verify(tmp_path / "nothing.json")


def test_pseudonyms_are_kept_in_a_map(first_look: str, tmp_path: Path) -> None:
    names = [tmp_path / name for name in ("public.json", "again.json", "map.json")]
    netuse.anonymize(first_look, names[0], names[2])
    netuse.anonymize(first_look, names[1], map=names[2])
    assert "files01" not in names[0].read_text() and names[0].read_text() == names[1].read_text()
