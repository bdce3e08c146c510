Status  Local  Remote  Network
----
OK   Z:  \\fs\a  Microsoft Windows Network
