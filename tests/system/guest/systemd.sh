# systemd as process 1, for what only it does: fstab at boot, units, automounts.

# boot_systemd SCENARIO: prepares (fstab and units must lie there before the boot), then becomes systemd. Never returns.
boot_systemd() {
    local units=/etc/systemd/system
    . "/host/scenarios/$1/prepare.sh"
    echo 0123456789abcdef0123456789abcdef > /etc/machine-id
    ln -sf /usr/lib/systemd/system/multi-user.target $units/default.target
    mkdir -p $units/multi-user.target.wants
    cat > $units/lab.service <<END
[Unit]
After=remote-fs.target local-fs.target
[Service]
Type=oneshot
Environment=PATH=$PATH LC_ALL=C.UTF-8 TZ=UTC HOME=/root
TimeoutStartSec=infinity
ExecStart=/bin/bash /host/guest/under-systemd $1
END
    ln -sf /usr/lib/systemd/system/remote-fs.target $units/multi-user.target.wants/remote-fs.target # as Debian enables it
    ln -sf ../lab.service $units/multi-user.target.wants/lab.service
    step "booting systemd"
    exec /usr/lib/systemd/systemd --system --show-status=no --log-target=kmsg --log-level=notice < /dev/console
}
