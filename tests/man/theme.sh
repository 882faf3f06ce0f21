#!/bin/sh
# guidebook-theme.5 has every key that the program describes, with its sentence, and no others; and
# its example is a theme without fault.
# shellcheck source-path=SCRIPTDIR source=page.sh
. "$(dirname "$0")/page.sh"

"$GUIDEBOOK" describe theme -F tsv | awk -F "$tab" 'NR > 1 { printf "%s %s.\n", $1, $3 }' >"$scratch/keys"
if [ ! -s "$scratch/keys" ]; then complain "the program describes no theme"; fi
# A short key has its sentence beside it, a long one below.
section guidebook-theme.5 DESCRIPTION | awk '
  /^   [^ ]/ { inside = /^   Keys / }
  inside && /^     [a-z.]+(   |$)/ { term = $1; $1 = "" }
  term != "" && /[^ ]/ { sub(/^ +/, ""); sub(/\. .*/, "."); print term, $0; term = "" }' |
  sed 's/  */ /g' >"$scratch/page"
compare "$scratch/keys" "$scratch/page" 'guidebook-theme.5 lacks' 'guidebook-theme.5 has what is no key'

section guidebook-theme.5 EXAMPLES | sed -n 's/^           //p' >"$scratch/theme.yaml"
if ! "$GUIDEBOOK" export pdf "$SRC/guides/kp-rason.yaml" --theme "$scratch/theme.yaml" \
  -o "$scratch/rason.pdf" 2>"$scratch/said"; then
  complain "the example is no theme" "$(cat "$scratch/said")"
fi
exit "$status"
