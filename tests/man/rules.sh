#!/bin/sh
# guidebook-validate.1 lists the rules that the program has, with their level, group and sentence.
# shellcheck source-path=SCRIPTDIR source=page.sh
. "$(dirname "$0")/page.sh"

"$GUIDEBOOK" describe rules -F tsv |
  awk -F "$tab" 'NR > 1 { printf "%s (%s, %s) %s.\n", $1, $2, $3, $4 }' >"$scratch/rules"
if [ ! -s "$scratch/rules" ]; then complain "the program describes no rules"; fi

section guidebook-validate.1 DESCRIPTION | awk '
  /^   [^ ]/ { inside = $0 == "   Rules" }
  inside && /^     [a-z0-9-]+ \(.*\)$/ { term = substr($0, 6); next }
  /^      / && term != "" { sub(/^ +/, ""); print term, $0; term = "" }' |
  sed 's/  */ /g' >"$scratch/page"

compare "$scratch/rules" "$scratch/page" 'guidebook-validate.1 lacks' 'guidebook-validate.1 has what is no rule'
exit "$status"
