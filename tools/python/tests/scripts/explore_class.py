# over: first-look.json
"""Which classes there are, and what one of them has."""
import netuse.wmi as wmi

c = wmi.WMI()
for name in c.classes:
    if "Network" in name:
        print(name)
print(c.subclasses_of("CIM_System", "Win32_.*"))
network_connection = c.Win32_NetworkConnection
print(list(network_connection.properties.keys()))
print(list(network_connection.methods.keys()))
print(network_connection.keys, network_connection.derivation())
print(network_connection.wmi_property("ConnectionState").qualifiers["Values"])
print(network_connection.qualifiers["Provider"], sorted(network_connection.associated_classes))
print(hasattr(c, "Win32_Nonsense"))
