# over: outage.json
"""All operations, by an event query as text, and by the namespace's watch_for."""
import netuse.wmi as wmi

c = wmi.WMI()
raw_wql = "SELECT * FROM __InstanceDeletionEvent WITHIN 1 WHERE TargetInstance ISA 'Win32_NetworkConnection'"
gone = c.watch_for(raw_wql=raw_wql)()
print("gone:", gone.RemoteName, gone.event_type)

watcher = c.watch_for(notification_type="operation", wmi_class="Win32_NetworkConnection", delay_secs=1)
while True:
    try:
        event = watcher(timeout_ms=1000)
    except wmi.x_wmi:
        break
    print(event.event_type, event.LocalName, event.Status)
