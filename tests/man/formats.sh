#!/bin/sh
# The pages of commands that print rows list the formats that the program has.
# shellcheck source-path=SCRIPTDIR source=page.sh
. "$(dirname "$0")/page.sh"

"$GUIDEBOOK" describe formats -F tsv | awk -F "$tab" '$2 == "rows" { print $1 }' >"$scratch/formats"
if [ ! -s "$scratch/formats" ]; then complain "the program describes no formats"; fi

commands >"$scratch/commands"
while read -r command; do
  page=guidebook-$command.1
  if ! section "$page" OPTIONS | grep -q '^ *-F, --format FORMAT'; then continue; fi
  for format in $(cat "$scratch/formats"); do
    if ! section "$page" OPTIONS | grep -qw "$format"; then complain "$page lacks the format $format"; fi
  done
done <"$scratch/commands"
exit "$status"
