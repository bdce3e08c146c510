# A session over two addresses of its server: one is cut, then the other one instead, then both.

host nas 1
ip link add to-nas-2 type veth peer name eth1 netns nas
ip addr add 10.9.5.1/24 dev to-nas-2
ip link set to-nas-2 up
ip -n nas addr add 10.9.5.2/24 dev eth1
ip -n nas link set eth1 up
server nas <<'END'
   server multi channel support = yes
   interfaces = "10.9.1.2;capability=RSS,speed=1000000000" "10.9.5.2;capability=RSS,speed=1000000000"
[a]
   path = /srv/shares/a
   read only = no
END
cifs //nas/a /mnt/a $ALICE,vers=3.1.1,multichannel,max_channels=2,echo_interval=5
moment good
fact "addresses in use" "$(awk '$3 ~ /:01BD$/ && $4 == "01" { print $3 }' /proc/net/tcp | sort -u | wc -l)"

ip netns exec nas nft 'add table inet cut; add chain inet cut in { type filter hook input priority 0; }'
cut() { ip netns exec nas nft flush table inet cut; for address; do ip netns exec nas nft add rule inet cut in ip daddr $address drop; done; }
use() { timeout 5 ls /mnt/a > /dev/null 2>&1; return 0; }

cut 10.9.1.2
for turn in 1 2 3 4 5; do use; sleep 5; done
moment primary-lost
# Up to Linux 6.1 a request may be given to the lost channel, and fails: the next one is not.
works() { if wait_for 90 timeout 20 "$@" > /dev/null 2>&1; then echo yes; else echo no; fi; }
fact "a directory is listed" "$(works ls /mnt/a)"
fact "a file is created" "$(works touch /mnt/a/created)"
cut
wait_for 120 eval 'use; ! grep -q "DISCONNECTED\|RECONNECTING\|TCP status: [0234]" /proc/fs/cifs/DebugData'
moment good-again
cut 10.9.5.2
for turn in 1 2 3 4 5; do use; sleep 5; done
moment secondary-lost
cut 10.9.1.2 10.9.5.2
for turn in 1 2 3 4 5; do use; sleep 5; done
moment both-lost
