# A share is lost while the units watch: mails tell of it at once and after half a minute. Then the other recipe: what is lost
# is mounted anew.

mails() { cat $RESULT/mail-* 2>/dev/null | grep -c "subject: $1"; }
wait_for 60 systemctl is-active --quiet netuse-watch@mnt-z.service
sleep 5
moment booted
fact "mails before" "$(ls $RESULT/mail-* 2>/dev/null | wc -l)"

server_signal nas KILL
wait_for 20 server_gone nas
wait_for 20 eval '[ "$(mails "a share has changed")" -gt 0 ]'
fact "told at once" "$(mails "a share has changed")"
fact "called lost too early" "$(mails "a share is lost")"
wait_for 90 eval '[ "$(mails "a share is lost")" -gt 0 ]'
fact "told after half a minute" "$(mails "a share is lost")"
cp $RESULT/mail-* $MOMENT/

step "mounted anew in place of a mail"
server_up nas
wait_for 60 stat /mnt/z > /dev/null 2>&1
mkdir -p /etc/systemd/system/netuse-watch@mnt-z.service.d
printf '[Service]\nExecStart=\nExecStart=netuse-lost "%%f" 5s systemctl restart "%%i.mount"\n' \
    > /etc/systemd/system/netuse-watch@mnt-z.service.d/override.conf
systemctl daemon-reload
systemctl restart netuse-watch@mnt-z.service
sleep 5
umount -l /mnt/z
wait_for 90 grep -q ' /mnt/z cifs' /proc/self/mounts && fact "mounted anew" yes || fact "mounted anew" no
moment mounted-anew
systemctl --no-pager status netuse-watch@mnt-z.service netuse-watch.service > $RESULT/status 2>&1
