"""One virtual machine: started, watched, and what it brings back."""

import os
import select
import shutil
import signal
import subprocess
import tarfile
import time

from . import CannotRun
from .progress import say

QEMU = "qemu-system-x86_64"
MACHINE = "q35,usb=off,smbus=off"
CPU = {"kvm": "host", "tcg": "max,-avx,-avx2,-la57"}  # glibc's AVX2 string functions are slow when emulated
ACCEL = {"kvm": "kvm", "tcg": "tcg,thread=multi,tb-size=512"}
KERNEL_WORDS = ("console=ttyS0 quiet panic=-1 no_timer_check mitigations=off nokaslr cryptomgr.notests apparmor=0 audit=0 "
                "random.trust_cpu=on rdinit=/init")


def acceleration(kernel):
    """kvm where it can be used, else tcg (the processor in software)."""
    if not shutil.which(QEMU):
        raise CannotRun(f"{QEMU} is not installed (Debian package qemu-system-x86)")
    asked = os.environ.get("NETUSE_SYSTEM_ACCEL")
    if asked in ACCEL:
        return asked
    if asked:
        raise SystemExit(f"NETUSE_SYSTEM_ACCEL={asked}: it must be kvm or tcg")
    return "kvm" if os.access("/dev/kvm", os.R_OK | os.W_OK) and _kvm_lives(kernel) else "tcg"


def _kvm_lives(kernel, seconds=4):
    """Whether a kernel says a word under KVM: a nested /dev/kvm may open well and yet run nothing."""
    with subprocess.Popen([QEMU, "-accel", "kvm", "-cpu", CPU["kvm"], "-M", MACHINE, "-nodefaults", "-no-user-config",
                           "-no-reboot", "-display", "none", "-nic", "none", "-m", "512", "-serial", "stdio",
                           "-kernel", kernel, "-append", "console=ttyS0 earlyprintk=serial panic=-1"],
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as machine:
        try:
            return bool(select.select([machine.stdout], [], [], seconds)[0] and b"Linux" in machine.stdout.read1())
        finally:
            machine.kill()


class Guest:
    def __init__(self, name, work, memory=2048):
        self.name, self.work, self.memory = name, work, memory
        self.result = f"{work}/result"
        self.seconds = self.first_line_seconds = None

    def run(self, kernel, initramfs, host_share, accel, limit):
        """Boots, waits for the end, unpacks the result. Returns the exit status of the scenario, None when it did not end."""
        out = f"{self.work}/out"
        shutil.rmtree(self.work, ignore_errors=True)
        os.makedirs(out)
        console = f"{self.work}/console.log"
        words = [QEMU, "-accel", ACCEL[accel], "-cpu", CPU[accel], "-M", MACHINE, "-nodefaults",
                 "-no-user-config", "-no-reboot", "-display", "none", "-nic", "none", "-smp", "2",
                 "-m", str(self.memory), "-serial", f"file:{console}", "-device", "virtio-rng-pci",
                 "-kernel", kernel, "-initrd", initramfs, "-append", f"{KERNEL_WORDS} lab.scenario={self.name}"]
        for tag, folder, more in (("host", host_share, ",readonly=on"), ("out", out, "")):
            words += ["-fsdev", f"local,id={tag},path={folder},security_model=none{more}",
                      "-device", f"virtio-9p-pci,fsdev={tag},mount_tag={tag}"]
        begin = time.monotonic()
        with open(f"{self.work}/qemu.log", "w") as log:
            machine = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        try:
            self._watch(machine, console, begin, limit)
        finally:
            if machine.poll() is None:
                machine.send_signal(signal.SIGKILL)
            machine.wait()
            self.seconds = time.monotonic() - begin
        if not os.path.exists(f"{out}/done"):
            return None
        with tarfile.open(f"{out}/result.tar") as tar:
            tar.extractall(self.result)
        with open(f"{out}/status") as file:
            return int(file.read())

    def _watch(self, machine, console, begin, limit):
        seen = 0
        while machine.poll() is None and time.monotonic() - begin < limit:
            if os.path.exists(console):
                with open(console, errors="replace") as file:
                    file.seek(seen)
                    for line in iter(file.readline, ""):
                        if not line.endswith("\n"):
                            break
                        seen = file.tell()
                        if line.startswith("## "):
                            self.first_line_seconds = self.first_line_seconds or time.monotonic() - begin
                            say(f"{self.name}: {line[3:].strip()}")
            time.sleep(0.3)
        if machine.poll() is None:
            say(f"{self.name}: stopped after {limit} s without an end")
