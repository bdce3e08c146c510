# SPDX-License-Identifier: MIT
"""zabbix_template.py TEMPLATE VALUE: the template's form, and that each of its paths finds something in what the agent sends."""
import json
import re
import sys

import yaml

with open(sys.argv[1], encoding="utf-8") as file:
    export = yaml.safe_load(file)["zabbix_export"]
with open(sys.argv[2], encoding="utf-8") as file:
    value = json.load(file)

template, = export["templates"]
uuids = []


def walk(node):
    if isinstance(node, dict):
        if "uuid" in node:
            uuids.append(node["uuid"])
        for child in node.values():
            walk(child)
    elif isinstance(node, list):
        for child in node:
            walk(child)


walk(export)
assert len(uuids) == len(set(uuids)) and all(re.fullmatch(r"[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}", u) for u in uuids), uuids

keys = {item["key"] for item in template["items"]}
rule, = template["discovery_rules"]
prototypes = {item["key"] for item in rule["item_prototypes"]}
macros = set(value["connections"][0])
for item in template["items"] + rule["item_prototypes"] + [rule]:
    if item["key"] == "netuse.get":
        continue
    assert item["type"] == "DEPENDENT" and item["master_item"]["key"] == "netuse.get", item
    path, = item["preprocessing"][0]["parameters"]
    whole = re.fullmatch(r"\$\.(\w+)", path)
    of_one = re.fullmatch(r'\$\.connections\[\?\(@\.id == "\{#ID\}"\)\]\.(\w+)\.first\(\)', path)
    assert (whole and whole.group(1) in value) or (of_one and of_one.group(1) in macros), path
    for macro in re.findall(r"\{#\w+\}", item["name"] + item["key"]):
        assert macro in macros, macro
for expression in re.findall(r"/[^/]+/(netuse\.[\w.]+(?:\[\{#ID\}\])?)", str(template)):
    assert expression in keys | prototypes, expression
for connection in value["connections"]:
    assert all(isinstance(v, (str, int)) for v in connection.values()), connection
    assert re.fullmatch("[0-9a-f]{16}", connection["{#ID}"]) and connection["{#ID}"] == connection["id"]
