# over: first-look.json
"""Connecting by moniker, namespace and server; dates."""
import netuse.wmi as wmi

c = wmi.WMI(moniker=r"winmgmts:{impersonationLevel=impersonate,(Security)}!\\.\root\cimv2")
print(len(c.Win32_NetworkConnection()), "by moniker")
cls = wmi.WMI(moniker="//./root/cimv2:Win32_NetworkConnection")
print(cls.path_, len(cls()))
path = c.Win32_NetworkConnection()[0].path_.Path
print(wmi.WMI(moniker=path).LocalName, c.get(path).LocalName)
print(len(wmi.WMI(computer="localhost", namespace="root/cimv2", privileges=["Shutdown"]).Win32_NetworkConnection()))
print(len(wmi.WMI(wmi=wmi.connect_server(server=".", namespace="root\\cimv2")).Win32_NetworkConnection()))
print(wmi.construct_moniker(computer="files01", privileges=["Security"]))
for wrong in ({"namespace": "DEFAULT"}, {"computer": ".", "user": "ann"}):
    try:
        wmi.WMI(**wrong)
    except (wmi.x_wmi_no_namespace, wmi.x_wmi_authentication) as x:
        print(type(x).__name__)
print(wmi.from_time(2026, 11, 22, 9, 0, 0, 0, 60), wmi.to_time("20261122090000.000000+000"), wmi.from_time(year=2026))
