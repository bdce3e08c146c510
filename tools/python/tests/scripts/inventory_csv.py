# over: first-look.json
"""Every property of every instance, as a file for a spreadsheet."""
import csv
import sys

import netuse.wmi as wmi

c = wmi.WMI()
columns = sorted(c.Win32_NetworkConnection.properties)
writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(columns)
for instance in c.Win32_NetworkConnection():
    writer.writerow([getattr(instance, column) for column in columns])
for instance in c.instances("Win32_NetworkConnection"):
    print({p.Name: p.Value for p in instance.Properties_ if p.Value is not None}["Name"])
