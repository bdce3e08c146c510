# Five hundred mounts on five hundred connections, which are at the same time five hundred clients of this host's Samba.

COUNT=500
cat > /etc/samba/smb.conf <<'END'
[global]
   workgroup = LABDOM
   load printers = no
   printing = bsd
   printcap name = /dev/null
   disable netbios = yes
   disable spoolss = yes
   smb ports = 445
   dns proxy = no
   max log size = 10
[docs]
   path = /srv/shares/docs
   read only = no
END
mkdir -p /srv/shares/docs /var/lib/samba/private /var/log/samba
chmod 1777 /srv/shares/docs
accounts
cp /srv/accounts/private/passdb.tdb /srv/accounts/private/secrets.tdb /var/lib/samba/private/
smbd -D
wait_for 150 grep -q ':01BD 00000000:0000 0A' /proc/net/tcp

# A connection to an address of this host comes from that same address: each mount is a client of its own.
some() {
    local n address
    for ((n = $1; n < COUNT; n += 4)); do
        address=10.8.$((n / 250)).$((n % 250 + 1))
        ip addr add $address/32 dev lo
        cifs //$address/docs /mnt/$n $ALICE || { sleep 2; cifs //$address/docs /mnt/$n $ALICE; }
        [ $((n % 100)) != 0 ] || step "mount $n of $COUNT"
    done
}
for part in 0 1 2 3; do some $part & done
wait
fact "mounts in the table" "$(grep -c ' cifs ' /proc/self/mounts)"

moment many
MOMENT=$RESULT/many
measured() {
    local name=$1 begin=$(milliseconds); shift
    busybox time -v netuse "$@" > /dev/null 2> /tmp/time < /dev/null
    fact "$name, milliseconds" $(($(milliseconds) - begin))
    fact "$name, largest size in KiB" "$(sed -n 's/.*Maximum resident set size.*: //p' /tmp/time)"
}
measured "500 mounts" list --format json --no-inbound
measured "500 mounts and 500 clients" list --format json
