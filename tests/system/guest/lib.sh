# What every scenario says and keeps: steps for the watching human, moments for the judge.

RESULT=/tmp/result

# step TEXT: a progress line, shown on the host while the guest runs.
step() { echo "## $*" > /dev/console; }

# fact NAME VALUE: something the guest measured, in the moment that is open (or in the scenario as a whole).
fact() { printf '%s\t%s\n' "$1" "$2" >> "${MOMENT:-$RESULT}/facts"; }

milliseconds() { local now=${EPOCHREALTIME/./}; echo $((now / 1000)); }

# wait_for SECONDS COMMAND...: true as soon as the command is.
wait_for() {
    local end=$((SECONDS + $1)); shift
    until "$@"; do
        [ $SECONDS -lt $end ] || { step "gave up waiting for: $*"; return 1; }
        sleep 0.2
    done
}

# the documents that netuse reads, as they are now
documents() {
    local to=$1
    mkdir -p "$to"
    cat /proc/self/mounts > "$to/mounts"
    cat /proc/self/mountinfo > "$to/mountinfo"
    for file in DebugData Stats; do
        [ -e /proc/fs/cifs/$file ] && cat /proc/fs/cifs/$file > "$to/$file"
    done
    smbstatus --json > "$to/smbstatus.json" 2> "$to/smbstatus.err" < /dev/null
    return 0
}

# answer NAME ARGUMENTS...: one run of netuse; its words, its exit status and its time go to files.
# AS may hold a command in front, such as one that gives up root.
answer() {
    local name=$1; shift
    local begin end
    begin=$(milliseconds)
    $AS netuse "$@" > "$MOMENT/$name.out" 2> "$MOMENT/$name.err" < /dev/null
    echo $? > "$MOMENT/$name.exit"
    end=$(milliseconds)
    fact "$name.milliseconds" $((end - begin))
}

# moment NAME [ARGUMENTS...]: the truth is set up; ask netuse (with these arguments besides) and keep what it says.
moment() {
    MOMENT=$RESULT/$1; shift
    mkdir -p -m 777 "$MOMENT"
    step "moment ${MOMENT##*/}"
    documents "$MOMENT/before"
    if command -v netuse > /dev/null; then
        answer list --format json "$@"
        answer record record "$MOMENT/recording.json" "$@"
    fi
    documents "$MOMENT/after"
    dmesg -c > "$MOMENT/dmesg" 2>/dev/null || dmesg > "$MOMENT/dmesg"
}
