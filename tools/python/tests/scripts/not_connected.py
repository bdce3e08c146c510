# over: first-look.json
"""The WHERE clause as keywords, as with services that should run and do not."""
import netuse.wmi as wmi

c = wmi.WMI()
lost = c.Win32_NetworkConnection(ConnectionState="Disconnected", Persistent=True)
if lost:
    for s in lost:
        print(s.Caption, s.Status, s.RemotePath)
else:
    print("all shares are there")
print(len(c.Win32_NetworkConnection(RemoteName=r"\\files01.example\projects")), "by remote name")
