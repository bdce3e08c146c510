"""A writer of the kernel's initramfs format ("newc"), because it needs device nodes without being root."""

import os
import stat


class Archive:
    def __init__(self, path):
        self._file = open(path, "wb")
        self._inode = 0
        self._seen = set()

    def _entry(self, name, mode, data=b"", device=(0, 0)):
        name = name.strip("/")
        if name in self._seen:
            return
        self._seen.add(name)
        self._inode += 1
        raw = name.encode() + b"\0"
        fields = (self._inode, mode, 0, 0, 1, 0, len(data), 0, 0, *device, len(raw), 0)
        self._file.write(b"070701" + b"".join(b"%08X" % field for field in fields) + raw)
        self._pad()
        self._file.write(data)
        self._pad()

    def _pad(self):
        self._file.write(b"\0" * (-self._file.tell() % 4))

    def _parents(self, name):
        parent = os.path.dirname(name.strip("/"))
        if parent and parent not in self._seen:
            self.folder(parent)

    def folder(self, name, mode=0o755):
        self._parents(name)
        self._entry(name, stat.S_IFDIR | mode)

    def text(self, name, text, mode=0o644):
        self._parents(name)
        self._entry(name, stat.S_IFREG | mode, text.encode())

    def link(self, name, target):
        self._parents(name)
        self._entry(name, stat.S_IFLNK | 0o777, target.encode())

    def file(self, name, source, mode=None):
        self._parents(name)
        with open(source, "rb") as file:
            self._entry(name, stat.S_IFREG | (mode or stat.S_IMODE(os.stat(source).st_mode)), file.read())

    def character_device(self, name, major, minor):
        self._parents(name)
        self._entry(name, stat.S_IFCHR | 0o600, device=(major, minor))

    def close(self):
        self._entry("TRAILER!!!", 0)
        self._file.close()
