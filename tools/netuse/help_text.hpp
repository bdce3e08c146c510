// SPDX-License-Identifier: MIT
#pragma once

/// The texts around the lists of options: what a command is for, and examples that can be typed as they stand.
namespace netuse::cli::help {

inline constexpr const char* about =
    "The network connections of this machine, as WMI's class Win32_NetworkConnection, where WMI does not exist.\n"
    "Without a subcommand it lists them.";

inline constexpr const char* examples =
    "Examples:\n"
    "  netuse                                     the connections of this host\n"
    "  netuse --where \"Status <> 'OK'\"            those that are not well\n"
    "  netuse --columns +UserName --sort Status   a column more, in this order\n"
    "  netuse --format json                       all 17 properties\n"
    "  netuse query \"SELECT LocalName FROM Win32_NetworkConnection WHERE ConnectionState <> 'Connected'\"\n"
    "  netuse record host.json                    evidence and answer in one file\n"
    "  netuse --source host.json                  replay it, on any platform\n"
    "  netuse explain                             why some are not OK, and what to try\n"
    "  netuse watch                               what changes, as it does\n"
    "  netuse doctor                              what was read, what was not, and what that costs\n"
    "  netuse --source none --document /proc/mounts=mounts.txt --document smbstatus=st.txt\n"
    "\n"
    "Exit status: 0 success (an empty list is success), 1 the source could not be read, 2 bad usage,\n"
    "3 invalid query or path, 4 get or explain found nothing, 5 verify or diff found a difference, or anonymize\n"
    "would make one, 6 watch waited in vain.\n"
    "NETUSE_SOURCE sets the source for this command and for every program that links the library.";

inline constexpr const char* list =
    "Examples:\n"
    "  netuse list --where \"Persistent = TRUE AND ConnectionState = 'Disconnected'\"\n"
    "  netuse list --columns LocalName,Status,UserName --sort -Status\n"
    "  netuse list --columns +__SERVER --source 'recordings:fleet/*.json'\n"
    "  netuse list --no-header --format csv --columns LocalName";

inline constexpr const char* query =
    "Examples:\n"
    "  netuse query \"SELECT LocalName, RemoteName FROM Win32_NetworkConnection WHERE Status <> 'OK'\"\n"
    "  netuse query \"SELECT * FROM Win32_NetworkConnection WHERE RemoteName LIKE '\\\\\\\\\\\\\\\\fs%'\"\n"
    "  netuse query --check --notification \"SELECT * FROM __InstanceCreationEvent WITHIN 5 WHERE TargetInstance ISA "
    "'Win32_NetworkConnection'\"\n"
    "  netuse query 'SELECT * FROM Win32_NetworkConnection WHERE RemoteName = \"\\\\\\\\fs01\\\\pub\"'\n"
    "A backslash in a literal is written twice: the share \\\\fs01\\pub is '\\\\\\\\fs01\\\\pub'. In single quotes a "
    "shell leaves it so.";

inline constexpr const char* get =
    "Example:\n"
    "  netuse get 'Win32_NetworkConnection.Name=\"\\\\\\\\srv\\\\share (/mnt/z)\"'\n"
    "Exit status 4 says that there is no such object.";

inline constexpr const char* explain =
    "Examples:\n"
    "  netuse explain                             all that are not OK\n"
    "  netuse explain /mnt/projects\n"
    "  netuse explain //fs01/projects --format json\n"
    "Exit status 4 says that there is no connection of that name.";

inline constexpr const char* schema = "Example:\n  netuse schema Win32_NetworkConnection --format mof";

inline constexpr const char* record =
    "Examples:\n"
    "  netuse record host.json && netuse --source host.json\n"
    "  netuse record --every 5s --for 10m outage.json\n"
    "  netuse record --anonymize --map secret-map.json report.json\n"
    "A file that is there is written anew; with --every frames are appended to it.";

inline constexpr const char* verify = "Example:\n  netuse verify tests/fixtures/*.json";

inline constexpr const char* doctor =
    "Examples:\n  netuse doctor\n  netuse doctor --source 'recordings:fleet/*.json'\n  netuse doctor --format json";

inline constexpr const char* anonymize = "Example:\n  netuse anonymize host.json -o report.json --map secret-map.json";

inline constexpr const char* import =
    "Example:\n  wmic netuse get * /value > ws7.txt   (on Windows)\n  netuse import ws7.txt -o ws7.json";

inline constexpr const char* watch =
    "Examples:\n"
    "  netuse watch                               on a terminal a table, elsewhere a line an event\n"
    "  netuse watch --where \"Status <> 'OK'\"      what is lost, and when it is back; without it, also\n"
    "                                             a share that is OK and vanishes\n"
    "  netuse watch --until \"LocalName = '/mnt/z' AND Status = 'OK'\" --for 60\n"
    "  netuse watch --format ndjson | jq .TargetInstance.Name\n"
    "  netuse watch \"SELECT * FROM __InstanceDeletionEvent WITHIN 1 WHERE TargetInstance ISA "
    "'Win32_NetworkConnection'\"\n"
    "  netuse watch --where \"Status = 'Lost Comm'\" --exec logger -t shares 'a share is lost or back'\n"
    "  netuse watch --source outage.json --pace 10\n"
    "Keys: q quits; of a recording, space pauses, n or the right arrow shows the next change.\n"
    "What --exec still runs when watching ends is told to end (SIGTERM), and killed after five seconds.\n"
    "Formats: table (the table, or a line an event with the moment in UTC first), ndjson, and journal, which writes\n"
    "entries with the fields NETUSE_STATUS ... into the journal of systemd.\n"
    "Exit status: 0 --until or --until-none is fulfilled; without them, the time of --for is up, a recording has "
    "ended,\n"
    "or q was pressed; 6 --until or --until-none is not fulfilled.";

inline constexpr const char* exporting =
    "Examples:\n"
    "  netuse export prometheus\n"
    "  netuse export prometheus -o /var/lib/prometheus/node-exporter/netuse.prom\n"
    "  netuse export prometheus --listen 9470     until it gets SIGTERM\n"
    "  netuse export prometheus --source 'recordings:fleet/*.json'\n"
    "  netuse export nagios --expect fstab --critical 'Degraded,Lost Comm,Error'\n"
    "  netuse export zabbix\n"
    "  netuse export glpi --format xml -o /var/lib/netuse/drives.xml\n"
    "  netuse export html -o page.html --source recording:night.json\n"
    "nagios ends with 0 (OK), 1 (WARNING), 2 (CRITICAL) or 3 (UNKNOWN); check_netuse is the same for who calls "
    "plugins.\n"
    "What belongs to each kind (units, rules, templates) and how it is set up: tools/integrations.";

inline constexpr const char* diff = "Example:\n  netuse diff baseline.json auto";

}  // namespace netuse::cli::help
