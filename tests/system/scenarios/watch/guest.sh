# Who watches is told at once of mounts, and of a server that falls silent or dies, and costs next to nothing while nothing
# happens.

host nas 1
shares a b | server nas
cifs //nas/a /mnt/a $ALICE,nosharesock,echo_interval=300
cifs //nas/b /mnt/b $ALICE,nosharesock,echo_interval=300
moment good

# Two watchers: one looks every second. The other's minute is never up, so what it tells it was told by the kernel.
netuse watch --no-inbound > $RESULT/events 2> $RESULT/events.err & watcher=$!
netuse watch --no-inbound --every 3600 > $RESULT/woken 2> $RESULT/woken.err & sleeper=$!
sleep 5
# told FILE PATTERN: milliseconds since $begin until the line is there; 60000 if it does not come
told() {
    until grep -q "$2" "$1"; do
        [ $(($(milliseconds) - begin)) -lt 60000 ] || break
        sleep 0.02
    done
    echo $(($(milliseconds) - begin))
}
begin=$(milliseconds)
umount /mnt/a
fact "unmounted: told after, milliseconds" "$(told $RESULT/woken 'deleted .*nas.a (/mnt/a)')"
cifs //nas/a /mnt/a $ALICE,nosharesock,echo_interval=300
begin=$(milliseconds)
fact "mounted: told after, milliseconds" "$(told $RESULT/woken 'created .*nas.a (/mnt/a)')"

threads_of() { ls /proc/$1/task | wc -l; }
files_of() { ls /proc/$1/fd | wc -l; }
size_of() { awk '/^VmRSS/ { print $2 }' /proc/$1/status; }
time_of() { awk '{ print ($14 + $15) * 10 }' /proc/$1/stat; }
step "nothing happens for a minute"
size=$(size_of $watcher) files=$(files_of $watcher) time=$(time_of $watcher)
sleep 60
fact "a minute of looks: processor time, milliseconds" $(($(time_of $watcher) - time))
fact "a minute of looks: grown by, KiB" $(($(size_of $watcher) - size))
fact "a minute of looks: descriptors more" $(($(files_of $watcher) - files))
fact "threads" "$(threads_of $watcher)"
fact "events so far" "$(wc -l < $RESULT/events)"

step "a cut"
ip netns exec nas nft 'add table inet cut; add chain inet cut in { type filter hook input priority 0; policy drop; }'
begin=$(milliseconds)
stat /mnt/b/nothing > /dev/null 2>&1 &
fact "cut: told after, milliseconds" "$(told $RESULT/events 'nas.b (/mnt/b) *Status: OK -> Lost Comm')"
ip netns exec nas nft delete table inet cut
begin=$(milliseconds)
fact "repaired: told after, milliseconds" "$(told $RESULT/events 'nas.b (/mnt/b) *Status: Lost Comm -> OK')"

step "killed"
server_signal nas KILL
wait_for 20 server_gone nas
begin=$(milliseconds)
fact "killed: told after, milliseconds" "$(told $RESULT/events 'nas.b (/mnt/b) .*Connected -> Disconnected')"
netuse watch --no-inbound --until "LocalName = '/mnt/b' AND Status = 'OK'" --for 3 > /dev/null 2> $RESULT/until.err
fact "until a dead share is back: exit status" $?
(sleep 2; server_up nas; while ! stat /mnt/b > /dev/null 2>&1; do sleep 0.5; done) &
netuse watch --no-inbound --until "LocalName = '/mnt/b' AND Status = 'OK'" --for 120 > /dev/null 2>&1
fact "until the share is back: exit status" $?
kill $watcher $sleeper
wait $watcher $sleeper
