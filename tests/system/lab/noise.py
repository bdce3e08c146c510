"""Takes out of a recording what differs from one run to the next and means nothing: numbers that machines hand out.

Equal stays equal and different stays different, so that what the numbers tie together is still tied.
"""

import datetime
import json
import re

EPOCH = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)
ISO = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)")

# what stands before the number, the number itself, and how its stand-ins are written
HANDED_OUT = [
    (r"SessionId: ", r"0x[0-9a-f]+", "0x5e55{:04x}"),
    (r"\btid: ", r"0x[0-9a-f]+", "0x71d{:04x}"),
    (r"Serial Number: ", r"0x[0-9a-f]+", "0x5e71a1{:02x}"),
    (r"ClientGUID: ", r"[0-9A-F-]{36}", "00000000-0000-0000-0000-{:012X}"),
    (r"ConnectionId: ", r"0x[0-9a-f]+", "0x{:x}"),
    (r"(?:\b[a-z]+:\[|Net namespace: |^namespace )", r"4026\d{6}", "4026532{:03}"),
    (r"\bpipe_ino=", r"\d+", "1{:04}"),
    (r"cbdata: ", r"[0-9a-fx]+", "00000000{:08x}"),
    (r"\bpid: ", r"\d+", "{}"),
    (r'"pid": ?"', r"\d+", "{}"),
    (r'"unique_id": ?"', r"\d+", "{}"),
    (r'"ipv4:[0-9.]+:', r"\d{4,5}", "4{:04}"),
    (r'"ipv6:[0-9a-f:]+:', r"\d{4,5}", "5{:04}"),
    (r"^[A-Z]+(?:-[A-Z]+)*(?:-\d)? (?:[0-9.]+|\[[0-9a-f:]+\]):", r"\d+", "5{:04}"),
    (r'"(?:[0-9]+)/', r"\d+", "{}"),
]
COUNTERS = [(r"Number of credits: [\d,]+", "Number of credits: 512"), (r"Last updated: \d+ seconds", "Last updated: 1 seconds"),
            (r"\bsize=\d+k,nr_inodes=\d+", "size=524288k,nr_inodes=131072")]


class Cleaner:
    def __init__(self):
        self._known = {}
        self._times = {}

    def _stand_in(self, group, value, form):
        known = self._known.setdefault(group, {})
        return known.setdefault(value, form.format(len(known) + 1))

    def _time(self, found):
        text = found if isinstance(found, str) else found.group()
        return self._times.setdefault(text, text)

    def learn_times(self, text):
        for each in ISO.findall(text):
            self._times.setdefault(each, None)
        for number, each in enumerate(sorted(self._times)):
            moment = EPOCH + datetime.timedelta(seconds=number)
            self._times[each] = moment.strftime("%Y-%m-%dT%H:%M:%S") + (".000000" if "." in each else "") + (
                "Z" if each.endswith("Z") else each[len(each) - len(re.search(r"[+-]\d\d:?\d\d$", each).group()):])

    def line(self, text):
        for group, (before, number, form) in enumerate(HANDED_OUT):
            text = re.sub(f"({before})({number})",
                          lambda found: found.group(1) + self._stand_in(group, found.group(2), form), text)
        text = re.sub(r"(last-(?:sent|received) )(\d+)ms", lambda found: f"{found.group(1)}{int(found.group(2)) // 1000}000ms", text)
        for pattern, instead in COUNTERS:
            text = re.sub(pattern, instead, text)
        return ISO.sub(lambda found: self._times.get(found.group()) or found.group(), text)

    def cim_times(self):
        """The same times in the spelling of InstallDate: old to new (whole seconds and with fractions)."""
        def spelled(text):
            moment = datetime.datetime.fromisoformat(re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", text.replace("Z", "+00:00")))
            return moment.astimezone(datetime.timezone.utc).strftime("%Y%m%d%H%M%S.%f+000")
        return {spelled(old): spelled(new) for old, new in self._times.items() if new}


def clean(recording):
    """A recording (parsed JSON) without the noise."""
    cleaner = Cleaner()
    cleaner.learn_times(json.dumps(recording, ensure_ascii=False))
    for frame in recording.get("frames", []):
        for document in frame.get("evidence", {}).values():
            for part in ("lines", "stderr"):
                if isinstance(document.get(part), list):
                    document[part] = [cleaner.line(line) for line in document[part]]
        frame["at"] = EPOCH.strftime("%Y-%m-%dT%H:%M:%SZ")
        cim = cleaner.cim_times()
        for connection in frame.get("connections", []):
            if connection.get("InstallDate"):
                connection["InstallDate"] = cim.get(connection["InstallDate"], connection["InstallDate"])
        for diagnostic in frame.get("diagnostics", []):
            if isinstance(diagnostic.get("message"), str):
                diagnostic["message"] = cleaner.line(diagnostic["message"])
    return recording
