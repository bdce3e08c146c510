#!/bin/sh
# SPDX-License-Identifier: MIT
# ansible.sh CASE NETUSE FIXTURES: the collection, by Debian's ansible-core.
. "$(dirname "$0")/../command/harness.sh"
shipped=$(cd "$(dirname "$0")/../../tools/integrations/ansible" && pwd)
command -v ansible-playbook >/dev/null && command -v ansible-galaxy >/dev/null || exit 77

it_is_documented_and_clean() {
    export ANSIBLE_COLLECTIONS_PATH="$folder/collections" ANSIBLE_HOME="$folder/home" LC_ALL=C.UTF-8
    cd "$folder" || fail "$folder"
    expect 0 ansible-galaxy collection build "$shipped"
    expect 0 ansible-galaxy collection install netuse-netuse-*.tar.gz
    version=$("$netuse" --version | sed 's/.* //')
    [ -e "netuse-netuse-$version.tar.gz" ] || fail "the collection is not of version $version: $(echo netuse-netuse-*)"
    expect 0 ansible-doc -t module netuse.netuse.connection_info
    for option in query columns timeout source inbound evidence executable; do
        out_has "- $option"
    done
    out_has 'ansible_context'
    expect 0 ansible-doc -t role netuse.netuse.install
    out_has 'netuse_file'
    expect 0 ansible-doc -t role netuse.netuse.record
    out_has 'netuse_record_keep'
    python=/usr/bin/python3
    module=$shipped/plugins/modules/connection_info.py
    # Ansible wants the documentation before the imports.
    expect 0 $python -m pycodestyle --max-line-length=120 --ignore=E402,W503,W504 "$module"
    expect 0 $python -m pyflakes "$module"
    expect 0 $python -m mypy --strict --ignore-missing-imports --cache-dir="$folder/mypy" "$module"
}

# For a script of facts that prints no JSON, or no UTF-8, Ansible gives up all facts of the host.
facts_are_json_whatever_happens() {
    fact=$shipped/roles/install/files/netuse.fact
    printf '//nas/b\303\244 /mnt/\377\\040"x cifs rw,addr=192.0.2.20 0 0\n//nas/z /mnt/z cifs rw 0 0\n' >"$folder/mounts"
    mkdir "$folder/bin"
    printf '#!/bin/sh\nexec %s "$@" --source none --document /proc/mounts=%s\n' "$netuse" "$folder/mounts" >"$folder/bin/netuse"
    chmod +x "$folder/bin/netuse"
    asked() { # PATH EXPRESSION of Python, over what it says
        expect 0 env PATH="$1" sh "$fact"
        python3 -c 'import json, sys; said = json.loads(open(sys.argv[1], "rb").read().decode()); assert eval(sys.argv[2]), said' \
            "$folder/out" "$2" || fail "$2: $(cat "$folder/out")"
    }
    asked "$folder/bin:$PATH" 'len(said["connections"]) == 2 and said["lost"] == 2 and said["error"] is None and chr(34) + "x" in said["connections"][0]["LocalName"]'
    printf '#!/bin/sh\nexec %s "$@" --source root:/nowhere\n' "$netuse" >"$folder/bin/netuse"
    asked "$folder/bin:$PATH" 'said["connections"] == [] and said["lost"] is None and "nothing can be read below" in said["error"]'
    printf '#!/bin/sh\nprintf "\\"\\\\ \\377\\001" >&2\nexit 1\n' >"$folder/bin/netuse"
    asked "$folder/bin:$PATH" 'said["connections"] == [] and said["error"] == " "'
    rm "$folder/bin/netuse"
    command -v netuse >/dev/null || asked "$folder/bin:$PATH" '"not found" in said["error"]'
}

# Mounts and names of hosts are for root, and gone with the namespace.
among_hosts() {
    [ "$(id -u)" -eq 0 ] && unshare --mount --uts true 2>/dev/null || exit 77
    unshare --mount --propagation private sh "$(dirname "$0")/ansible/inside.sh" "$case" "$netuse" "$fixtures"
}
fifty_hosts_and_one_query() { among_hosts; }
a_package_is_installed() { among_hosts; }

"$case"
