# Servers fall silent: one behind a cut network, one frozen, one whose two channels are cut. Their echoes are minutes apart, so
# that the kernel's client believes all of them up; their TCP connections know as soon as somebody waits.

host nas 1
host ice 2
host far 3
shares() {
    cat <<END
   server multi channel support = yes
[idle]
   path = /srv/shares/$1-idle
   read only = no
[used]
   path = /srv/shares/$1-used
   read only = no
END
}
for name in nas ice far; do server $name < <(shares $name); done
for name in nas ice; do
    cifs //$name/idle /mnt/$name-idle $ALICE,nosharesock,echo_interval=300
    cifs //$name/used /mnt/$name-used $ALICE,nosharesock,echo_interval=300
done
cifs //nas/used /mnt/nas-hard $ALICE,hard,nosharesock,echo_interval=60
cifs //nas/idle /mnt/nas-shared-idle $ALICE,echo_interval=240
cifs //nas/used /mnt/nas-shared-used $ALICE,echo_interval=240
cifs //far/used /mnt/far-channels $ALICE,vers=3.1.1,nosharesock,multichannel,max_channels=2,echo_interval=300
USED="/mnt/nas-used /mnt/nas-hard /mnt/nas-shared-used /mnt/ice-used /mnt/far-channels"
moment good

cut='add table inet cut; add chain inet cut in { type filter hook input priority 0; policy drop; }'
for name in nas far; do ip netns exec $name nft "$cut"; done
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
for point in $USED; do
    fact "$point: seen after, milliseconds" "$(seen_after $point)"
done
moment waiting

for name in nas far; do ip netns exec $name nft delete table inet cut; done
server_signal ice CONT
step "all are back"
for point in $USED; do wait_for 150 stat $point > /dev/null 2>&1; done
moment good-again
