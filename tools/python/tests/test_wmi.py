# SPDX-License-Identifier: MIT
"""The edges of netuse.wmi; what scripts do with it in general is in test_wmi_scripts.py."""

from __future__ import annotations

import concurrent.futures
import copy
import os
import pathlib
import socket
import subprocess
import sys
from typing import Any

import netuse.wmi as wmi
import pytest
from netuse.wmi import wql
from netuse.wmi.moniker import parsed
from netuse.wmi.qualifiers import qualifiers_of


@pytest.fixture
def c(first_look: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("NETUSE_SOURCE", first_look)
    return wmi.WMI()


def test_attributes_have_no_case_and_unknown_ones_are_no_attributes(c: Any) -> None:
    first = c.WIN32_NETWORKCONNECTION()[0]
    assert first.localname == first.LOCALNAME == "/mnt/projects"
    assert not hasattr(first, "Nonsense") and getattr(c, "Win32_Nonsense", None) is None
    with pytest.raises(wmi.x_wmi):
        c.Win32_Process  # noqa: B018
    assert "LocalName" in dir(first) and "Win32_NetworkConnection" in dir(c)


def test_properties_are_coms_too(c: Any) -> None:
    first = c.Win32_NetworkConnection()[0]
    assert first.Properties_("localname").Value == "/mnt/projects" and first.properties_.Count == 17
    assert first.Properties_.Item("AccessMask").CIMType == 19 and not first.Properties_("Name").IsArray
    with pytest.raises(wmi.x_wmi):
        first.Properties_("Nonsense")


def test_names_with_backslashes_stand_in_queries_as_they_are(c: Any) -> None:
    name = c.Win32_NetworkConnection()[0].RemoteName
    found = c.query(f"SELECT * FROM Win32_NetworkConnection WHERE RemoteName = '{name}'")
    assert [each.RemoteName for each in found] == [name] and name.startswith("\\\\")
    assert len(c.query("SELECT * FROM Win32_NetworkConnection WHERE RemoteName LIKE '\\\\files01%'")) == 2


def test_a_script_finds_what_is_beside_it(first_look: str, tmp_path: pathlib.Path) -> None:
    (tmp_path / "beside.py").write_text("WORD = 'beside'\n")
    script = "import beside, wmi\nprint(beside.WORD, len(wmi.WMI().Win32_NetworkConnection()))\n"
    (tmp_path / "script.py").write_text(script)
    said = subprocess.run([sys.executable, "-m", "netuse.wmi", str(tmp_path / "script.py")],
                          env={**os.environ, "NETUSE_SOURCE": first_look}, capture_output=True, text=True, check=True)
    assert said.stdout == "beside 4\n"


def test_it_reads_and_never_writes(c: Any) -> None:
    first = c.Win32_NetworkConnection()[0]
    for write in (
        first.put,
        lambda: first.set(Name="x"),
        lambda: setattr(first, "Name", "x"),  # noqa: B010
        c.Win32_NetworkConnection.new,
    ):
        with pytest.raises(wmi.x_wmi) as info:
            write()
        assert info.value.com_error is not None and info.value.com_error.hresult < 0
    with pytest.raises(wmi.x_wmi):
        wmi.Registry()


def test_instances_compare_by_what_they_say(c: Any) -> None:
    one, other = c.Win32_NetworkConnection()[:2]
    again = c.Win32_NetworkConnection()[0]
    assert one == again and hash(one) == hash(again) and one != other and copy.copy(one) == one
    assert repr(c) == "<_wmi_namespace: //./root/cimv2>" and one in {again}


def test_conditions_are_quoted(c: Any) -> None:
    assert len(c.Win32_NetworkConnection(Persistent=False, AccessMask=2032127)) == 1
    assert len(c.Win32_NetworkConnection(UserName=None)) == 1
    assert c.Win32_NetworkConnection(Name="it's \\\\ not there") == []
    assert len(c.Win32_NetworkConnection(Name=c.Win32_NetworkConnection()[2].Name)) == 1


@pytest.mark.parametrize(
    "asked, expected",
    [
        ("SELECT * FROM A", "SELECT * FROM A WHERE __SERVER = 'h'"),
        (
            "select B from A where B = 'x where y' or 1 = 1 ",
            "select B from A where (B = 'x where y' or 1 = 1) AND __SERVER = 'h'",
        ),
        ("SELECT * FROM meta_class", "SELECT * FROM meta_class"),
        ("ASSOCIATORS OF {A.B='select * from C'}", "ASSOCIATORS OF {A.B='select * from C'}"),
    ],
)
def test_a_query_is_asked_of_one_computer(asked: str, expected: str) -> None:
    assert wql.of_server(asked, "h") == expected


@pytest.mark.parametrize("name", ["", ".", "localhost", "127.0.0.1", socket.gethostname()])
def test_this_machine_has_many_names(name: str) -> None:
    assert wmi.WMI(name, find_classes=False).Win32_NetworkConnection is not None


def test_another_computer_is_not_there() -> None:
    with pytest.raises(wmi.x_wmi) as info:
        wmi.WMI("other.example")
    assert info.value.com_error is not None and info.value.com_error.hresult == -2147023174
    assert "NETUSE_SOURCE" in str(info.value)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("winmgmts:", ("", "", "")),
        ("winmgmts:{impersonationLevel=impersonate}!\\\\srv\\root\\cimv2", ("srv", "root\\cimv2", "")),
        ('//./root/cimv2:A.B="c:d"', (".", "root/cimv2", 'A.B="c:d"')),
        ("winmgmts:Win32_NetworkConnection", ("", "", "Win32_NetworkConnection")),
        ("root\\cimv2:A", ("", "root\\cimv2", "A")),
    ],
)
def test_monikers_are_taken_apart(text: str, expected: Any) -> None:
    moniker = parsed(text)
    assert (moniker.computer, moniker.namespace, moniker.path) == expected


def test_qualifiers_are_read_from_mof() -> None:
    mof = "[Dynamic, Locale(1033)]\nclass A\n{\n"
    mof += '\t[read, key, Values{"a (b)", "c\\"d"}, Text("x, key]")] string B[];\n};\n'
    expected = {"read": True, "key": True, "Values": ["a (b)", 'c"d'], "Text": "x, key]"}
    assert qualifiers_of(mof) == {"": {"Dynamic": True, "Locale": 1033}, "B": expected}


def test_events_of_a_live_source_time_out() -> None:
    watcher = wmi.WMI().Win32_NetworkConnection.watch_for("creation", 2)
    with pytest.raises(wmi.x_wmi_timed_out):
        watcher(timeout_ms=10)


def test_raw_events_keep_their_own_properties(outage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETUSE_SOURCE", outage)
    groups = (
        "SELECT * FROM __InstanceModificationEvent WITHIN 1 WHERE TargetInstance ISA 'Win32_NetworkConnection' "
        "GROUP WITHIN 60"
    )
    event = wmi.WMI().watch_for(raw_wql=groups)()
    assert event.NumberOfEvents >= 1 and event.Representative.TargetInstance.Name
    assert event.event_type is None and event.Representative.TIME_CREATED.isdigit()


def test_threads_need_nothing(c: Any) -> None:
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: len(wmi.WMI().Win32_NetworkConnection()), range(20))) == {4}
