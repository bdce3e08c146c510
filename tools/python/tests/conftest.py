# SPDX-License-Identifier: MIT
"""The recordings that the tests ask, and the package as it stands in the tree."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent
TREE = PACKAGE.parent.parent
FIXTURES = TREE / "tests" / "fixtures"
if str(PACKAGE) not in sys.path:
    sys.path.insert(0, str(PACKAGE))


@pytest.fixture
def first_look() -> str:
    """Four connections of the host files01, one of them degraded and one unavailable."""
    return str(FIXTURES / "first-look.json")


@pytest.fixture
def outage() -> str:
    """A timeline: a share is lost, one comes, one goes, and the lost one is back."""
    return str(FIXTURES / "outage.json")


@pytest.fixture
def not_utf8() -> str:
    return str(TREE / "tests" / "library" / "not-utf8.json")


@pytest.fixture
def headers() -> Path:
    return TREE / "core" / "include" / "netuse"


@pytest.fixture(autouse=True)
def _no_source_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NETUSE_SOURCE", raising=False)
