"""Debian packages, fetched and unpacked into a folder of our own; nothing is installed on the host."""

import hashlib
import os
import shutil
import subprocess

from . import CannotRun
from .progress import say

DEFAULT_SUITE = "bookworm"
MIRROR = os.environ.get("NETUSE_SYSTEM_MIRROR", "http://deb.debian.org/debian")
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"

NAMES = """linux-image-amd64 samba smbclient cifs-utils keyutils busybox-static bash coreutils
           iproute2 kmod nftables strace util-linux procps systemd autofs krb5-kdc
           krb5-admin-server krb5-user""".split()

# Drawn in by dependencies and never run in the guest.
UNWANTED = ("perl", "libperl", "python3", "libpython3", "dpkg_", "libgcc-12-dev", "cpio", "tar_")

APT_CONF = """
Dir::State "{home}/state";
Dir::State::status "{home}/state/status";
Dir::Cache "{home}/cache";
Dir::Log "{home}/log";
Dir::Etc::SourceList "{home}/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
APT::Architecture "amd64";
APT::Architectures "amd64";
APT::Install-Recommends "false";
APT::Sandbox::User "";
APT::Keep-Downloaded-Packages "true";
Acquire::Languages "none";
Acquire::Retries "3";
DPkg::Pre-Install-Pkgs "";
APT::Update::Post-Invoke "";
"""


def key(suite, names=NAMES):
    """What decides whether an unpacked root can be used again."""
    return hashlib.sha256(" ".join([suite, MIRROR, *names, *UNWANTED]).encode()).hexdigest()[:12]


def _apt(home, suite, *words):
    done = subprocess.run(["apt-get", "-q", "-y", *words], env={**os.environ, "APT_CONFIG": f"{home}/apt.conf"},
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace")
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:] or ["no message"]
        raise CannotRun(f"Debian packages of {suite} cannot be fetched from {MIRROR}: {last[0]}")


def _fetch(home, suite, names):
    for folder in ("state/lists/partial", "cache/archives/partial", "log"):
        os.makedirs(f"{home}/{folder}", exist_ok=True)
    open(f"{home}/state/status", "a").close()
    signed = f"[signed-by={KEYRING}] " if os.path.exists(KEYRING) else ""
    with open(f"{home}/sources.list", "w") as file:
        file.write(f"deb {signed}{MIRROR} {suite} main\n")
    with open(f"{home}/apt.conf", "w") as file:
        file.write(APT_CONF.format(home=home))
    say(f"fetching packages of Debian {suite}: {names[0]} and {len(names) - 1} more, with what they need (once)")
    _apt(home, suite, "update")
    _apt(home, suite, "install", "--download-only", *names)
    archives = f"{home}/cache/archives"
    return sorted(f"{archives}/{name}" for name in os.listdir(archives) if name.endswith(".deb"))


def _unpack(debs, root):
    for folder in ("bin", "sbin", "lib", "lib64"):
        os.makedirs(f"{root}/usr/{folder}", exist_ok=True)
        os.symlink(f"usr/{folder}", f"{root}/{folder}")
    for deb in debs:
        if os.path.basename(deb).startswith(UNWANTED):
            continue
        unpack = subprocess.Popen(["dpkg-deb", "--fsys-tarfile", deb], stdout=subprocess.PIPE)
        subprocess.run(["tar", "-C", root, "-x", "--keep-directory-symlink", "--no-same-owner",
                        "--exclude=./usr/share/doc", "--exclude=./usr/share/man", "--exclude=./usr/share/locale",
                        "--exclude=./dev/*"], stdin=unpack.stdout, check=True)
        unpack.stdout.close()
        if unpack.wait():
            raise CannotRun(f"{deb} cannot be unpacked")


def unpacked_root(cache, suite, names=NAMES):
    """The folder with these packages and all that they need, unpacked; built at the first call."""
    for tool in ("apt-get", "dpkg-deb", "tar"):
        if not shutil.which(tool):
            raise CannotRun(f"{tool} is needed to fetch Debian's kernel and Samba, and is not here")
    home = f"{cache}/debian-{suite}-{key(suite, names)}"
    root = f"{home}/root"
    if not os.path.exists(f"{home}/unpacked"):
        shutil.rmtree(root, ignore_errors=True)
        os.makedirs(root)
        debs = _fetch(home, suite, names)
        say(f"unpacking {len(debs)} packages")
        _unpack(debs, root)
        open(f"{home}/unpacked", "w").close()
    return root
