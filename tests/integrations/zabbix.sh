#!/bin/sh
# SPDX-License-Identifier: MIT
# zabbix.sh CASE NETUSE FIXTURES: the agent with the shipped file of parameters.
. "$(dirname "$0")/../command/harness.sh"
. "$(dirname "$0")/host.sh"
shipped=$(cd "$(dirname "$0")/../../tools/integrations/zabbix" && pwd)
agent=$(command -v zabbix_agentd) || exit 77

the_agent_prints_the_values() {
    host_is good
    mkdir "$folder/bin"
    printf '#!/bin/sh\nexec %s "$@" %s\n' "$netuse" "$host" >"$folder/bin/netuse"
    chmod +x "$folder/bin/netuse"
    cat >"$folder/agent.conf" <<END
Server=127.0.0.1
Hostname=files01
AllowRoot=1
Timeout=10
Include=$shipped/netuse.conf
END
    value() { PATH="$folder/bin:$PATH" "$agent" -c "$folder/agent.conf" -t "$1" >"$folder/out" 2>"$folder/err"; }
    value netuse.get
    out_has '[t|{'
    out_has '"up": 1'
    out_has '"not_ok": 0'
    out_has '{#LOCALNAME}": "/mnt/z"'
    value 'netuse.status[/mnt/z]'
    out_has '[t|OK]'
    # What it prints is what the template's paths read.
    value netuse.get
    sed '1s/^[^|]*|//; $s/]$//' "$folder/out" >"$folder/value.json"
    python3 "$(dirname "$0")/zabbix_template.py" "$shipped/template.yaml" "$folder/value.json" || fail "template"
    host_is lost
    value netuse.get
    out_has '"not_ok": 1'
    out_has '"status": "Degraded"'
    value 'netuse.status[/mnt/z]'
    out_has '[t|Degraded]'
    rm "$documents/mounts"
    value netuse.get
    out_has '"up": 0'
    value "netuse.status[/mnt/z' OR '1'='1]"
    out_has '[m|ZBX_NOTSUPPORTED]' # the agent refuses what a shell might take apart
}

"$case"
