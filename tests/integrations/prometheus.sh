#!/bin/sh
# SPDX-License-Identifier: MIT
# prometheus.sh CASE NETUSE FIXTURES: promtool, node_exporter's textfile collector, and a Prometheus that scrapes.
. "$(dirname "$0")/../command/harness.sh"
. "$(dirname "$0")/host.sh"
shipped=$(cd "$(dirname "$0")/../../tools/integrations/prometheus" && pwd)
exporter=$(command -v prometheus-node-exporter || command -v node_exporter)
command -v promtool >/dev/null && command -v prometheus >/dev/null && [ -n "$exporter" ] || exit 77

promtool_accepts() {
    mkdir "$folder/fleet"
    cp "$fixtures/recordings/client-stats.json" "$fixtures/first-look.json" "$folder/fleet"
    sed 's/"host": "files01"/"host": "files02"/' "$fixtures/first-look.json" >"$folder/fleet/two.json"
    for source in "$fixtures/recordings/client-stats.json" "$fixtures/system/inbound-clients.json" "$fixtures/windows-smb.json" none auto \
        "recordings:$folder/fleet" "root:$folder/nowhere"; do
        "$netuse" export prometheus --source "$source" >"$folder/metrics" 2>/dev/null
        grep -q '^netuse_up ' "$folder/metrics" || fail "$source: no netuse_up"
        promtool check metrics <"$folder/metrics" >"$folder/said" 2>&1 || fail "$source: $(cat "$folder/said")"
        [ -s "$folder/said" ] && fail "$source: $(cat "$folder/said")"
    done
    cd "$shipped" && promtool check rules netuse.rules.yml && promtool test rules netuse.rules.test.yml || fail "rules"
}

node_exporter_takes_the_file() {
    port=$(free_port)
    mkdir "$folder/textfile"
    # As the unit runs it, into the folder that is read.
    command=$(sed -n 's,^ExecStart=/usr/bin/env netuse ,,p' "$shipped/netuse-textfile.service" | sed "s,\${NETUSE_TEXTFILE},$folder/textfile/netuse.prom,")
    # shellcheck disable=SC2086
    expect 0 "$netuse" $command --source "$fixtures/recordings/client-stats.json"
    start "$exporter" --collector.disable-defaults --collector.textfile --collector.textfile.directory="$folder/textfile" --web.listen-address="127.0.0.1:$port"
    seen() { fetch "http://127.0.0.1:$port/metrics" >"$folder/seen" 2>/dev/null; }
    until_true 30 seen
    grep -q '^node_textfile_scrape_error 0' "$folder/seen" || fail "$(grep textfile "$folder/seen" "$folder/log")"
    grep -v '^#' "$folder/textfile/netuse.prom" | cut -d' ' -f1 | cut -d'{' -f1 | sort -u | while read -r name; do
        grep -q "^$name[ {]" "$folder/seen" || fail "node_exporter does not have $name"
    done || exit 1
    # Its order of labels is the alphabet's.
    grep -qF 'netuse_connection_status{host="files01",local_name="/srv/media",remote_name="\\\\nas.example\\media",status="Degraded"} 1' "$folder/seen" || fail "a series"
}

an_alert_fires() {
    metrics=$(free_port) port=$(free_port)
    host_is good
    # shellcheck disable=SC2086
    start "$netuse" export prometheus $host --listen "127.0.0.1:$metrics"
    cp "$shipped/netuse.rules.yml" "$folder"
    cat >"$folder/prometheus.yml" <<END
global: { scrape_interval: 1s, evaluation_interval: 1s }
rule_files: [netuse.rules.yml]
scrape_configs: [{ job_name: netuse, static_configs: [{ targets: ["127.0.0.1:$metrics"] }] }]
END
    start prometheus --config.file="$folder/prometheus.yml" --storage.tsdb.path="$folder/data" --web.listen-address="127.0.0.1:$port"
    value_is() { # VALUE of the share's OK
        fetch "http://127.0.0.1:$port/api/v1/query?query=netuse_connection_status%7Bstatus%3D%22OK%22%7D" 2>/dev/null | grep -q "\"local_name\":\"/mnt/z\".*,\"$1\"]"
    }
    alert_is() { fetch "http://127.0.0.1:$port/api/v1/alerts" | grep -q "\"alertname\":\"NetuseShareLost\".*\"state\":\"$1\""; }
    no_alert() { ! fetch "http://127.0.0.1:$port/api/v1/alerts" | grep -q NetuseShareLost; }
    until_true 60 value_is 1
    no_alert || fail "an alert while all is well"
    host_is lost
    died=$(date +%s)
    until_true 20 value_is 0
    until_true 20 alert_is pending
    until_true 90 alert_is firing
    took=$(($(date +%s) - died))
    echo "the alert fires $took s after the server died"
    [ "$took" -ge 60 ] || fail "it fired before its minute: $took s"
    fetch "http://127.0.0.1:$port/api/v1/alerts" | grep -qF 'The share \\\\nas\\z is lost on ' || fail "its words: $(fetch "http://127.0.0.1:$port/api/v1/alerts")"
    host_is good
    until_true 20 no_alert
    fetch "http://127.0.0.1:$port/api/v1/query?query=netuse_cifs_operations_failed_total" | grep -q '"operation":"Creates".*"1"]' || fail "what the client counted"
}

"$case"
