# over: first-look.json
"""print shows the MOF of an object, repr its path."""
import netuse.wmi as wmi

for connection in wmi.WMI().Win32_NetworkConnection(LocalName="/srv/media"):
    print(connection)
    print(repr(connection))
    print(connection.path_.RelPath, connection.Path_.Class, connection.path().Server)
