# SPDX-License-Identifier: MIT
# inside.sh CASE NETUSE FIXTURES: ansible.sh's cases that need hosts, in a mount namespace of their own.
. "$(dirname "$0")/../../command/harness.sh"
. "$(dirname "$0")/../host.sh"
. "$(dirname "$0")/hosts.sh"
here=$(cd "$(dirname "$0")" && pwd)
shipped=$(cd "$here/../../../tools/integrations/ansible" && pwd)

engine() { # how Ansible finds the collection and the hosts; ours in place of the real ssh, and nothing else
    export HOSTS ANSIBLE_COLLECTIONS_PATH="$folder/collections" ANSIBLE_HOME="$folder/home" ANSIBLE_LOCAL_TEMP="$folder/home/tmp" \
        ANSIBLE_FORKS="$(($(nproc) * 4))" ANSIBLE_SSH_ARGS='' ANSIBLE_SSH_EXECUTABLE="$here/ssh" ANSIBLE_SSH_TRANSFER_METHOD=piped \
        ANSIBLE_PIPELINING=True ANSIBLE_HOST_KEY_CHECKING=False ANSIBLE_NOCOLOR=1 ANSIBLE_LOCALHOST_WARNING=False LC_ALL=C.UTF-8
    (cd "$folder" && ansible-galaxy collection build "$shipped" && ansible-galaxy collection install netuse-netuse-*.tar.gz) \
        >"$folder/said" 2>&1 || fail "$(cat "$folder/said")"
    {
        echo '[all:vars]'
        echo 'ansible_python_interpreter=/usr/bin/python3'
        echo '[new]'
        printf 'h01\nh02\n[hosts]\n'
        ls "$HOSTS"
    } >"$folder/inventory"
}

play() { # WORDS: ansible-playbook; what it said is in $folder/out
    begun=$(date +%s)
    ansible-playbook -i "$folder/inventory" "$@" >"$folder/out" 2>"$folder/err" || fail "$* ended with $?: $(grep -B3 -A30 -E '^fatal|^failed' "$folder/out" | head -80; cat "$folder/err")"
    echo "$*: $(($(date +%s) - begun)) s"
}

fifty_hosts_and_one_query() {
    make_hosts 50 "$netuse"
    engine
    play "$here/all.yml" -e "fleet=$folder/fleet command=$layers/netuse/usr/local/bin/netuse"
    [ "$(grep -c 'unreachable=0 *failed=0' "$folder/out")" -eq 50 ] || fail "$(grep failed= "$folder/out")"
    [ "$(find "$HOSTS"/*/var/tmp -name 'netuse*' | wc -l)" -eq 0 ] || fail "something is left on a host"

    # Which host has lost which share: the playbook, and one query over what was fetched, name the same.
    echo 'h51' >>"$folder/inventory" # a host that is not there
    play netuse.netuse.lost
    out_has '"h05: /mnt/z \\\\nas\\z Degraded: '
    out_has '"h07: /mnt/vault \\\\backup\\vault Unavailable: it is remembered, and not mounted"'
    grep -q '"h51: not known: .*Could not resolve hostname h51"' "$folder/out" || fail "$(grep h51 "$folder/out")"
    [ "$(grep -c '^ *"h[0-9]*: /mnt' "$folder/out")" -eq 17 ] || fail "$(cat "$folder/out")"
    sed -n 's/^ *"\(h[0-9]*\): .* \(Degraded\|Unavailable\): .*/\1,\2/p' "$folder/out" | sort >"$folder/by_playbook"
    [ "$(find "$folder/fleet" -name 'h*.json' | wc -l)" -eq 50 ] || fail "$(ls "$folder/fleet")"
    expect 0 "$netuse" query "SELECT __SERVER, Status FROM Win32_NetworkConnection WHERE Status <> 'OK'" \
        --source "recordings:$folder/fleet/*.json" --format csv --no-header
    tr -d '\r' <"$folder/out" | sort >"$folder/by_query"
    cmp "$folder/by_playbook" "$folder/by_query" || fail "$(diff "$folder/by_playbook" "$folder/by_query")"
    # They are what may be mailed (pseudonyms of addresses are of the ranges for documentation): no user, no share, no address, and yet they verify.
    ! grep -l 'username=ann\|vault\|10\.20\.30\.40' "$folder"/fleet/*.json || fail "these name a user, a share or an address"
    expect 0 "$netuse" verify "$folder"/fleet/*.json
}

a_package_is_installed() {
    make_hosts 1 "$netuse"
    engine
    mkdir -p "$folder/package/DEBIAN" "$folder/package/usr/bin"
    cp "$layers/netuse/usr/local/bin/netuse" "$folder/package/usr/bin"
    printf 'Package: netuse\nVersion: 0.1.0\nArchitecture: all\nMaintainer: nobody <nobody@example.org>\nDepends: libc6\nDescription: the command\n' \
        >"$folder/package/DEBIAN/control"
    expect 0 dpkg-deb --root-owner-group -b "$folder/package" "$folder/netuse.deb"
    # The second time there is nothing to do.
    for changed in 4 0; do
        play "$here/package.yml" -e "package=$folder/netuse.deb"
        grep -q "^h01 .* changed=$changed .* failed=0" "$folder/out" || fail "not $changed changes: $(cat "$folder/out")"
    done
    [ -x "$HOSTS/h01/usr/bin/netuse" ] || fail "there is no command"
}

"$case"
