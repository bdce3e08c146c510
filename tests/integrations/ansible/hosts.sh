# SPDX-License-Identifier: MIT
# hosts.sh: fifty hosts of this machine. Each is a root of its own, over the files of this machine, with a mount table and
# the kernel's words about it that nobody else has. To be sourced in a mount namespace of one's own, behind host.sh.
#   make_hosts COUNT NETUSE   with netuse, but for the first two
#   HOSTS/hNN: each fifth has lost \\nas\z, each seventh lacks a share of its fstab, h11 has no SMB at all
# What they write stays in one tmpfs, and nothing of this machine that can be written to is below them: no bind mounts.
HOSTS=$folder/roots/hosts
layers=$folder/roots/layers

leave() {
    umount --lazy --recursive "$folder/roots"
    rm() { command rm --one-file-system "$@"; } # even if that went wrong
    finish
}

make_hosts() {
    mkdir "$folder/roots"
    trap leave EXIT
    mount -t tmpfs -o mode=755 roots "$folder/roots" || exit 77
    mkdir -p "$HOSTS" "$layers/netuse/usr/local/bin"
    strip -o "$layers/netuse/usr/local/bin/netuse" "$2" || cp "$2" "$layers/netuse/usr/local/bin/netuse"
    for number in $(seq "$1"); do
        make_host "h$(printf %02d "$number")" "$number"
    done
}

make_host() { # NAME NUMBER
    own=$layers/$1 root=$HOSTS/$1
    documents=$own/proc/fs/cifs
    mkdir -p "$own/proc/self" "$own/proc/sys/kernel" "$documents" "$own/etc" "$own/dev" "$own/tmp" "$own/var/tmp" "$own.work" "$root"
    chmod 1777 "$own/tmp" "$own/var/tmp"
    mknod -m 666 "$own/dev/null" c 1 3 && mknod -m 666 "$own/dev/urandom" c 1 9
    echo "$1" >"$own/proc/sys/kernel/hostname"
    : >"$own/etc/fstab"
    host_is "$([ $(($2 % 5)) -eq 0 ] && echo lost || echo good)"
    mv "$documents/mounts" "$own/proc/self/mounts"
    [ $(($2 % 7)) -ne 0 ] || echo "//backup/vault /mnt/vault cifs credentials=/etc/cifs.cred,nofail 0 0" >"$own/etc/fstab"
    [ "$1" != h11 ] || { rm -r "$own/proc/fs" && echo "/dev/vda1 / ext4 rw 0 0" >"$own/proc/self/mounts"; }
    below=$layers/netuse:/
    [ "$2" -gt 2 ] || below=/
    mount -t overlay -o "lowerdir=$below,upperdir=$own,workdir=$own.work" "$1" "$root" || exit 77
}
