#!/usr/bin/python
# SPDX-License-Identifier: MIT
"""The network connections of a host, each with the line that it was read from."""

DOCUMENTATION = r"""
module: connection_info
short_description: The network connections of a host
description:
  - Asks C(netuse) on the host which shares it is connected to, and which of them are lost.
  - The host is looked at once. All that is returned was true at the same moment.
  - No file server is contacted and no mount point is touched, so that a dead server makes nothing wait.
version_added: 0.1.0
author: the netuse authors
requirements:
  - netuse on the host; see the role C(netuse.netuse.install)
  - Python 3.6 on the host
options:
  query:
    description:
      - A data query in WQL. A backslash in a literal is written twice.
      - Objects of a query that leaves C(Name) out are returned without C(evidence), C(advice) and C(ansible_context).
    type: str
    default: SELECT * FROM Win32_NetworkConnection
  columns:
    description: The properties to return, of those that the query has. Without it, all of them.
    type: list
    elements: str
    default: []
  timeout:
    description:
      - The longest that the look at the host may take, in seconds.
      - What is late by then is told in C(diagnostics).
    type: float
    default: 10
  source:
    description:
      - Where the answer comes from. C(auto) is the host itself; C(root:DIR), C(recording:FILE) and others are in
        C(netuse --help).
      - Many recordings at once (C(recordings:GLOB)) are for C(netuse) on the controller.
    type: str
    default: auto
  inbound:
    description: Whether to list the connections that other machines hold to this host, too.
    type: bool
    default: true
  evidence:
    description: Whether to tell where each value stands. Without it the answer is smaller.
    type: bool
    default: true
  executable:
    description: The command, by its name or path on the host.
    type: str
    default: netuse
attributes:
  check_mode:
    support: full
    description: Nothing is changed, and so nothing is left out.
  diff_mode:
    support: none
    description: Nothing is changed.
  platform:
    support: full
    description: The systems that netuse runs on.
    platforms: posix
"""

EXAMPLES = r"""
- name: What is connected
  netuse.netuse.connection_info:
  register: netuse

- name: What is lost, and why
  netuse.netuse.connection_info:
    query: SELECT * FROM Win32_NetworkConnection WHERE Status <> 'OK'
    columns: [LocalName, RemoteName, Status]
    timeout: 5
  register: lost
  failed_when: lost is failed or lost.connections | length > 0

- name: The words of the kernel by which a share is lost
  ansible.builtin.debug:
    msg: "{{ item.LocalName }}: {{ item.evidence.Status.words }} ({{ item.evidence.Status.rule }})"
  loop: "{{ lost.connections }}"
"""

RETURN = r"""
connections:
  description:
    - The objects that the query finds, with its properties in its order, and three more members.
    - Numbers, booleans and null are such.
  returned: success
  type: list
  elements: dict
  contains:
    evidence:
      description:
        - For each property that was returned, C(document), C(line), C(words) and C(rule). Null where there is none.
      returned: unless I(evidence) is false
      type: dict
    advice:
      description: What to try next.
      returned: unless I(evidence) is false
      type: list
      elements: str
    ansible_context:
      description: Document and line that the connection was read from, as C(ansible.builtin.mount_facts) has them.
      returned: unless I(evidence) is false
      type: dict
      contains:
        source:
          description: The name of the document.
          type: str
        source_data:
          description: The line, without what may be a secret.
          type: str
  sample:
    - LocalName: /srv/media
      RemoteName: \\nas.example\media
      Status: Degraded
      evidence:
        Status:
          document: /proc/fs/cifs/DebugData
          line: 8
          words: 'TCP status: 3 Instance: 4'
          rule: TCP status 3, a new connection is being negotiated
      advice: []
      ansible_context:
        source: /proc/self/mounts
        source_data: //nas.example/media /srv/media cifs rw,relatime,vers=3.0 0 0
diagnostics:
  description: What could not be known, and why. Each has C(severity), C(document), C(line) and C(message).
  returned: success
  type: list
  elements: dict
host:
  description: What the host calls itself. Null where nothing tells.
  returned: success
  type: str
time:
  description: When the host was looked at.
  returned: success
  type: str
  sample: "2026-11-22T09:00:00Z"
backend:
  description: What made the answer.
  returned: success
  type: str
  sample: samba
netuse:
  description: The version of the command.
  returned: success
  type: str
  sample: 0.1.0
"""

import json
import os
import tempfile
from typing import Any, Dict, List, Optional

from ansible.module_utils.basic import AnsibleModule

Row = Dict[str, Any]
NAMES_AT_ONCE = 500  # names are arguments, and those are bounded


class Failed(Exception):
    """What the command said when it could not do something."""


