# SPDX-License-Identifier: MIT
"""Validates recordings against the JSON Schema with an implementation that is not ours (python3-jsonschema).

usage: validate.py SCHEMA FOLDER...
Files in a folder named `refused` must not be valid; files without the recordings' "format" are passed over.
"""
import json
import pathlib
import sys

import jsonschema


def recordings(folders):
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob("*.json")):
            document = json.loads(path.read_text(encoding="utf-8-sig" if not is_utf16(path) else "utf-16"))
            if isinstance(document, dict) and "netuse-recording" in str(document.get("format")):
                yield path, document


def is_utf16(path):
    with path.open("rb") as file:
        return file.read(2) == b"\xff\xfe"


def main(schema_path, *folders):
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    seen = wrong = 0
    for path, document in recordings(folders):
        seen += 1
        if path.parent.name == "refused":
            if validator.is_valid(document):
                wrong += 1
                print(f"{path}: is valid and should not be")
            continue
        for error in validator.iter_errors(document):
            wrong += 1
            print(f"{path}: {error.json_path}: {error.message[:200]}")
    print(f"{seen} recordings, {wrong} wrong")
    return 1 if wrong or not seen else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
