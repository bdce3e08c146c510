# The real automounter: a map of keys, one of them of several mounts, and a map of a wildcard; waiting, raised, expired.

host nas 1
shares a b | server nas
options="-fstype=cifs,username=alice,password=Wonder1"
cat > /etc/nsswitch.conf <<'END'
passwd: files
group: files
hosts: files

END
printf '/auto /etc/auto.keys --timeout=600\n/wild /etc/auto.wild --timeout=600\n' > /etc/auto.master
printf 'share %s ://nas/a\nboth %s /one ://nas/a /two ://nas/b\n' "$options" "$options" > /etc/auto.keys
printf '* %s ://nas/&\n' "$options" > /etc/auto.wild
touch /etc/autofs.conf
mkdir -p /run /var/run /auto /wild
setsid automount --foreground --pid-file /run/autofs.pid > $RESULT/automount.log 2>&1 &
wait_for 60 grep -q ' /wild autofs' /proc/self/mounts
moment waiting
fact "netuse raised something" "$(grep -c ' cifs ' /proc/self/mounts)"

ls /auto/share /wild/b > /dev/null || step "a share is not raised"
moment raised
ls /auto/both/two > /dev/null || step "the share of a key of several is not raised"
moment raised-one-of-two

kill -USR1 "$(cat /run/autofs.pid)" # what nobody uses expires now
wait_for 60 eval '! grep -q " cifs " /proc/self/mounts'
moment expired
cat /proc/self/mounts > $RESULT/mounts-at-end
