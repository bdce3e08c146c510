# Mounts by Kerberos: a KDC, a server that takes its tickets, and users of a domain. The server dies, and a ticket ends.

host nas 1
host kdc 2
cat >> /etc/passwd <<'END'
EXAMPLE\administrator:x:2500:2513::/home/administrator:/bin/false
END
echo 'EXAMPLE\domain users:x:2513:' >> /etc/group
echo 'create cifs.spnego * * /usr/sbin/cifs.upcall %k' >> /etc/request-key.conf
cat > /etc/krb5.conf <<'END'
[libdefaults]
   default_realm = EXAMPLE
   dns_lookup_kdc = false
   dns_canonicalize_hostname = false
   rdns = false
[realms]
   EXAMPLE = {
      kdc = 10.9.2.2
      database_name = /srv/kdc/principal
      key_stash_file = /srv/kdc/stash
      acl_file = /srv/kdc/acl
      # A server without a domain controller takes no PAC.
      disable_pac = true
   }
[logging]
   kdc = FILE:/tmp/result/kdc.log
END
export KRB5_KDC_PROFILE=/etc/krb5.conf
for tool in kinit klist; do command -v $tool > /dev/null || ln -s $tool.mit /usr/bin/$tool; done # Debian 13 calls them so

# ticket USER PASSWORD UID [LIFETIME]: into the cache where cifs.upcall looks for that uid's
ticket() { echo "$2" | kinit ${4:+-l $4} -c "FILE:/tmp/krb5cc_$3" "$1" > /dev/null || step "no ticket for $1"; chown "$3" "/tmp/krb5cc_$3"; }
ended() { ! klist -s -c "FILE:/tmp/krb5cc_$1"; }

step "a realm"
mkdir -p /srv/kdc
kdb5_util create -s -r EXAMPLE -P Masterpass1 > "$RESULT/realm.log" 2>&1 || step "no realm: $(tail -1 "$RESULT/realm.log")"
kadmin.local > "$RESULT/kadmin.log" 2>&1 <<'END'
addprinc -pw Wonder1 alice
addprinc -pw Bobpass1 bob
addprinc -pw Carolpass1 administrator
addprinc -randkey cifs/nas
ktadd -k /srv/kdc/nas.keytab cifs/nas
END
ip netns exec kdc krb5kdc > "$RESULT/krb5kdc.log" 2>&1 || step "no KDC: $(tail -1 "$RESULT/krb5kdc.log")"
ticket alice Wonder1 1001
ticket administrator Carolpass1 2500

{
    cat <<'END'
   workgroup = EXAMPLE
   realm = EXAMPLE
   kerberos method = dedicated keytab
   dedicated keytab file = /srv/kdc/nas.keytab
[domain]
   path = /srv/shares/domain
   comment = Domain's own
   read only = yes
END
    shares krb signed sealed multi named ntlm
} | server nas
printf 'Carolpass1\nCarolpass1\n' | smbpasswd -c /srv/nas/smb.conf -a -s 'EXAMPLE\administrator' > /dev/null || step "no account for administrator"

step "mounting"
ticket bob Bobpass1 0
ticket bob Bobpass1 1002 1m # it ends below; the session goes on
cifs //nas/sealed /mnt/sealed sec=krb5,seal,cruid=1002,nosharesock
cifs //nas/krb    /mnt/krb    sec=krb5,cruid=1001,nosharesock
cifs //nas/signed /mnt/signed sec=krb5i,cruid=1001,ro,nosharesock
cifs //nas/multi  /mnt/multi  sec=krb5,multiuser,noperm,nosharesock
cifs //nas/named  /mnt/named  sec=krb5,username=alice,cruid=1001,nosharesock
cifs //nas/domain /mnt/domain sec=krb5,username=administrator,domain=EXAMPLE,cruid=2500,nosharesock
cifs //nas/ntlm   /mnt/ntlm   $ALICE,nosharesock
moment good --no-inbound
fact "sessions by Kerberos" "$(grep -c 'Security type: Kerberos' /proc/fs/cifs/DebugData)"

# alice is one more session on the connection that is root's.
setpriv --reuid=1001 --regid=1001 --clear-groups ls /mnt/multi || step "alice cannot use /mnt/multi"
# The server's configuration becomes this host's: it is its own Samba then, and its clients are inbound.
cp /srv/nas/smb.conf /etc/samba/smb.conf
moment everyone
smbstatus > "$MOMENT/smbstatus.txt" 2>&1
fact "text: user and group fill their columns" "$(grep -c 'EXAMPLE.administrator EXAMPLE.domain users ' "$MOMENT/smbstatus.txt")"
user_by_text() {
    netuse query "SELECT UserName FROM Win32_NetworkConnection WHERE LocalName = '/srv/shares/$1'" --format csv \
        --document "smbstatus --json=$MOMENT/smbstatus.txt" | tail -1 | tr -d '\r'
}
fact "text: user of a domain" "$(user_by_text domain)"
fact "text: a share of two sessions of one process" "$(user_by_text multi)"

server_signal nas KILL
wait_for 20 server_gone nas
wait_for 20 eval '[ $(grep -c "^TCP status: 3" /proc/fs/cifs/DebugData) = 7 ]'
moment killed --no-inbound

step "the server is back, and bob's ticket has ended"
wait_for 180 ended 1002 || step "bob's ticket goes on"
server_up nas
for share in krb signed multi named domain ntlm; do wait_for 60 stat /mnt/$share > /dev/null 2>&1; done
timeout 20 stat /mnt/sealed > /dev/null 2>&1 && step "a ticket that ended still opens the share"
moment ticket-ended --no-inbound

ticket bob Bobpass1 1002
wait_for 60 stat /mnt/sealed > /dev/null 2>&1
moment new-ticket --no-inbound
