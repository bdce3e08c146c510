"""The guest's root: an uncompressed initramfs with the wanted programs, their libraries and the kernel modules."""

import fcntl
import hashlib
import os
import re
import shutil
import subprocess

from . import CannotRun, cpio, packages
from .progress import say

GUEST = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "guest")
LIBRARIES = "usr/lib/x86_64-linux-gnu"

PROGRAMS = """
    usr/bin/bash usr/bin/busybox usr/bin/strace usr/bin/stat usr/bin/timeout usr/bin/date usr/bin/sleep usr/bin/df
    usr/bin/cat usr/bin/ls usr/bin/mount usr/bin/umount usr/bin/findmnt usr/bin/nsenter usr/bin/unshare usr/bin/setpriv
    usr/bin/ps usr/bin/ip usr/bin/kmod usr/bin/flock usr/bin/keyctl usr/bin/cifscreds
    usr/sbin/nft usr/sbin/mount.cifs usr/sbin/request-key usr/sbin/key.dns_resolver
    usr/sbin/automount usr/sbin/smbd usr/bin/smbclient usr/bin/smbstatus usr/bin/smbpasswd usr/bin/smbcontrol usr/bin/testparm
    usr/lib/systemd/systemd usr/lib/systemd/systemd-shutdown usr/lib/systemd/systemd-executor usr/bin/systemctl
    usr/bin/systemd-escape usr/lib/systemd/system-generators/systemd-fstab-generator
    usr/sbin/krb5kdc usr/sbin/kdb5_util usr/sbin/kadmin.local usr/bin/kinit usr/bin/klist usr/bin/kinit.mit usr/bin/klist.mit
    usr/sbin/cifs.upcall
""".split()

# Opened by name at run time, so no program's list shows them.
PLUGINS = """
    libnss_files.so.2 libnss_dns.so.2 samba/libidmap.so security/pam_permit.so libgcc_s.so.1 libstdc++.so.6
    autofs/lookup_file.so autofs/lookup_files.so autofs/parse_sun.so autofs/mount_generic.so autofs/mount_autofs.so
    autofs/mount_bind.so autofs/mount_nfs.so krb5/plugins/kdb/db2.so libverto-libev.so.1
""".split()

UNITS = """
    basic.target sysinit.target multi-user.target local-fs.target local-fs-pre.target remote-fs.target
    remote-fs-pre.target network.target network-online.target swap.target paths.target slices.target sockets.target
    timers.target shutdown.target umount.target final.target system.slice -.slice time-sync.target time-set.target
    rescue.target emergency.target
""".split()

MODULES = """
    crc32c_generic cifs cmac hmac md4 cifs_md4 cifs_arc4 aes_generic aesni_intel ccm gcm ctr ghash_generic ghash_clmulni_intel
    sha256_generic sha512_generic sha256_ssse3 sha512_ssse3 nls_utf8 dns_resolver 9p 9pnet_virtio virtio_pci
    virtio_rng veth bridge ipv6 nf_tables nft_numgen nfnetlink autofs4 ecb cbc des_generic md5 inet_diag tcp_diag
""".split()

BUSYBOX = """
    awk tac basename chmod chown cmp cp cut dd dmesg echo env expr false find grep gzip head hostname id kill ln mkdir mkfifo
    mknod mv nc pgrep printf pwd readlink rm rmdir sed seq setsid sh sort su sync tail tar tee test touch tr true uname
    uniq wc xargs poweroff reboot chroot which od
""".split()


def _loader(root, *words):
    """Runs a program of the unpacked root with the root's own libraries."""
    libraries = f"{root}/{LIBRARIES}:{root}/{LIBRARIES}/samba:{root}/{LIBRARIES}/systemd:{root}/usr/lib/systemd"
    return subprocess.run([f"{root}/lib64/ld-linux-x86-64.so.2", "--library-path", libraries, *words],
                          capture_output=True, text=True)


def libraries_of(root, path):
    listing = _loader(root, "--list", path).stdout
    return {os.path.normpath(found) for found in re.findall(r"=> (\S+) \(", listing)}


def _programs_and_libraries(root):
    wanted = []
    for name in PROGRAMS + [f"{LIBRARIES}/{plugin}" for plugin in PLUGINS]:
        if os.path.exists(f"{root}/{name}"):
            wanted.append(f"{root}/{name}")
    files = set(wanted)
    for path in wanted:
        if not path.endswith("/busybox"):  # static
            files |= libraries_of(root, path)
    return sorted(files)


def _kernel(root):
    releases = sorted(os.listdir(f"{root}/usr/lib/modules"))
    if not releases:
        raise CannotRun("the Debian kernel package brought no modules")
    return releases[-1]


