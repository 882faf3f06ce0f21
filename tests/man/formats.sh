#!/bin/sh
# The pages of commands that print rows, of diff, of export and of import list the formats that the program
# has.
# shellcheck source-path=SCRIPTDIR source=page.sh
. "$(dirname "$0")/page.sh"


commands >"$scratch/commands"
while read -r command; do
  page=guidebook-$command.1
  if ! section "$page" OPTIONS | grep -q '^ *-F, --format FORMAT'; then continue; fi
  section "$page" OPTIONS >"$scratch/options"
  case $command in diff) kind=changes ;; *) kind=rows ;; esac
  "$GUIDEBOOK" describe formats -F tsv | awk -F "$tab" -v kind="$kind" '$2 == kind { print $1 }' >"$scratch/formats"
  if [ ! -s "$scratch/formats" ]; then complain "the program describes no formats of $kind"; fi
  while read -r format; do
    if ! grep -qw "$format" "$scratch/options"; then complain "$page lacks the format $format"; fi
  done <"$scratch/formats"
done <"$scratch/commands"

# Files of all kinds: what has an ending.
while read -r of format; do
  page=guidebook-export.1
  if [ "$of" = imports ]; then page=guidebook-import.1; fi
  section "$page" DESCRIPTION >"$scratch/description"
  if ! grep -qw "$format" "$scratch/description"; then complain "$page lacks the format $format"; fi
done <<EOF
$("$GUIDEBOOK" describe formats -F tsv | awk -F "$tab" '$3 ~ /^\./ { print $2, $1 }')
EOF
exit "$status"
