# over: first-look.json
"""Only some fields, for speed; the class's name in lower case, as COM does not mind."""
import netuse.wmi as wmi

c = wmi.WMI()
for row in c.win32_networkconnection(["Name", "Status"], Status="OK"):
    print(row.Name, row.status)
    print(sorted(row.properties))
print(c.fetch_as_lists("Win32_NetworkConnection", ["LocalName", "Status"], Status="Degraded"))
for result in c.fetch_as_classes("Win32_NetworkConnection", ["LocalName"]):
    print(result.LocalName)
