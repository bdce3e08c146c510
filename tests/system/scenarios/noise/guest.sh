# Healthy servers under heavy load on a bad network: parallel copies, every hundredth packet lost, a lock that somebody waits
# for. In hundreds of looks nobody is called lost.

host nas 1
shares a b | server nas
cifs //nas/a /mnt/soft $ALICE,soft,nosharesock
cifs //nas/a /mnt/hard $ALICE,hard,nosharesock
cifs //nas/b /mnt/shared-1 $ALICE
cifs //nas/b /mnt/shared-2 $ALICE
cifs //nas/b /mnt/channels $ALICE,vers=3.1.1,nosharesock,multichannel,max_channels=2
moment good

ip netns exec nas nft 'add table inet noise
    add chain inet noise in { type filter hook input priority 0; }
    add chain inet noise out { type filter hook output priority 0; }
    add rule inet noise in numgen random mod 100 0 counter drop
    add rule inet noise out numgen random mod 100 0 counter drop'
fact "packets are lost" "$(ip netns exec nas nft list table inet noise | grep -c 'counter')"
netuse watch --no-inbound --every 0.1 --format ndjson > $RESULT/events 2> $RESULT/events.err & watcher=$!
copies() {
    local n
    for ((n = 0; ; n++)); do
        dd if=/dev/urandom of=$1/copy-$2 bs=64k count=40 conv=fsync 2>/dev/null
        cat $1/copy-$2 > /dev/null
        echo . >> $RESULT/copies
    done
}
for point in soft hard shared-1 shared-2 channels; do
    copies /mnt/$point 1 & load+=($!)
done
(flock 9; sleep 600) 9> /mnt/soft/lock & holder=$!
sleep 2
flock /mnt/hard/lock true & load+=($!)
step "a minute of load"
sleep 60
# Each look reads DebugData; how many there were is told by the process itself.
fact "copies" "$(wc -l < $RESULT/copies)"
fact "packets that were dropped" "$(ip netns exec nas nft list table inet noise | awk '/counter/ { for (i = 1; i < NF; i++) if ($i == "packets") n += $(i + 1) } END { print n }')"
fact "events" "$(wc -l < $RESULT/events)"
fact "called lost" "$(grep -c 'Lost Comm' $RESULT/events)"
fact "changed places" "$(grep -o '"__CLASS": "[^"]*"' $RESULT/events | sort | uniq -c | tr -s ' \n' ' ')"
kill -0 $watcher && fact "still watches" yes
moment under-load
kill "${load[@]}" $holder $watcher
