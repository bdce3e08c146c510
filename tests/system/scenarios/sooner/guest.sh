# Two servers fall silent, one behind a cut network, one frozen. Their echoes are minutes apart, so that the kernel's client
# believes both up all the time; their TCP connections know as soon as somebody waits.

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
    cifs //$name/idle /mnt/$name-idle $ALICE,nosharesock,echo_interval=300
    cifs //$name/used /mnt/$name-used $ALICE,nosharesock,echo_interval=300
done
moment good

ip netns exec nas nft 'add table inet cut; add chain inet cut in { type filter hook input priority 0; policy drop; }'
server_signal ice STOP
sleep 6 # beyond the cache of attributes, and as long as a frozen server is given
moment nobody-waits

# seen_after POINT: uses the mount and tells when the first look began that saw its server lost, in milliseconds
seen_after() {
    local begin look
    begin=$(milliseconds)
    stat "$1" > /dev/null 2>&1 &
    while [ $(($(milliseconds) - begin)) -lt 60000 ]; do
        look=$(milliseconds)
        if netuse list --no-inbound --format csv --where "LocalName = '$1' AND Status = 'Lost Comm'" | grep -q Lost; then
            echo $((look - begin))
            return
        fi
    done
    echo 60000
}
step "now they are used"
cut=$(seen_after /mnt/nas-used)
frozen=$(seen_after /mnt/ice-used)
moment waiting
fact "cut: seen after, milliseconds" "$cut"
fact "frozen: seen after, milliseconds" "$frozen"

ip netns exec nas nft delete table inet cut
server_signal ice CONT
step "both are back"
for name in nas ice; do wait_for 150 stat /mnt/$name-used > /dev/null 2>&1; done
moment good-again
