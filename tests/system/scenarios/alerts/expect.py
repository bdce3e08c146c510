"""A server falls silent, then dies: a real Prometheus fires the shipped alert, Zabbix' item changes, check_netuse is critical."""

from lab.expectation import CONNECTED, DISCONNECTED, Rule, at_most, mapping

LIMIT = 900
MEMORY = 2560  # Prometheus beside all else, all of it in memory
RECORD = False  # the moments show nothing that others do not
PACKAGES = ["prometheus", "zabbix-agent"]
PROGRAMS = ["usr/bin/prometheus", "usr/bin/promtool", "usr/sbin/zabbix_agentd"]


def z(state):
    return [mapping("\\\\nas\\z", "/mnt/z", "alice", state=state)]


MOMENTS = {"good": z(CONNECTED), "silent": z(DISCONNECTED), "back": z(CONNECTED), "killed": z(DISCONNECTED), "good-again": z(CONNECTED)}


def between(least, most):
    return Rule(f"{least} to {most}", lambda value: least <= float(value) <= most)


# Prometheus scrapes each 5 s and evaluates each 5 s, Zabbix and Nagios ask each 10 s. The socket tells of a silent server after 2 s;
# so all of them know after 12 s, and an emulated processor takes some seconds to ask them. The alert has its minute besides,
# whatever words the state goes through meanwhile.
LOST = {
    "Prometheus' alert is pending after, milliseconds": at_most(18000),
    "Zabbix' item has changed after, milliseconds": at_most(18000),
    "check_netuse is critical after, milliseconds": at_most(18000),
    "Prometheus' alert fires after, milliseconds": between(60000, 82000),
    "Zabbix' item is": Rule("Lost Comm or Degraded", lambda value: value in ("Lost Comm", "Degraded")),
}
WELL = {
    "Prometheus' alert has ended after, milliseconds": at_most(18000),
    "Zabbix' item is OK after, milliseconds": at_most(18000),
    "check_netuse is OK after, milliseconds": at_most(18000),
}
FACTS = {
    "good": {"the shipped rules, as promtool sees them": "6 rules", "alerts while all is well": "0"},
    "silent": {**LOST, "somebody hangs on the share all the while": "yes"},
    "back": WELL,
    "killed": LOST,
    "good-again": {
        **WELL,
        # A scrape waits for a look for a second at most (README), and none failed. Both are Prometheus' own measures.
        "slowest scrape of Prometheus, milliseconds": at_most(3000),
        "median scrape of Prometheus, milliseconds": at_most(1000),
        "scrapes that failed": "0",
        "scrapes": Rule("more than 30", lambda value: float(value) > 30),
    },
}
