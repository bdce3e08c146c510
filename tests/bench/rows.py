# SPDX-License-Identifier: MIT
"""rows.py RATIOS GROWTH MEMORY [README]: what the benchmarks measured, row by row beside its goal.

With a README, what stands there between the two marks is replaced by the same rows."""
import json
import re
import sys
from dataclasses import dataclass
from typing import Optional

UNITS = {"ns": 1, "us": 1e3, "ms": 1e6}
MARKS = ("<!-- measured: tests/bench/table BUILD readme -->\n", "<!-- end of what was measured -->\n")


@dataclass
class Row:
    """A ratio of two times in one run. `faster`: peer / netuse, which is to be at least the goal; else netuse / peer,
    which is to be no more. `of`: what the ratio is divided by."""
    what: str
    ours: str
    peer_words: str
    peer: str
    goal: Optional[float] = None
    faster: bool = False
    of: float = 1


LIBMOUNT = "libmount's parse"
SQLITE = "SQLite, in memory, prepared"
ROWS = [
    Row("mount table of 10,000 lines, one in ten cifs, to instances", "netuse_mount_table/10000", LIBMOUNT,
        "libmount_mount_table/10000", 50, faster=True),
    Row("the same with 100,000 lines", "netuse_mount_table/100000", LIBMOUNT, "libmount_mount_table/100000", 50,
        faster=True),
    Row("the same with 100,000 lines, for each 1,000", "netuse_mount_table/100000", "with 1,000 lines",
        "netuse_mount_table/1000", 1.15, of=100),
    Row("DebugData of 1,000 servers and 5,000 shares, joined to 5,000 mounts, for each 100", "netuse_debug_data_join/1000",
        "of 100 servers and 500 shares", "netuse_debug_data_join/100", 1.15, of=10),
    Row("10,000 smbstatus sessions and 10,000 tree connects (JSON) to instances", "netuse_smbstatus/10000",
        "Boost.JSON's parse alone", "boost_json_smbstatus/10000", 0.7),
    Row("the whole command on a host with 10,000 mounts and no SMB", "live_netuse_with_10000_mounts",
        "`cat /proc/self/mounts`", "live_read_of_10000_mounts", 1.15),
    Row("a hundred looks of `watch` that find nothing, 10,000 mounts", "live_looks_at_mounts<10'000>",
        "a whole snapshot of them", "live_snapshot_of_10000_mounts", 5),
    Row("a query over a fleet of 10,000 recordings, on one core", "fleet_command_on_one_core/10000", "`find` and `cat` of them",
        "fleet_read_on_one_core/10000", 2.5),
    Row("the same on two cores", "fleet_command_on_two_cores/10000", "on one", "fleet_command_on_one_core/10000", 1.8,
        faster=True),
    Row("the newest of a timeline of 10,000 frames", "timeline_command_newest", "the first", "timeline_command_oldest", 0.5),
    Row("two-term AND with LIKE over 100,000 instances", "netuse_like_100000", SQLITE, "sqlite_like_100000", 12,
        faster=True),
    Row("LIKE with sets over 100,000 instances", "netuse_like_set_100000", "the same LIKE without sets",
        "netuse_like_only_100000", 2),
    Row("a recording of 10,000 connections under pseudonyms", "netuse_anonymize/10000", "Boost.JSON alone",
        "boost_json_recording/10000", 8),
    Row("JSON of 10,000 instances, 17 columns", "netuse_write_json", "a loop written by hand", "by_hand_json"),
]
ALONE = (("one query over 10,000 recordings of 20 connections each (wall time)", "fleet_query/10000/real_time"),
         ("compile of the class documentation's sample query", "netuse_compile_sample"))
COUNTERS = (("peak memory, a query over 50,000 recordings", "fleet_command_on_two_cores/50000", "peak_mib", "MiB", 200),
            ("peak memory, `watch` of a timeline of 10,000 frames", "timeline_command_watch", "peak_mib", "MiB", 40),
            ("a frame of a timeline, one changed mount of twenty", "timeline_append", "bytes_a_frame", "bytes", 1000))
LOOKS = "live_looks_at_mounts<50>"  # a hundred looks
RATES = [("netuse_write_" + form, form + " of 10,000 instances", 700 if form == "json" else None)
         for form in ("json", "csv", "list", "table", "xml", "mof")]
RATES.append(("netuse_anonymize/10000", "pseudonyms for 10,000 connections", 30))


def load(file):
    with open(file, encoding="utf-8") as text:
        return json.load(text)["benchmarks"]


def time_of(b):
    """Processor time throughout; where a benchmark runs other programs, it measured theirs itself."""
    return b["real_time" if b["name"].endswith("manual_time") else "cpu_time"] * UNITS[b["time_unit"]]


def shown(ns):
    for unit, size in (("ms", 1e6), ("µs", 1e3)):
        if ns >= size:
            return "%.3g %s" % (ns / size, unit)
    return "%.3g ns" % ns


