# over: first-look.json
"""WQL as text, and what is said of WQL that is wrong."""
import netuse.wmi as wmi

c = wmi.WMI(find_classes=False)
wql = "SELECT LocalName, AccessMask FROM Win32_NetworkConnection WHERE LocalName LIKE '/mnt/%'"
for mapping in c.query(wql):
    print("%-15s %s" % (mapping.LocalName, mapping.AccessMask))
try:
    c.query("SELECT Sise FROM Win32_NetworkConnection")
except wmi.x_wmi as x:
    print("failed:", x.com_error.hresult, x.com_error.excepinfo[2])
