#!/bin/sh
# The options in each page are those that the command's help lists, spelt alike; no page speaks of an
# option that its command does not have; and every command has a page.
# shellcheck source-path=SCRIPTDIR source=page.sh
. "$(dirname "$0")/page.sh"

# The terms that a help lists: "-t, --type TYPE".
help_options() { # [COMMAND]
  "$GUIDEBOOK" "$@" --help | awk '
    /^Options:/ { inside = 1; next }
    /^$/ { inside = 0 }
    inside && (/^  -/ || /^      --/) { sub(/^ +/, ""); sub(/   *.*/, ""); print }'
}

# The terms that a page lists under OPTIONS. What is said of a short one stands beside it.
page_options() { # PAGE
  section "$1" OPTIONS | sed -n 's/^     \(-.*\)/\1/p' | sed 's/  .*//'
}

# Every option spoken of anywhere in a page; short ones not in examples, where other programs run.
spoken() { # PAGE
  render "$1" | awk '
    /^[^ ]/ { examples = $0 == "EXAMPLES" }
    {
      line = $0
      while (match(line, /(^|[^-a-z0-9])--[a-z][a-z0-9-]*/)) {
        option = substr(line, RSTART, RLENGTH)
        sub(/^[^-]/, "", option)
        print option
        line = substr(line, RSTART + RLENGTH)
      }
      line = $0
      while (!examples && match(line, /[ [(]-[A-Za-z0]([] ,.;:)]|$)/)) {
        print substr(line, RSTART + 1, 2)
        line = substr(line, RSTART + 2)
      }
    }'
}

check_page() { # PAGE [COMMAND]
  page=$1
  shift
  help_options "$@" >"$scratch/help"
  page_options "$page" >"$scratch/page"
  if [ ! -s "$scratch/help" ]; then complain "guidebook $* --help lists no options"; fi
  compare "$scratch/help" "$scratch/page" "$page lacks" "$page has what is no option"
  tr ', ' '[\n*]' <"$scratch/help" | grep '^-' >"$scratch/known"
  cat "$scratch/known" >>"$scratch/all"
  spoken "$page" | sort -u | grep -vxF -f "$scratch/known" >"$scratch/unknown" || true
  if [ -s "$scratch/unknown" ]; then complain "$page speaks of" "$(cat "$scratch/unknown")"; fi
}

: >"$scratch/all"
commands >"$scratch/commands"
check_page guidebook.1
while read -r command; do
  if [ -f "$MAN/guidebook-$command.1" ]; then
    check_page "guidebook-$command.1" "$command"
  else
    complain "$command has no page"
  fi
  if ! section guidebook.1 DESCRIPTION | grep -q "^     $command "; then
    complain "guidebook.1 does not list $command"
  fi
done <"$scratch/commands"

for page in "$MAN"/guidebook-*.1; do
  command=${page##*/guidebook-}
  if ! grep -qx "${command%.1}" "$scratch/commands"; then complain "$page is of no command"; fi
done

# The pages of formats speak of options of several commands.
for page in "$MAN"/*.5; do
  for option in $(spoken "${page##*/}"); do
    if ! grep -qxF -e "$option" "$scratch/all"; then complain "$page speaks of $option"; fi
  done
done
exit "$status"