def run(module: AnsibleModule, *words: str) -> str:
    status, told, errors = module.run_command([module.params["executable"], *words], handle_exceptions=False,
                                              expand_user_and_vars=False)  # a share may be called C$HOME
    if status:
        raise Failed(errors.strip() or "netuse %s ended with status %d and told nothing" % (words[0], status))
    return str(told)


def find(module: AnsibleModule) -> None:
    """Below /usr/local, too: the path of sudo often lacks that."""
    name = module.params["executable"]
    module.params["executable"] = module.get_bin_path(name, opt_dirs=["/usr/local/bin"])
    if not module.params["executable"]:
        raise Failed("there is no %s on the host: install it, for example by the role netuse.netuse.install, "
                     "or name it by 'executable'" % name)


def look(module: AnsibleModule, path: str) -> Row:
    """One look at the host, kept as a recording in a file of our own: all further questions are to that."""
    words = ["record", path, "--source", module.params["source"], "--timeout", str(module.params["timeout"]),
             "--log-level", "error"]
    run(module, *words, *([] if module.params["inbound"] else ["--no-inbound"]))
    with open(path, encoding="utf-8") as file:
        recording: Row = json.load(file)
        return recording


def ask(module: AnsibleModule, path: str, command: str, *words: str) -> Any:
    return json.loads(run(module, command, "--source", "recording:" + path, "--format", "json", "--log-level", "error",
                          *words))


def rows(module: AnsibleModule, path: str, *words: str) -> List[Row]:
    found: List[Row] = ask(module, path, "query", *words, "--", module.params["query"])
    return found


def reasons(module: AnsibleModule, path: str, names: List[str]) -> Dict[str, Row]:
    """For each name what explain says of it."""
    found = {}
    for begin in range(0, len(names), NAMES_AT_ONCE):
        for each in ask(module, path, "explain", "--", *names[begin:begin + NAMES_AT_ONCE])["connections"]:
            found[each["name"]] = each
    return found


def line_of(recording: Row, reason: Row) -> Optional[str]:
    """The whole line that a value came from; where it is not kept as text, the words of it."""
    lines: List[str] = recording["frames"][-1].get("evidence", {}).get(reason["document"], {}).get("lines", [])
    number: int = reason["line"] or 0
    words: Optional[str] = reason["words"]
    return lines[number - 1] if 0 < number <= len(lines) else words


def with_evidence(row: Row, explained: Optional[Row], recording: Row) -> Row:
    if explained is None:  # an object that is no connection
        return row
    by_property = {each["property"]: each for each in explained["reasons"]}
    remote = by_property["RemoteName"]
    keys = ("document", "line", "words", "rule")
    return {**row,
            "evidence": {name: {key: by_property[name][key] for key in keys} for name in row if name in by_property},
            "advice": explained["advice"],
            "ansible_context": {"source": remote["document"], "source_data": line_of(recording, remote)}}


def connections(module: AnsibleModule, path: str, recording: Row) -> List[Row]:
    found = rows(module, path)
    columns = module.params["columns"]
    shown = rows(module, path, "--columns", ",".join(columns)) if columns else found
    if not module.params["evidence"]:
        return shown
    known = {each["Name"] for each in recording["frames"][-1]["connections"]}
    names = [row["Name"] for row in found if row.get("Name") in known and "\0" not in row["Name"]]  # for execve
    explained = reasons(module, path, names)
    return [with_evidence(row, explained.get(whole.get("Name", "")), recording) for row, whole in zip(shown, found)]


def answer(module: AnsibleModule, path: str) -> Row:
    recording = look(module, path)
    found = connections(module, path, recording)
    about = ask(module, path, "explain")
    return {"connections": found, "diagnostics": about["diagnostics"], "host": about["host"], "time": about["time"],
            "backend": about["source"], "netuse": about["netuse"]}


def main() -> None:
    module = AnsibleModule(supports_check_mode=True, argument_spec={
        "query": {"type": "str", "default": "SELECT * FROM Win32_NetworkConnection"},
        "columns": {"type": "list", "elements": "str", "default": []},
        "timeout": {"type": "float", "default": 10},
        "source": {"type": "str", "default": "auto"},
        "inbound": {"type": "bool", "default": True},
        "evidence": {"type": "bool", "default": True},
        "executable": {"type": "str", "default": "netuse"},
    })
    try:
        find(module)
        with tempfile.TemporaryDirectory(prefix="netuse-", dir=module.tmpdir) as folder:
            told = answer(module, os.path.join(folder, "look.json"))
    except Failed as failed:
        module.fail_json(msg=str(failed))
    except OSError as error:
        module.fail_json(msg="%s cannot be run on the host: %s" % (module.params["executable"], error))
    module.exit_json(changed=False, **told)


if __name__ == "__main__":
    main()
