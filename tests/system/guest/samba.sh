# Real file servers, each in a network namespace of its own: the other machines of this little network.

# host NAME NUMBER: a machine NAME with the addresses 10.9.NUMBER.2 and fd09:NUMBER::2; ours there end in 1.
host() {
    local name=$1 net=$2
    ip netns add "$name"
    ip link add "to-$name" type veth peer name eth0 netns "$name"
    ip addr add "10.9.$net.1/24" dev "to-$name"
    ip addr add "fd09:$net::1/64" dev "to-$name" nodad
    ip link set "to-$name" up
    ip -n "$name" link set lo up
    ip -n "$name" addr add "10.9.$net.2/24" dev eth0
    ip -n "$name" addr add "fd09:$net::2/64" dev eth0 nodad
    ip -n "$name" link set eth0 up
    echo "10.9.$net.2 $name" >> /etc/hosts
}

# accounts: one password database for all servers, since making it is slow; a copy of it goes into each.
accounts() {
    [ -e /srv/accounts/private/passdb.tdb ] && return
    folders /srv/accounts
    printf '[global]\n%s\n' "$(paths_of /srv/accounts)" > /srv/accounts/smb.conf
    local who
    for who in alice:Wonder1 bob:Bobpass1 carol:Carolpass1 zoë:Zoepass1; do
        printf '%s\n%s\n' "${who#*:}" "${who#*:}" |
            smbpasswd -c /srv/accounts/smb.conf -a -s "${who%%:*}" > /dev/null || step "no account for $who"
    done
}

folders() { mkdir -p "$1"/{private,state,cache,lock,pid,ncalrpc,log}; }

paths_of() {
    cat <<END
   workgroup = LABDOM
   private dir = $1/private
   state directory = $1/state
   cache directory = $1/cache
   lock directory = $1/lock
   pid directory = $1/pid
   ncalrpc dir = $1/ncalrpc
   log file = $1/log/log.smbd
   load printers = no
   printing = bsd
   printcap name = /dev/null
   disable netbios = yes
   disable spoolss = yes
   smb ports = 445
   dns proxy = no
END
}

# server NAME < SHARES: writes the configuration of the machine NAME (see host) and starts its smbd.
# What stands before the first [share] belongs to [global]. Folders named by "path =" are made.
server() {
    local name=$1 home=/srv/$1 path
    accounts
    folders "$home"
    cp /srv/accounts/private/*.tdb "$home/private/"
    {
        printf '[global]\n   netbios name = %s\n   map to guest = Bad User\n   guest account = nobody\n' "$name"
        paths_of "$home"
        cat
    } > "$home/smb.conf"
    sed -n 's/^ *path = //p' "$home/smb.conf" | while read -r path; do
        mkdir -p "$path"
        chmod 777 "$path"
    done
    server_up "$name"
}

# shares NAME...: their stanzas, for all users who have an account, writable: shares docs | server NAME
shares() { local name; for name; do printf '[%s]\n   path = /srv/shares/%s\n   read only = no\n' "$name" "$name"; done; }

server_up() {
    local name=$1 home=/srv/$1
    rm -f "$home/pid/smbd.pid"
    ip netns exec "$name" smbd -D -s "$home/smb.conf" -l "$home/log"
    wait_for 150 listening "$name" || step "server $name does not listen"
}

listening() { ip netns exec "$1" cat /proc/net/tcp | grep -q ':01BD 00000000:0000 0A'; }

# smbd's processes on the machine NAME, by namespace and not by a broad name
server_processes() { local pid; for pid in $(ip netns pids "$1"); do grep -q ^smbd "/proc/$pid/comm" && echo "$pid"; done; }

# server_signal NAME SIGNAL: to all its smbd at once
server_signal() { kill "-$2" $(server_processes "$1"); }

server_gone() { [ -z "$(server_processes "$1")" ]; }

# smb_control NAME WORDS...: a command to the smbd of NAME
smb_control() { local name=$1; shift; ip netns exec "$name" smbcontrol -s "/srv/$name/smb.conf" smbd "$@"; }
