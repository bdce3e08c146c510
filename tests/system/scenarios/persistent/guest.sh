# After the boot: systemd has mounted what it should; a hand mounts one more, and one automount is used.

cifs //fileserver/public /mnt/by-hand guest
ls /mnt/auto-used/ > /dev/null || step "the automount does not come up"
wait_for 150 systemctl is-failed --quiet mnt-missing.mount
systemctl --no-pager --no-legend list-units --all -t mount -t automount > $RESULT/units 2>&1
moment booted

systemctl stop mnt-unit.mount
umount /mnt/boot
moment unmounted
grep autofs /proc/self/mounts > $RESULT/autofs-lines
grep -q ' /mnt/auto-idle cifs' /proc/self/mounts && fact "netuse raised the idle automount" yes || fact "netuse raised the idle automount" no
