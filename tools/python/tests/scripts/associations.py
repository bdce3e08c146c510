# over: first-look.json
"""From the computer to its connections and back."""
import netuse.wmi as wmi

c = wmi.WMI()
for system in c.Win32_ComputerSystem():
    print(system.Name)
    for connection in system.associators("Win32_SystemNetworkConnections"):
        print("  ", connection.LocalName)
first = c.Win32_NetworkConnection()[0]
for system in first.associators(wmi_result_class="Win32_ComputerSystem"):
    print(first.LocalName, "is of", system.Name)
for link in first.references():
    print(link.GroupComponent.Name, "has", link.PartComponent.LocalName)
    print(link.properties["PartComponent"].value)
