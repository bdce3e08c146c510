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

moment many --timeout 100 # an emulated smbstatus with 500 clients takes its time
MOMENT=$RESULT/many
# Its own peak, without the programs that it runs: read when its answer has begun, for by then all is collected, judged and
# formatted; the rest of the answer waits in the pipe.
measured() {
    local name=$1 begin=$(milliseconds) first pid; shift
    netuse "$@" > /tmp/answer 2> /dev/null < /dev/null & pid=$!
    exec 8< /tmp/answer
    read -r -N 1 first <&8
    fact "$name, largest size in KiB" "$(awk '/^VmHWM/ { print $2 }' /proc/$pid/status)"
    cat <&8 > /dev/null
    wait $pid
    milliseconds=$(($(milliseconds) - begin))
    fact "$name, milliseconds" $milliseconds
    exec 8<&-
}
mkfifo /tmp/answer
begin=$(milliseconds)
cat /proc/self/mounts /proc/self/mountinfo /proc/fs/cifs/DebugData > /dev/null
cat=$(($(milliseconds) - begin))
fact "cat of what is read, milliseconds" $cat
measured "500 mounts" list --format json --no-inbound
fact "500 mounts: under 3 s or 20 times cat" "$([ $milliseconds -lt 3000 ] || [ $milliseconds -lt $((20 * cat)) ] && echo yes || echo no)"
# In pairs, and up to three of them: an emulated machine is held up by whatever else its host does.
within=no
for attempt in 1 2 3; do
    begin=$(milliseconds)
    smbstatus -S --json > /dev/null 2>&1
    smbstatus -p --json > /dev/null 2>&1
    smbstatus=$(($(milliseconds) - begin))
    fact "smbstatus alone, milliseconds" $smbstatus
    measured "500 mounts and 500 clients" list --format json --timeout 100
    [ $milliseconds -ge $((2 * smbstatus)) ] || { within=yes; break; }
done
fact "500 clients: under twice what smbstatus takes" $within