def _modules(root, release):
    """The wanted modules and all they depend on, in the order in which they must be loaded."""
    folder = f"{root}/usr/lib/modules/{release}"
    if not os.path.exists(f"{folder}/modules.dep"):
        _loader(root, "--argv0", "depmod", f"{root}/usr/bin/kmod", "-b", root, release)
    needs, names = {}, {}
    with open(f"{folder}/modules.dep") as file:
        for line in file:
            module, _, others = line.partition(":")
            needs[module] = others.split()
            names[os.path.basename(module).split(".")[0].replace("-", "_")] = module
    order = []
    for name in MODULES:
        module = names.get(name)
        if module:  # else it is built into this kernel, or this kernel has no such thing
            order += [each for each in [*reversed(needs[module]), module] if each not in order]
    return folder, order


def _strip(paths, folder):
    """Copies without debugging symbols: a smaller image is a faster boot."""
    stripped = {}
    if not shutil.which("strip"):
        return stripped
    os.makedirs(folder, exist_ok=True)
    for number, path in enumerate(paths):
        copy = f"{folder}/{number}-{os.path.basename(path)}"
        if subprocess.run(["strip", "-o", copy, path], capture_output=True).returncode == 0:
            stripped[path] = copy
    return stripped


def _write(root, path):
    release = _kernel(root)
    folder, modules = _modules(root, release)
    files = _programs_and_libraries(root)
    stripped = _strip(files, f"{path}.strip")
    archive = cpio.Archive(path)
    for name in ("proc", "sys", "dev", "run", "tmp", "mnt", "srv", "root", "host", "out", "etc", "var/log", "var/lib",
                 "var/cache", "var/run/samba", "etc/samba", "etc/systemd/system"):
        archive.folder(name)
    for name in ("bin", "sbin", "lib", "lib64"):
        archive.link(name, f"usr/{name}")
    archive.character_device("dev/console", 5, 1)
    for path_in_root in files:
        name = os.path.relpath(path_in_root, root)
        name = f"usr/{name}" if name.split("/")[0] in ("bin", "sbin", "lib", "lib64") else name
        archive.file(name, stripped.get(path_in_root, os.path.realpath(path_in_root)), 0o755)
    archive.file("usr/lib64/ld-linux-x86-64.so.2", os.path.realpath(f"{root}/lib64/ld-linux-x86-64.so.2"), 0o755)
    for name in BUSYBOX:
        archive.link(f"usr/bin/{name}", "busybox")
    for name in ("modprobe", "insmod", "lsmod"):
        archive.link(f"usr/sbin/{name}", "../bin/kmod")
    for unit in UNITS:
        source = f"{root}/usr/lib/systemd/system/{unit}"
        if os.path.isfile(source):
            archive.file(f"usr/lib/systemd/system/{unit}", source)
    for module in modules:
        archive.file(f"usr/lib/modules/{module}", f"{folder}/{module}")
    archive.text("etc/modules.order", "".join(f"/usr/lib/modules/{module}\n" for module in modules))
    if os.path.isdir(f"{root}/usr/lib/locale/C.utf8"):
        for base, _, names in os.walk(f"{root}/usr/lib/locale/C.utf8"):
            for name in names:
                archive.file(os.path.relpath(f"{base}/{name}", root), f"{base}/{name}")
    archive.file("init", f"{GUEST}/init", 0o755)
    archive.close()
    shutil.rmtree(f"{path}.strip", ignore_errors=True)
    return release, len(modules)


def _key(suite):
    digest = hashlib.sha256(packages.key(suite).encode())
    for path in (os.path.abspath(__file__), cpio.__file__, f"{GUEST}/init"):
        with open(path, "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()[:12]


def build(cache, suite):
    """(kernel, initramfs) of a release of Debian: built when it is not there, or when what it is made from has changed."""
    os.makedirs(cache, exist_ok=True)
    with open(f"{cache}/lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        initramfs = f"{cache}/initramfs-{suite}-{_key(suite)}.cpio"
        root = packages.unpacked_root(cache, suite)
        kernel = f"{root}/boot/vmlinuz-{_kernel(root)}"
        if not os.path.exists(initramfs):
            say("packing the guest")
            for old in os.listdir(cache):
                if old.startswith(f"initramfs-{suite}-"):
                    os.unlink(f"{cache}/{old}")
            release, count = _write(root, f"{cache}/new.cpio")
            os.rename(f"{cache}/new.cpio", initramfs)
            say(f"guest packed: Linux {release}, {count} modules, {os.path.getsize(initramfs) >> 20} MiB")
    return kernel, initramfs
