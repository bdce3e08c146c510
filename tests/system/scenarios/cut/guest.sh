# Two servers fall silent without a reset: one behind a cut network, one frozen. Calls hang, and the kernel learns late.

host nas 1
host ice 2
for name in nas ice; do
    server $name <<END
[idle]
   path = /srv/shares/$name-idle
   read only = no
[used]
   path = /srv/shares/$name-used
   read only = no
END
    cifs //$name/idle /mnt/$name-idle $ALICE,nosharesock,echo_interval=10
    cifs //$name/used /mnt/$name-used $ALICE,hard,nosharesock,echo_interval=10
done
moment good

ip netns exec nas nft 'add table inet cut; add chain inet cut in { type filter hook input priority 0; policy drop; }'
server_signal ice STOP
moment silent

sleep 2 # beyond the cache of attributes
step "now they are used"
stat /mnt/nas-used > /dev/null 2>&1 & nas=$!
stat /mnt/ice-used > /dev/null 2>&1 & ice=$!
sleep 1
moment silent-used
lost() { debug_data_of "$1" | grep "$2"; }
wait_for 120 lost nas DISCONNECTED > /dev/null
wait_for 120 lost ice DISCONNECTED > /dev/null
sleep 2
moment lost
never_hangs /mnt/nas-used

ip netns exec nas nft delete table inet cut
server_signal ice CONT
step "both are back"
wait $nas; wait $ice
for name in nas ice; do wait_for 150 stat /mnt/$name-idle > /dev/null 2>&1; done
moment good-again
