# SPDX-License-Identifier: MIT
"""Connections, queries and paths."""

from __future__ import annotations

import ctypes
import dataclasses
import json
from pathlib import Path
from typing import Tuple

import netuse
import pytest
from netuse._calls import call
from netuse._objects import row_of

WHOLE = "SELECT * FROM Win32_NetworkConnection"


def test_connections_are_typed(first_look: str) -> None:
    projects, _, media, vault = netuse.connections(first_look)
    assert projects.local_name == "/mnt/projects" and projects.persistent is True
    assert media.connection_state is netuse.ConnectionState.DISCONNECTED
    assert media.status == "Degraded" and f"{media.status}" == "Degraded" and str(media.status) == "Degraded"
    assert projects.access_mask is not None and netuse.AccessRight.FILE_WRITE_DATA in projects.access_mask
    assert vault.user_name is None and vault.access_mask is None
    assert len(dataclasses.fields(projects)) == 17 and hash(projects) != hash(vault)
    with pytest.raises(dataclasses.FrozenInstanceError):
        projects.name = "x"  # type: ignore[misc]


def test_a_word_that_nobody_knows_stays_text() -> None:
    text = json.dumps(
        {
            "format": "netuse-recording",
            "version": 1,
            "connections": [{"RemoteName": "\\\\nas\\a", "Status": "Sleepy", "InstallDate": None}],
        }
    )
    with netuse.open(recording=text) as source:
        (only,) = source.connections()
    assert only.status == "Sleepy" and not isinstance(only.status, netuse.Status)


def test_two_lines_give_a_list_of_dicts(first_look: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETUSE_SOURCE", first_look)
    rows = netuse.query("SELECT LocalName, Persistent, AccessMask, Comment FROM Win32_NetworkConnection")
    assert rows[1] == {"AccessMask": 1179817, "Comment": None, "LocalName": "/mnt/archive", "Persistent": False}


@pytest.mark.parametrize(
    "wql",
    [
        WHOLE,
        "SELECT __PATH, __DERIVATION, Name, Persistent FROM Win32_NetworkConnection WHERE Status = 'OK'",
        "SELECT * FROM meta_class",
        "SELECT * FROM Win32_SystemNetworkConnections",
        "SELECT * FROM CIM_LogicalElement",
    ],
)
def test_rows_are_what_the_objects_say(first_look: str, wql: str) -> None:
    with netuse.open(first_look) as source:
        rows = source.query(wql)
        assert rows and rows == source._query(row_of, wql) == source.snapshot().query(wql)


def test_a_path_gives_an_instance_or_a_class(first_look: str) -> None:
    path = netuse.query("SELECT __PATH, Name FROM Win32_NetworkConnection", first_look)[0]["__PATH"]
    assert netuse.get(path, first_look)["LocalName"] == "/mnt/projects"
    assert netuse.get("Win32_NetworkConnection", first_look)["__PROPERTY_COUNT"] == 17
    with pytest.raises(netuse.NotFound) as info:
        netuse.get('Win32_NetworkConnection.Name="x"', first_look)
    assert info.value.code is netuse.Code.E_NOT_FOUND and isinstance(info.value, LookupError)
    with pytest.raises(netuse.InvalidObjectPath):
        netuse.get("Win32_NetworkConnection.Name=", first_look)


def test_errors_tell_the_place_in_characters_and_what_to_do() -> None:
    wql = "SELECT Name FROM Win32_NetworkConnection WHERE Name = 'Büro' AND Nme = 'x'"
    with pytest.raises(netuse.InvalidQuery) as info:
        netuse.query(wql, "none")
    assert info.value.offset == wql.index("Nme")
    assert info.value.hint == "did you mean 'Name'?"
    assert info.value.code == 0x80041017
    with pytest.raises(netuse.InvalidClass):
        netuse.query("SELECT * FROM Win32_Nonsense", "none")
    with pytest.raises(ValueError, match="NUL"):
        netuse.query("SELECT\0", "none")


def test_a_source_that_cannot_be_read_is_a_providers_failure(tmp_path: Path) -> None:
    with pytest.raises(netuse.ProviderFailure, match="nothing.json"):
        netuse.connections(tmp_path / "nothing.json")
    with pytest.raises(netuse.InvalidParameter):
        netuse.open("none", recording="{}")


def test_the_package_has_the_version_of_the_library() -> None:
    assert netuse.__version__ == netuse.library_version()


def test_names_that_are_no_utf8_keep_their_bytes(not_utf8: str) -> None:
    names = [row["Name"] for row in netuse.query(WHOLE, not_utf8)]
    odd = [name for name in names if netuse.raw_bytes(name) != name.encode()]
    assert odd and all(any("\uef80" <= letter <= "\uefff" for letter in name) for name in odd)
    for name in odd:
        quoted = name.replace("\\", "\\\\").replace("'", "\\'")
        assert len(netuse.query(f"{WHOLE} WHERE Name = '{quoted}'", not_utf8)) == 1
        pythons = netuse.raw_bytes(quoted).decode("utf-8", "surrogateescape")
        assert len(netuse.query(f"{WHOLE} WHERE Name = '{pythons}'", not_utf8)) == 1


def test_raw_bytes_are_what_the_library_says(not_utf8: str) -> None:
    def both(pointer: int) -> Tuple[str, bytes]:
        out, size = ctypes.c_void_p(), ctypes.c_size_t()
        call("netuse_get_bytes", pointer, b"Name", ctypes.byref(out), ctypes.byref(size))
        return row_of(pointer)["Name"], ctypes.string_at(out, size.value)

    with netuse.open(not_utf8) as source:
        for text, raw in source._query(both, WHOLE):
            assert netuse.raw_bytes(text) == raw
