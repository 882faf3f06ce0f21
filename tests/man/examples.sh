#!/bin/sh
# Every example works: the commands of the pages print what the pages show, the expressions make
# sense, and the guide files are without fault.
# shellcheck source-path=SCRIPTDIR source=page.sh
. "$(dirname "$0")/page.sh"

PATH=$(cd "$(dirname "$GUIDEBOOK")" && pwd):$PATH
unset GUIDEBOOK_PATH
export PATH

# Runs the commands of a page's examples, each after "$ " and up to a line without "\", and compares
# what they print with the lines below, where there are any.
run_examples() { # PAGE
  count=0
  command='' expected=''
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      '$ '*) finish "$1" && command=${line#??} ;;
      '    '*)
        case $command in
          *\\) command=${command%\\}${line#    } ;;
          *) expected=$expected$line$newline ;;
        esac
        ;;
      '') finish "$1" ;;
      *) expected=$expected$line$newline ;;
    esac
  done <"$scratch/examples"
  finish "$1"
  if [ "$count" -eq 0 ]; then complain "$1 has no examples"; fi
}

finish() { # PAGE
  if [ -n "$command" ]; then
    count=$((count + 1))
    if ! sh -c "$command" >"$scratch/out" 2>"$scratch/err" || [ -s "$scratch/err" ]; then
      complain "$1: \$ $command" "$(cat "$scratch/err")"
    elif [ -n "$expected" ] && [ "$expected" != "$(cat "$scratch/out")$newline" ]; then
      complain "$1: \$ $command$newline$(cat "$scratch/out")"
    fi
  fi
  command='' expected=''
}

newline='
'
mkdir "$scratch/work"
cp -R "$SRC/guides" "$scratch/work/"
cd "$scratch/work" || exit
for page in "$MAN"/*.1; do
  # Examples are indented, and the text between them less so.
  section "${page##*/}" EXAMPLES | sed -n 's/^           //p; s/^     [^ ].*//p; s/^$//p' >"$scratch/examples"
  run_examples "${page##*/}"
done

section guidebook-expressions.5 EXAMPLES | sed -n 's/^     \([^ ].*\)/\1/p' >"$scratch/expressions"
section guidebook-expressions.5 DESCRIPTION | sed -n 's/^           \(kind = .*\)/\1/p' >>"$scratch/expressions"
if [ "$(wc -l <"$scratch/expressions")" -lt 10 ]; then complain 'guidebook-expressions.5 has no examples'; fi
while IFS= read -r expression; do
  exit=0
  guidebook filter -q "$expression" guides/ 2>"$scratch/err" || exit=$?
  if [ "$exit" -gt 1 ]; then complain "guidebook-expressions.5: $expression" "$(cat "$scratch/err")"; fi
done <"$scratch/expressions"

# A guide file begins with a comment that says its name.
mkdir files
render guidebook.5 | awk '
  /^[^ ]/ { file = "" }
  /^ +# [a-z-]+\.yaml$/ { file = $2; match($0, /^ +/); margin = RLENGTH; ++count }
  file != "" && /[^ ]/ && match($0, /^ */) && RLENGTH < margin { file = "" }
  file != "" { print substr($0, margin + 1) > "files/" file }
  END { if (count < 2) print "guidebook.5 has no guide files" }' >"$scratch/complaint"
if [ -s "$scratch/complaint" ]; then complain "$(cat "$scratch/complaint")"; fi
mkdir files/images
: >files/images/harbour.jpg
guidebook validate -q files || status=1
exit "$status"