class Table:
    """The rows as text on stdout, and as lines of Markdown."""

    def __init__(self):
        self.markdown = ["| | netuse | compared with | ratio | goal |", "|---|---|---|---|---|"]
        self.missed = []

    def add(self, what, ours, peer, ratio, goal, missed):
        print("%-80s %12s  %-52s %9s  goal %s%s" % (what, ours, peer, ratio, goal or "none",
                                                     "   MISSES ITS GOAL" if missed else ""))
        self.markdown.append("| " + " | ".join((what, ours, peer, ratio, goal)) + " |")
        if missed:
            self.missed.append(what)


def add_ratio(table, row, times):
    if row.ours not in times or row.peer not in times:
        return
    ours, peer = times[row.ours] / row.of, times[row.peer]
    value = peer / ours if row.faster else ours / peer
    missed = row.goal is not None and (value < row.goal if row.faster else value > row.goal)
    words = "%.3g%s" % (value, " times faster" if row.faster else "")
    goal = "" if row.goal is None else "at %s %g" % ("least" if row.faster else "most", row.goal)
    table.add(row.what, shown(ours), row.peer_words + ": " + shown(peer), words, goal, missed)


def add_times(table, times):
    for what, name in ALONE:
        if name in times:
            table.add(what, shown(times[name]), "", "", "", False)
    if LOOKS in times:
        look = times[LOOKS] / 100
        share = look / 1e9 * 100
        table.add("a look a second, 50 mounts", shown(look), "one core", "%.2g %%" % share, "at most 0.3 %", share > 0.3)


def add_growth(table, rows):
    grown = [b["growth"] for b in rows if b["milliseconds"] >= 0.5]
    if grown:
        table.add("%d kinds of documents at eight times the size (many mounts, trees, units, keys, options of one line …)"
                  % len(rows), "", "the same kind at its size",
                  "%.2g to %.2g times as long" % (min(grown), max(grown)), "at most 9", max(grown) > 9)


def add_rates(table, rows):
    rates = {b["name"]: b["bytes_per_second"] / 1e6 for b in rows if "bytes_per_second" in b}
    for name, what, goal in RATES:
        if name in rates:
            table.add(what, "%.3g MB/s" % rates[name], "", "", "at least %d MB/s" % goal if goal else "",
                      goal is not None and rates[name] < goal)


def add_counters(table, rows):
    measured = {b["name"].split("/iterations:")[0]: b for b in rows if not b.get("error_occurred")}
    for what, name, key, unit, goal in COUNTERS:
        if name in measured:
            value = measured[name][key]
            table.add(what, "%.3g %s" % (value, unit), "", "", "at most %g %s" % (goal, unit), value > goal)


def add_memory(table, peaks):
    for form, peak in peaks.items():
        table.add("peak memory, 100,000 mounts as %s" % form, "%.0f MiB" % peak, "", "", "at most 50 MiB", peak > 50)


def growth(rows):
    """Prints how each document's time grows; which of them grow faster than they may."""
    print("\nGrowth of the processor time when the document is eight times as large (linear: 8; bar: at most 9)")
    grown = []
    for b in rows:
        kind = b["name"].split("/iterations:")[0].removeprefix("growth/")
        print("%-80s %8.2f%s" % ("%s, %.1f ms" % (kind, b["milliseconds"]), b["growth"],
                                 "   OVER ITS BAR" if b["growth"] > 9 else ""))
        # What takes less than the clock can tell is left to larger documents.
        if b["growth"] > 12 and b["milliseconds"] >= 0.5:
            grown.append(kind)
    return grown


def into_readme(file, markdown):
    with open(file, encoding="utf-8") as text:
        before = text.read()
    part = re.compile(re.escape(MARKS[0]) + ".*?" + re.escape(MARKS[1]), re.DOTALL)
    rows = MARKS[0] + "\n".join(markdown) + "\n" + MARKS[1]
    after, count = part.subn(lambda _: rows, before)
    if count != 1:
        sys.exit(file + ": the two marks of what is measured are not there once each")
    with open(file, "w", encoding="utf-8") as text:
        text.write(after)


def main(ratios, growths, memory, readme=None):
    rows = load(ratios)
    times = {b["name"].split("/iterations:")[0]: time_of(b)
             for b in rows if "cpu_time" in b and not b.get("error_occurred")}
    for b in rows:
        if b.get("error_occurred"):
            print("%-80s not measured: %s" % (b["name"], b["error_message"]))
    for name, time in times.items():
        print("%-80s %12s" % (name, shown(time)))
    print()
    table = Table()
    for row in ROWS:
        add_ratio(table, row, times)
    add_rates(table, rows)
    add_counters(table, rows)
    with open(memory, encoding="utf-8") as text:
        add_memory(table, json.load(text))
    add_times(table, times)
    add_growth(table, load(growths))
    grown = growth(load(growths))
    print("\n" + ("goals that are missed: " + "; ".join(table.missed) if table.missed else "no goal is missed"))
    if readme:
        into_readme(readme, table.markdown)
    if grown:
        sys.exit("grows faster than its document: " + ", ".join(grown))


if __name__ == "__main__":
    main(*sys.argv[1:])
