# SPDX-License-Identifier: MIT
# fish completion for netuse(1). What fits is told by netuse itself.
function __netuse_candidates
    set -l typed (commandline -opc)
    set -l last (commandline -ct)
    # An open quote is no part of the word.
    string match -qr '^["\']' -- $last; and set last (string sub -s 2 -- $last); or set last (string unescape -- $last)
    set typed $typed "$last"
    for line in ($typed[1] __complete $typed[2..-1] 2>/dev/null)
        switch $line
            case ':part'
            case ':files*'
                set -l prefix (string replace -r '^:files ' '' -- $line)
                set -l begun (string sub -s (math (string length -- $prefix) + 1) -- $typed[-1])
                for file in (complete -C "__fish_command_without_completions $begun")
                    printf '%s%s\n' $prefix $file
                end
            case '*'
                printf '%s\n' $line
        end
    end
end
complete -c netuse -f -a '(__netuse_candidates)'
