# Completion of guidebook for fish. The program knows what may follow; here it is only handed on.
function __guidebook_complete
    set -l words (commandline -opc)
    set -l program $words[1]
    set -l word (commandline -ct | string unescape | string collect)
    for line in ($program __complete -- $words[2..-1] "$word" 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path (commandline -ct)
            case :folders
                __fish_complete_directories (commandline -ct)
            case :nospace
            case '*'
                echo $line
        end
    end
end
complete -c guidebook -f -a '(__guidebook_complete)'
