# Servers fall silent: one behind a cut network, one frozen, one whose two channels are cut. Their echoes are minutes apart, so
# that the kernel's client believes all of them up; their TCP connections know as soon as somebody waits.

host nas 1
host ice 2
host far 3
# Shares of their own for all mounts: which of several connections to one share is whose, the kernel does not tell.
shares_of() {
    echo "   server multi channel support = yes"
    for share in idle used hard shared-idle shared-used; do
        printf '[%s]\n   path = /srv/shares/%s-%s\n   read only = no\n' $share $1 $share
    done
}
for name in nas ice far; do server $name < <(shares_of $name); done
for name in nas ice; do
    cifs //$name/idle /mnt/$name-idle $ALICE,nosharesock,echo_interval=300
    cifs //$name/used /mnt/$name-used $ALICE,nosharesock,echo_interval=300
done
cifs //nas/hard /mnt/nas-hard $ALICE,hard,nosharesock,echo_interval=120
cifs //nas/shared-idle /mnt/nas-shared-idle $ALICE,echo_interval=240
cifs //nas/shared-used /mnt/nas-shared-used $ALICE,echo_interval=240
cifs //far/used /mnt/far-channels $ALICE,vers=3.1.1,nosharesock,multichannel,max_channels=2,echo_interval=300
USED="/mnt/nas-used /mnt/ice-used /mnt/nas-hard /mnt/nas-shared-used /mnt/far-channels"
moment good

cut='add table inet cut; add chain inet cut in { type filter hook input priority 0; policy drop; }'
for name in nas far; do ip netns exec $name nft "$cut"; done
server_signal ice STOP
sleep 6 # beyond the cache of attributes, and as long as a frozen server is given
moment nobody-waits

# seen_after POINT: uses the mount and tells when the first look began that saw its server lost, in milliseconds
seen_after() {
    local begin look file
    begin=$(milliseconds)
    for file in a b c d; do stat "$1/$file" > /dev/null 2>&1 & done # so many that each channel has one
    while [ $(($(milliseconds) - begin)) -lt 15000 ]; do
        look=$(milliseconds)
        if netuse list --no-inbound --format csv --where "LocalName = '$1' AND Status = 'Lost Comm'" | grep -q Lost; then
            echo $((look - begin))
            return
        fi
    done
    echo 15000
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
