# The server's processes are killed: its connections are reset. With and without use, soft and hard; then it is back.

host fileserver 1
shares soft-idle soft-used hard-idle hard-used | server fileserver

for how in soft hard; do
    for use in idle used; do
        cifs //fileserver/$how-$use /mnt/$how-$use $ALICE,$how,nosharesock
    done
done
moment good

server_signal fileserver KILL
wait_for 20 server_gone fileserver
wait_for 20 eval '[ $(grep -c "^TCP status: 3" /proc/fs/cifs/DebugData) = 4 ]'
moment killed

step "now they are used"
sleep 2 # beyond the cache of attributes
stat /mnt/soft-used > /dev/null 2>&1 &
stat /mnt/hard-used > /dev/null 2>&1 & hard=$!
sleep 3
moment killed-used
never_hangs /mnt/hard-used

server_up fileserver
step "the server is back"
wait $hard
wait_for 150 stat /mnt/soft-used > /dev/null 2>&1
moment back
wait_for 150 stat /mnt/soft-idle > /dev/null 2>&1
wait_for 150 stat /mnt/hard-idle > /dev/null 2>&1
wait_for 150 eval '! grep "TREE\|\\\\.*DISCONNECTED" /proc/fs/cifs/DebugData | grep -v IPC'
moment good-again
