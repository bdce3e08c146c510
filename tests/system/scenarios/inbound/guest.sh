# This host as a server: never started, idle, with more than fifty clients, asked by a plain user, killed, stopped.

host office 1
CLIENTS=$(seq 10 59)

moment never-started

cat > /etc/samba/smb.conf <<'END'
[global]
   workgroup = LABDOM
   map to guest = Bad User
   guest account = nobody
   load printers = no
   printing = bsd
   printcap name = /dev/null
   disable netbios = yes
   smb ports = 445
   dns proxy = no
[docs]
   path = /srv/shares/docs
   comment = Papers & plans
   read only = no
[public]
   path = /srv/shares/public
   guest ok = yes
[Team Files]
   path = /srv/shares/team files
   read only = no
[laser]
   path = /srv/shares/spool
   printable = yes
   guest ok = yes
   print command = true
END
mkdir -p /srv/shares/docs /srv/shares/public "/srv/shares/team files" /srv/shares/spool /var/lib/samba/private /var/log/samba
chmod 1777 /srv/shares/*
accounts
cp /srv/accounts/private/passdb.tdb /srv/accounts/private/secrets.tdb /var/lib/samba/private/

here_up() { smbd -D && wait_for 150 listening_here || step "smbd does not listen"; }
listening_here() { grep -q ':01BD 00000000:0000 0A' /proc/net/tcp; }
here_processes() { grep -l ^smbd /proc/[0-9]*/comm 2>/dev/null | cut -d/ -f3; }
here_gone() { [ -z "$(here_processes)" ]; }

here_up
moment nobody

# Each client has its own address: to reach the server's address 10.8.0.N the office uses its own 10.9.1.N.
for n in $CLIENTS; do
    ip addr add "10.8.0.$n/32" dev lo
    ip -n office addr add "10.9.1.$n/24" dev eth0
    ip -n office route add "10.8.0.$n/32" via 10.9.1.1 src "10.9.1.$n"
done
mkfifo /tmp/silence
exec 9<> /tmp/silence
# client NUMBER SHARE ACCOUNT: connects and stays
client() { ip netns exec office smbclient "//10.8.0.$1/$2" -p 445 -s /srv/accounts/smb.conf $3 <&9 > "/tmp/client-$1-$2" 2>&1 & }
connected() { [ "$(smbstatus -S 2>/dev/null | grep -c '10\.9\.1\.\|fd09')" -ge "$1" ]; }

step "56 connections from 51 addresses"
count=0
for n in $CLIENTS; do
    case $((n % 3)) in
    0) client $n docs -Ualice%Wonder1 ;;
    1) client $n docs -Ubob%Bobpass1 ;;
    2) client $n public -N ;;
    esac
    count=$((count + 1))
    [ $((count % 10)) != 0 ] || wait_for 150 connected $count
done
client 12 docs -Ubob%Bobpass1        # a second user of the same share from the same machine
client 12 "Team Files" -Ualice%Wonder1
client 13 "Team Files" -Uzoë%Zoepass1
client 14 laser -N
client 15 docs -Ualice%Wonder1       # the same user twice: still one connection of the class
ip netns exec office smbclient '//fd09:1::1/public' -N -s /srv/accounts/smb.conf <&9 > /tmp/client-6 2>&1 &
wait_for 120 connected 56
moment clients

AS="setpriv --reuid=1001 --regid=1001 --clear-groups"
moment plain-user
AS=

kill -KILL $(here_processes)
wait_for 20 here_gone
moment killed

here_up
kill -TERM $(here_processes)
wait_for 20 here_gone
moment stopped

mv /etc/samba/smb.conf /etc/samba/smb.conf.away
moment no-configuration
