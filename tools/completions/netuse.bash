# SPDX-License-Identifier: MIT
# bash completion for netuse(1); subcommands and options are read from the tool itself.
_netuse() {
    local cur prev words cword
    if declare -F _init_completion >/dev/null; then
        _init_completion -n = || return
    else
        cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} words=("${COMP_WORDS[@]}") cword=$COMP_CWORD
    fi
    local command word
    for word in "${words[@]:1:cword-1}"; do
        case $word in -*) ;; *) command=$word; break ;; esac
    done
    case $prev in
        -f | --format) COMPREPLY=($(compgen -W "table list csv json ndjson mof xml" -- "$cur")); return ;;
        --log-level) COMPREPLY=($(compgen -W "off error warn info debug trace" -- "$cur")); return ;;
        -s | --source)
            COMPREPLY=($(compgen -W "auto samba windows none root: recording: recordings:" -- "$cur")
                $(compgen -f -X '!*.json' -- "$cur"))
            return ;;
        --timeout | --pid | --where) return ;;
    esac
    if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "$("${words[0]}" ${command:+"$command"} --help 2>/dev/null |
            grep -oE -- '--[a-z-]+' | sort -u)" -- "$cur"))
    elif [[ -z $command ]]; then
        COMPREPLY=($(compgen -W "$("${words[0]}" --help 2>/dev/null |
            sed -n '/^Subcommands:/,$s/^  \([a-z]\{1,\}\) .*/\1/p')" -- "$cur"))
    else
        COMPREPLY=($(compgen -f -- "$cur"))
    fi
}
complete -F _netuse netuse
