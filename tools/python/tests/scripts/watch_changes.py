# over: outage.json
"""A watcher for modifications; what a wait without an event raises."""
import netuse.wmi as wmi

c = wmi.WMI()
watcher = c.Win32_NetworkConnection.watch_for("modification", delay_secs=2)
for _ in range(2):
    event = watcher()
    print(event.event_type, event.timestamp, event.LocalName)
    print("  %s -> %s" % (event.previous.Status, event.Status))

nothing = c.Win32_NetworkConnection.watch_for(notification_type="Creation", delay_secs=1, LocalName="/mnt/other")
try:
    nothing(timeout_ms=50)
except wmi.x_wmi_timed_out:
    print("nothing came")
except wmi.x_wmi as x:
    print("nothing comes:", x.info)
