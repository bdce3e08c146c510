# over: recordings:{first-look,recordings/timeline}.json
"""Machines by name: those that are there, and one that is not."""
import netuse.wmi as wmi

for machine in ["files01", "ws7", "nowhere"]:
    try:
        c = wmi.WMI(machine, user="audit", password="secret")
    except wmi.x_wmi as x:
        print(machine, "is not there:", x.com_error.hresult)
        continue
    print(machine, [s.Name for s in c.Win32_ComputerSystem()])
    print("  ", [s.LocalName for s in c.Win32_NetworkConnection(["LocalName"])])
    wql = "SELECT LocalName FROM Win32_NetworkConnection WHERE Status = 'OK' OR Status = 'Unavailable'"
    print("  ", [s.LocalName for s in c.query(wql)])
