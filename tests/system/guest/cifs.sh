# Real mounts by the kernel's client.

ALICE=username=alice,password=Wonder1
BOB=username=bob,password=Bobpass1

# cifs REMOTE MOUNT_POINT OPTIONS: the usual way, through mount.cifs. What fails is told and counted.
cifs() {
    mkdir -p "$2"
    local told
    if told=$(mount.cifs "$1" "$2" -o "$3" 2>&1); then return 0; fi
    step "MOUNT FAILED $1 on $2 ($3): ${told//$'\n'/ }"
    printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "${told//$'\n'/ }" >> $RESULT/failed-mounts
    return 1
}

# unmount_all: every SMB mount, the newest first
unmount_all() {
    local point
    while read -r point; do umount "$(printf '%b' "$point")"; done < <(
        awk '$3 == "cifs" || $3 == "smb3" { print $2 }' /proc/self/mounts | tac)
}

# The words of the kernel about one server: server_says NAME PATTERN
debug_data_of() { awk -v host="Hostname: $1 " '/ConnectionId:.*Hostname:/ && !/Channel/ { mine = index($0, host) } mine' /proc/fs/cifs/DebugData; }
