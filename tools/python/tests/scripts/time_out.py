# over: none
"""A loop that does other things while nothing happens."""
import netuse.wmi as wmi

watcher = wmi.WMI().Win32_NetworkConnection.watch_for("deletion")
for turn in range(2):
    try:
        error = watcher(timeout_ms=20)
    except wmi.x_wmi_timed_out:
        print("turn", turn, "nothing")
    else:
        print("gone:", error.LocalName)
