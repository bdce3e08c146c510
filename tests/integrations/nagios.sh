#!/bin/sh
# SPDX-License-Identifier: MIT
# nagios.sh CASE NETUSE FIXTURES: a Nagios that runs check_netuse by the shipped object file.
. "$(dirname "$0")/../command/harness.sh"
. "$(dirname "$0")/host.sh"
shipped=$(cd "$(dirname "$0")/../../tools/integrations/nagios" && pwd)
nagios=$(command -v nagios4 || command -v nagios) || exit 77
[ "$(id -u)" -eq 0 ] || exit 77 # it gives its rights away itself

goes_critical_and_back() {
    host_is good
    chmod -R go+rX "$folder"
    mkdir "$folder/plugins" "$folder/var" "$folder/spool"
    cp "$netuse" "$folder/plugins/netuse"
    # The plugin as it is installed, over the documents of the host.
    cp "$shipped/check_netuse" "$folder/plugins/check_real"
    printf '#!/bin/sh\nNETUSE=%s exec %s "$@" %s\n' "$folder/plugins/netuse" "$folder/plugins/check_real" "$host" >"$folder/plugins/check_netuse"
    chmod 755 "$folder"/plugins/*
    user=nagios
    id nagios >/dev/null 2>&1 || user=nobody
    chown -R "$user" "$folder/var" "$folder/spool"
    cat >"$folder/base.cfg" <<END
define timeperiod {
  timeperiod_name always
  alias always
  monday 00:00-24:00
  tuesday 00:00-24:00
  wednesday 00:00-24:00
  thursday 00:00-24:00
  friday 00:00-24:00
  saturday 00:00-24:00
  sunday 00:00-24:00
}
define command {
  command_name true
  command_line /bin/true
}
define contact {
  contact_name admin
  host_notification_period always
  service_notification_period always
  host_notification_options n
  service_notification_options n
  host_notification_commands true
  service_notification_commands true
}
define host {
  host_name localhost
  address 127.0.0.1
  check_command true
  check_period always
  max_check_attempts 1
  contacts admin
  notification_period always
}
define service {
  name generic-service
  register 0
  check_period always
  notification_period always
  contacts admin
}
END
    cat >"$folder/nagios.cfg" <<END
cfg_file=$folder/base.cfg
cfg_file=$shipped/netuse.cfg
resource_file=$folder/resource.cfg
log_file=$folder/var/nagios.log
object_cache_file=$folder/var/objects.cache
status_file=$folder/var/status.dat
status_update_interval=1
temp_file=$folder/var/nagios.tmp
temp_path=$folder/var
check_result_path=$folder/spool
command_file=$folder/var/nagios.cmd
query_socket=$folder/var/nagios.qh
lock_file=$folder/var/nagios.pid
state_retention_file=$folder/var/retention.dat
nagios_user=$user
nagios_group=$(id -gn "$user")
interval_length=2
service_inter_check_delay_method=n
host_inter_check_delay_method=n
END
    echo "\$USER1\$=$folder/plugins" >"$folder/resource.cfg"
    chmod 755 "$folder"
    chmod 644 "$folder"/*.cfg
    "$nagios" -v "$folder/nagios.cfg" >"$folder/said" 2>&1 || fail "$(cat "$folder/said")"
    start "$nagios" "$folder/nagios.cfg"
    status=$folder/var/status.dat
    state_is() { sed -n '/^servicestatus/,/}/p' "$status" 2>/dev/null | grep -q "current_state=$1" && sed -n '/^servicestatus/,/}/p' "$status" | grep -q 'has_been_checked=1'; }
    says() { sed -n '/^servicestatus/,/}/p' "$status" | grep -qF -- "$1" || fail "status: $(sed -n '/^servicestatus/,/}/p' "$status")"; }
    until_true 60 state_is 0
    says "plugin_output=NETUSE OK - 1 connection OK"
    says "performance_data=connections=1;;;0 not_ok=0;;;0 missing=0;;;0 time="
    host_is lost
    until_true 60 state_is 2
    says "plugin_output=NETUSE CRITICAL - 1 of 1 connection not OK: /mnt/z Degraded"
    host_is good
    until_true 60 state_is 0
    mv "$documents/mounts" "$documents/gone"
    until_true 60 state_is 3
    says "plugin_output=NETUSE UNKNOWN - "
}

"$case"
