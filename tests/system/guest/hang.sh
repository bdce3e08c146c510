# The promise that netuse never hangs, measured while something else does.

RUNS=${RUNS:-100}

# user_processes / open_descriptors: what must not grow. The caller's own subshells come and go, so whole programs count.
user_processes() { local n=0 file; for file in /proc/[0-9]*/cmdline; do [ -n "$(tr -d '\0' < "$file" 2>/dev/null)" ] && n=$((n + 1)); done; echo $n; }
open_descriptors() { local all=(/proc/[0-9]*/fd/[0-9]*); echo ${#all[@]}; }

# runs_of COUNT ARGUMENTS...: as many runs of netuse in a row, and between them as many of cat on the mount table, so that
# both meet the same load. Sets failed, and the median and the slowest of both in milliseconds.
runs_of() {
    local count=$1 i begin own=() other=(); shift
    failed=0
    for ((i = 0; i < count; i++)); do
        begin=$(milliseconds)
        cat /proc/self/mounts > /dev/null
        other+=($(($(milliseconds) - begin)))
        begin=$(milliseconds)
        timeout -s KILL 30 netuse "$@" > /dev/null 2>&1 < /dev/null || failed=$((failed + 1))
        own+=($(($(milliseconds) - begin)))
    done
    own=($(printf '%s\n' "${own[@]}" | sort -n)) other=($(printf '%s\n' "${other[@]}" | sort -n))
    median=${own[count / 2]} slowest=${own[count - 1]} cat_median=${other[count / 2]} cat_slowest=${other[count - 1]}
}

# within TIME CAT_TIME: under 1 s, or at most 20 times what cat took
within() { if [ $1 -lt 1000 ] || [ $1 -le $((20 * $2)) ]; then echo yes; else echo no; fi; }

# traced NAME ARGUMENTS...: every call that names a file; how many name something below /mnt, and which
traced() {
    local name=$1 log=$MOMENT/$1.strace; shift
    strace -f -qq -e trace=%file,%fstatfs,process -o "$log" netuse "$@" > /dev/null 2>&1 < /dev/null
    fact "$name: calls traced" "$(grep -c '(' "$log")"
    fact "$name: calls that name a mount point" "$(grep -v 'execve(' "$log" | grep -c '"/mnt')"
    fact "$name: fstatfs calls" "$(grep -c 'fstatfs(' "$log")"
    fact "$name: programs run" "$(grep -c 'execve(.* = 0' "$log")"
    gzip -f "$log" 2>/dev/null
}

# never_hangs POINT: measures in the open moment, while a stat of POINT hangs. POINT is on a hard mount whose server is dead.
never_hangs() {
    local point=$1 blocked processes descriptors
    step "never hangs: $RUNS runs while stat $point blocks"
    stat "$point" > /dev/null 2>&1 &
    blocked=$!
    sleep 3
    kill -0 $blocked 2>/dev/null && fact "stat blocks before the runs" yes || fact "stat blocks before the runs" no
    processes=$(user_processes) descriptors=$(open_descriptors)
    runs_of "$RUNS" list --format json --no-inbound
    fact "runs that failed" $failed
    fact "processes more after the runs" $(($(user_processes) - processes))
    fact "descriptors more after the runs" $(($(open_descriptors) - descriptors))
    fact "median and slowest run, milliseconds" "$median $slowest"
    fact "median and slowest cat, milliseconds" "$cat_median $cat_slowest"
    fact "median run: under 1 s or 20 times cat" "$(within $median $cat_median)"
    fact "slowest run: under 1 s or 20 times cat" "$(within $slowest $cat_slowest)"
    runs_of 10 list --format json
    fact "with smbstatus: runs that failed" $failed
    fact "with smbstatus: median and slowest run, milliseconds" "$median $slowest"
    traced outbound list --format json --no-inbound
    traced inbound list --format json
    kill -0 $blocked 2>/dev/null && fact "stat blocks after the runs" yes || fact "stat blocks after the runs" no
    kill -KILL $blocked 2>/dev/null
    wait $blocked 2>/dev/null
}
