# The server takes something away while the connection stands: a share, a session, an account.

host fileserver 1
shares removed closed kept | server fileserver
conf=/srv/fileserver/smb.conf

cifs //fileserver/removed /mnt/removed $ALICE,nosharesock,echo_interval=5
cifs //fileserver/closed  /mnt/closed  $ALICE,nosharesock,echo_interval=5
cifs //fileserver/kept    /mnt/bob     $BOB,nosharesock,echo_interval=5
cifs //fileserver/kept    /mnt/kept/of/alice $ALICE,vers=3.0,nosharesock,echo_interval=5
moment good

step "a share is removed from the server, and its connections are closed"
sed -i '/^\[removed\]/,/read only/d' $conf
smb_control fileserver reload-config
smb_control fileserver close-share removed
sleep 2
timeout -s KILL 40 stat /mnt/removed > /dev/null 2>&1
timeout -s KILL 40 ls /mnt/removed > /dev/null 2>&1
moment removed

step "the server closes a share that still exists"
smb_control fileserver close-share closed
sleep 2
timeout -s KILL 40 ls /mnt/closed > /dev/null 2>&1
moment closed
# Linux 6.1 does not connect such a tree again while its session lives, however often it is used.
for again in 1 2 3; do sleep 2; timeout -s KILL 20 ls /mnt/closed > /dev/null 2>&1; done
moment closed-used

step "an account is disabled, and must log on again"
smbpasswd -c $conf -d bob > /dev/null
client=$(ip netns exec fileserver smbstatus -s $conf -p 2>/dev/null | awk '$2 == "bob" { print $1 }')
kill -KILL $client
sleep 2
timeout -s KILL 40 ls /mnt/bob > /dev/null 2>&1
moment disabled

step "all is repaired, and the sessions begin anew"
shares removed >> $conf
smb_control fileserver reload-config
smbpasswd -c $conf -e bob > /dev/null
server_signal fileserver KILL
wait_for 20 server_gone fileserver
server_up fileserver
for point in removed closed bob kept/of/alice; do wait_for 150 timeout -s KILL 20 ls /mnt/$point > /dev/null 2>&1; done
moment good-again
