# SPDX-License-Identifier: MIT
# bash completion for netuse(1). What fits is told by netuse itself; here is only what bash makes of words.
_netuse() {
    local raw=${COMP_WORDS[COMP_CWORD]} rest=$COMP_LINE words=() word stripped cur prefix line i quote=
    # bash parts words at = and :, netuse does not: what no blank parts is one word.
    for ((i = 0; i <= COMP_CWORD; ++i)); do
        word=${COMP_WORDS[i]} stripped=${rest#"${rest%%[![:space:]]*}"}
        if ((i > 1)) && [[ $word && $stripped == "$rest" ]]; then
            words[${#words[@]} - 1]+=$word
        elif ((i > 0)); then
            words+=("$word")
        fi
        rest=${stripped#"$word"}
    done
    [[ $raw == [=:] ]] && raw=
    cur=${words[${#words[@]} - 1]}
    prefix=${cur%"$raw"}
    for i in "${!words[@]}"; do
        word=${words[i]}
        # What stands in quotes, or has backslashes, is taken as the shell would take it; nothing is expanded.
        case $word in
            \"*) ((i == ${#words[@]} - 1)) && quote=\"; word=${word#\"}; word=${word%\"} ;;
            \'*) ((i == ${#words[@]} - 1)) && quote=\'; word=${word#\'}; word=${word%\'} ;;
            *\\*) word=${word//\\\\/$'\1'}; word=${word//\\/}; word=${word//$'\1'/\\} ;;
        esac
        words[i]=$word
    done
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            :part) compopt -o nospace 2>/dev/null ;;
            :files*)
                word=${line#:files } cur=${words[${#words[@]} - 1]}
                compopt -o filenames 2>/dev/null
                while IFS= read -r line; do
                    line=$word$line
                    COMPREPLY+=("${line#"$prefix"}")
                done < <(compgen -f -- "${cur#"$word"}")
                ;;
            *)
                line=${line%%$'\t'*}
                # Between quotes little means something to the shell, elsewhere much.
                case $quote in
                    \") line=${line//\\/\\\\} line=${line//\"/\\\"} ;;
                    \') line=${line//\'/\'\\\'\'} ;;
                    *) [[ $line == *[!A-Za-z0-9_,.:/=+@%-]* ]] && printf -v line '%q' "$line" ;;
                esac
                line=${line#"$prefix"}
                COMPREPLY+=("$line")
                ;;
        esac
    done < <("${COMP_WORDS[0]}" __complete "${words[@]}" 2>/dev/null)
}
complete -F _netuse netuse
