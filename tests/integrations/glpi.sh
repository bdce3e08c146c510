#!/bin/sh
# SPDX-License-Identifier: MIT
# glpi.sh CASE NETUSE FIXTURES: FusionInventory's agent merges what it is given.
. "$(dirname "$0")/../command/harness.sh"
agent=$(command -v fusioninventory-agent) || exit 77

the_agent_merges_the_drives() {
    printf '//srv/a&b /mnt/<odd>\\040name cifs rw,addr=10.0.0.1 0 0\n' >"$folder/mounts"
    for source in "--source $fixtures/recordings/client-stats.json" "--source none --document /proc/mounts=$folder/mounts"; do
        # shellcheck disable=SC2086
        expect 0 "$netuse" export glpi --format xml $source -o "$folder/drives.xml"
        rm -rf "$folder/inventory" && mkdir "$folder/inventory"
        "$agent" --local="$folder/inventory" --tasks=inventory --additional-content="$folder/drives.xml" --force \
            --no-category=software,process,environment,printer,usb,user,license_info >"$folder/said" 2>&1 || fail "$(cat "$folder/said")"
        cat "$folder"/inventory/*.ocs "$folder"/inventory/*.xml >"$folder/merged" 2>/dev/null
        [ -s "$folder/merged" ] || fail "no inventory: $(cat "$folder/said"; ls "$folder/inventory")"
        python3 - "$folder/drives.xml" "$folder/merged" <<'PY' || fail "they are not in its inventory"
import sys
import xml.etree.ElementTree as tree
def drives(path):
    return [{field.tag: field.text for field in drive} for drive in tree.parse(path).getroot().iter("DRIVES")]
given, merged = drives(sys.argv[1]), drives(sys.argv[2])
assert given
for drive in given:
    assert drive in merged, (drive, merged)
assert tree.parse(sys.argv[2]).getroot().find("CONTENT/HARDWARE") is not None
print(len(given), "of", len(merged), "drives of the inventory are ours")
PY
    done
}

"$case"
