#compdef netuse
# SPDX-License-Identifier: MIT
# zsh completion for netuse(1). What fits is told by netuse itself.
_netuse() {
    local line word
    local -a plain described parts
    local -a typed=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
    local only_part= files=
    while IFS= read -r line; do
        case $line in
            :part) only_part=1 ;;
            :files*) files="${line#:files }:" ;;
            *)
                word=${line%%$'\t'*}
                plain+=("$word")
                described+=("$word${${line#*$'\t'}:+  -- ${line#*$'\t'}}")
                ;;
        esac
    done < <("${(Q)words[1]}" __complete "${typed[@]}" 2>/dev/null)
    [[ -n $only_part ]] && parts=(-S '')
    (( $#plain )) && compadd "${parts[@]}" -l -d described -a plain
    if [[ -n $files ]]; then
        compset -P "${(b)files%:}"
        _files
    fi
}
if [[ $funcstack[1] == _netuse ]]; then _netuse "$@"; else compdef _netuse netuse; fi
