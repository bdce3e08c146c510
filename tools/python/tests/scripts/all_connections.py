# over: first-look.json
"""What every inventory script begins with."""
import netuse.wmi as wmi

c = wmi.WMI()
for connection in c.Win32_NetworkConnection():
    print(connection.LocalName, "->", connection.RemoteName)
    print("  user:", connection.UserName, "persistent:", connection.Persistent)
