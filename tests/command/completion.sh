#!/bin/sh
# SPDX-License-Identifier: MIT
# completion.sh CASE NETUSE FIXTURES: what the Tab key offers, as the scripts are told and in the shells themselves.
. "$(dirname "$0")/harness.sh"
scripts=$(cd "$(dirname "$0")/../../tools/completions" && pwd)

# offers WORD ARGUMENT...: typed so far (the last one is being typed), the word is among the candidates.
offers() {
    want=$1; shift
    "$netuse" __complete "$@" >"$folder/out" 2>"$folder/err"
    cut -f 1 "$folder/out" | grep -qxF -- "$want" || { cat "$folder/out" >&2; fail "'$*' does not offer $want"; }
}

# Each option of each subcommand that --help names, and each subcommand.
options() {
    subcommands=$("$netuse" --help | sed -n '/^Subcommands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
    [ "$(echo "$subcommands" | wc -l)" -ge 10 ] || fail "subcommands: $subcommands"
    for subcommand in $subcommands; do
        offers "$subcommand" ""
        for option in $("$netuse" "$subcommand" --help | sed -n 's/^  \(-[^ ]*\) .*/\1/p' | tr ',' '\n'); do
            offers "$option" "$subcommand" "${option%"${option#-}"}"
            case $option in --*) offers "$option" "$subcommand" "${option%?}" ;; esac
        done
    done
    for option in $("$netuse" --help | sed -n 's/^  \(-[^ ]*\) .*/\1/p' | tr ',' '\n'); do offers "$option" -; done
    # What --help does not have is not offered.
    for subcommand in $subcommands; do
        "$netuse" "$subcommand" --help >"$folder/help"
        "$netuse" __complete "$subcommand" -- | cut -f 1 | while read -r option; do
            grep -qE -- "(^|[ ,])$option( |\$)" "$folder/help" || fail "$subcommand does not have $option"
        done || exit 1
    done
}

words() {
    for word in table list csv json ndjson mof xml; do
        offers "$word" --format ""
        offers "$word" -f ""
        offers "--format=$word" list "--format="
    done
    for word in auto samba windows none root: recording: recordings:; do offers "$word" --source ""; done
    offers ":files --source=recording:" "--source=recording:x"
    offers debug --log-level D
    offers never --color ""
    offers net-use import --from n
    offers addresses anonymize --keep ""
    offers latin1 import --code-page ""
    offers Win32_NetworkConnection schema win32_n
    offers ":files " verify ""
    offers ":files " watch --exec ""
    offers ":files " watch --exec logger --format ""
    offers ":files /proc/mounts=" --document /proc/mounts=x
    for option in -o --columns --sort; do
        offers UserName list "$option" us
        offers LocalName,UserName "$option" LocalName,U
        offers +UserName "$option" +U
        offers __SERVER "$option" __s
    done
    offers -UserName --sort -U
    offers "LocalName = '/srv/media'" --source "$look" --where "localname = '/S"
    offers "LocalName = '/srv/media'" "--source=$look" list --where ""
    offers 'Win32_NetworkConnection.Name="\\\\nas.example\\media (/srv/media)"' -s "$look" get Win
    # Nothing to offer is no error that a shell would show.
    for arguments in "nonsense " "--bogus x" "--source /does/not/exist.json get " "query " "record --every "; do
        # shellcheck disable=SC2086
        "$netuse" __complete $arguments "" >"$folder/out" 2>"$folder/err"
        [ -s "$folder/err" ] && fail "$arguments: $(cat "$folder/err")"
    done
    # What would break a line, or steer the terminal, is not offered.
    printf '//s/a /mnt/a\\012b cifs rw 0 0\n//s/c /mnt/c cifs rw 0 0\n' >"$folder/mounts"
    offers "LocalName = '/mnt/c'" --source none --document "/proc/mounts=$folder/mounts" --where ""
    [ "$(grep -c LocalName "$folder/out")" -eq 1 ] || fail "a name of two lines is offered"
}

# in_shell COMMAND SETUP: a prompt in that shell, with the command in its path and the recording beside it.
in_shell() {
    . "$(dirname "$0")/tmux.sh"
    mkdir -p "$folder/home" "$folder/bin"
    ln -s "$netuse" "$folder/bin/netuse"
    cp "$look" "$folder/lan.json"
    : >"$folder/my file.json"
    terminal 150 "env -i HOME=$folder/home LC_ALL=C.UTF-8 TERM=screen PATH=$folder/bin:/usr/local/bin:/usr/bin:/bin $1"
    shows "%"
    tmux_ send-keys -l "$2"
    tmux_ send-keys Enter
    tmux_ send-keys -l "echo re''ady"
    tmux_ send-keys Enter
    shows ready
}
# typing TEXT LINE: behind the text and Tab the command line is this.
typing() {
    tmux_ send-keys C-c
    tmux_ send-keys -l "clear"
    tmux_ send-keys Enter
    for _ in $(seq 50); do screen | grep -q ready || break; sleep 0.1; done
    sleep 0.2
    tmux_ send-keys -l "$1"
    tmux_ send-keys Tab
    shows "% $2"
}
# What all three shells must do.
typed_words() {
    typing "netuse li" "netuse list"
    typing "netuse --sou" "netuse --source"
    typing "netuse list --colu" "netuse list --columns"
    typing "netuse record --anon" "netuse record --anonymize"
    typing "netuse --format js" "netuse --format json"
    typing "netuse --format=js" "netuse --format=json"
    typing "netuse -f nd" "netuse -f ndjson"
    typing "netuse --source sam" "netuse --source samba"
    typing "netuse --source=sam" "netuse --source=samba"
    typing "netuse -s la" "netuse -s lan.json"
    typing "netuse --source=recording:la" "netuse --source=recording:lan.json"
    typing "netuse -s my" 'netuse -s my\ file.json'
    typing "netuse list -o LocalName,Us" "netuse list -o LocalName,UserName"
    typing "netuse list --sort=Us" "netuse list --sort=UserName"
    typing "netuse -s lan.json --where \"LocalName = '/srv" "netuse -s lan.json --where \"LocalName = '/srv/media'"
    typing "netuse schema Win32_Net" "netuse schema Win32_NetworkConnection"
    typing "netuse verify la" "netuse verify lan.json"
}

in_bash() {
    command -v bash >/dev/null || { echo "SKIPPED: bash is not there" >&2; exit 77; }
    in_shell "PS1='% ' bash --norc --noprofile -i" ". $scripts/netuse.bash"
    typed_words
    typing "netuse -s lan.json get 'Win32_NetworkConnection.Name=\"" "netuse -s lan.json get 'Win32_NetworkConnection.Name=\"\\\\\\\\"
    typing "netuse -s lan.json --where LocalName\\ =\\ \\'/sr" "netuse -s lan.json --where LocalName\\ =\\ \\'/srv/media\\'"
    typing "netuse -s 'my" "netuse -s 'my file.json'"
}

in_zsh() {
    command -v zsh >/dev/null || { echo "SKIPPED: zsh is not there" >&2; exit 77; }
    mkdir -p "$folder/functions"
    cp "$scripts/netuse.zsh" "$folder/functions/_netuse"
    in_shell "PS1='%% ' zsh -f -i" "fpath=($folder/functions \$fpath); autoload -U compinit; compinit -D -u"
    typed_words
}

in_fish() {
    command -v fish >/dev/null || { echo "SKIPPED: fish is not there" >&2; exit 77; }
    in_shell "fish --no-config -i -C 'function fish_prompt; echo -n \"% \"; end; function fish_greeting; end'" "source $scripts/netuse.fish"
    typed_words
}

"$case"
