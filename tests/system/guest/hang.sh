# The promise that netuse never hangs, measured while something else does.

RUNS=${RUNS:-100}

# user_processes / open_descriptors: what must not grow. The caller's own subshells come and go, so whole programs count.
user_processes() { local n=0 file; for file in /proc/[0-9]*/cmdline; do [ -n "$(tr -d '\0' < "$file" 2>/dev/null)" ] && n=$((n + 1)); done; echo $n; }
open_descriptors() { local all=(/proc/[0-9]*/fd/[0-9]*); echo ${#all[@]}; }

# cat_milliseconds: how long it takes here, now, to start a program that reads the mount table (mean of 20)
cat_milliseconds() {
    local begin=$(milliseconds) i
    for ((i = 0; i < 20; i++)); do cat /proc/self/mounts > /dev/null; done
    echo $((($(milliseconds) - begin + 10) / 20))
}

# runs_of ARGUMENTS...: RUNS runs in a row; sets slowest, failed
runs_of() {
    local i begin took
    slowest=0 failed=0
    for ((i = 0; i < RUNS; i++)); do
        begin=$(milliseconds)
        timeout -s KILL 30 netuse "$@" > /dev/null 2>&1 < /dev/null || failed=$((failed + 1))
        took=$(($(milliseconds) - begin))
        [ $took -le $slowest ] || slowest=$took
    done
}

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
    local point=$1 blocked processes descriptors cat budget
    step "never hangs: $RUNS runs while stat $point blocks"
    stat "$point" > /dev/null 2>&1 &
    blocked=$!
    sleep 3
    kill -0 $blocked 2>/dev/null && fact "stat blocks before the runs" yes || fact "stat blocks before the runs" no
    cat=$(cat_milliseconds)
    processes=$(user_processes) descriptors=$(open_descriptors)
    runs_of list --format json --no-inbound
    fact "runs that failed" $failed
    fact "processes more after the runs" $(($(user_processes) - processes))
    fact "descriptors more after the runs" $(($(open_descriptors) - descriptors))
    budget=$((20 * cat)); [ $budget -ge 1000 ] || budget=1000
    fact "cat /proc/self/mounts, milliseconds" $cat
    fact "slowest run, milliseconds" $slowest
    fact "slowest run is within the budget (1 s, or 20 times cat)" $([ $slowest -le $budget ] && echo yes || echo no)
    RUNS=10 runs_of list --format json
    fact "slowest of 10 runs with smbstatus, milliseconds" $slowest
    fact "runs with smbstatus that failed" $failed
    traced outbound list --format json --no-inbound
    traced inbound list --format json
    kill -0 $blocked 2>/dev/null && fact "stat blocks after the runs" yes || fact "stat blocks after the runs" no
    kill -KILL $blocked 2>/dev/null
    wait $blocked 2>/dev/null
}
