#!/bin/sh
# The other tests of the manual fail when a page is wrong: each line changes one thing in a copy.
# shellcheck source-path=SCRIPTDIR source=page.sh
. "$(dirname "$0")/page.sh"
here=$(cd "$(dirname "$0")" && pwd)

# The test must fail, for its own reason, after `sed` has changed the page.
killed() { # TEST PAGE SED-SCRIPT
  rm -rf "$scratch/man"
  cp -R "$MAN" "$scratch/man"
  # What the examples of other pages print is not asked again.
  if [ "$1" = examples ]; then
    find "$scratch/man" -name '*.1' ! -name guidebook-describe.1 -exec rm {} +
  fi
  sed "$3" "$MAN/$2" >"$scratch/man/$2"
  if cmp -s "$MAN/$2" "$scratch/man/$2"; then
    complain "$2 has nothing that '$3' changes"
    return
  fi
  exit=0
  MAN=$scratch/man "$here/$1.sh" >"$scratch/said" 2>&1 || exit=$?
  if [ "$exit" -ne 1 ] || [ ! -s "$scratch/said" ]; then
    complain "$1 does not see '$3' in $2: exit status $exit" "$(cat "$scratch/said")"
  fi
}

killed lint guidebook-list.1 's/^\.Sh DESCRIPTION/.Sh SEE ALSO/'
killed options guidebook-list.1 's/^\.It Fl n , Fl Fl limit Ar N/.Pp/'
killed options guidebook-filter.1 's/^\.It Fl c , Fl Fl count/.It Fl C , Fl Fl count/'
killed options guidebook-export.1 's/Fl Fl title Ar TITLE/Fl Fl title Ar NAME/'
killed options guidebook-validate.1 's/^\.It Fl Fl fail-on/.It Fl Fl basis Ar FILE\n&/'
killed options guidebook-show.1 's/^Prints the guide/See\n.Fl t .\n&/'
killed options guidebook-describe.1 's/^No guide is read/With\n.Fl Fl verbose ,\n&/'
killed options guidebook-expressions.5 's/Fl Fl where/Fl Fl filter/'
killed options guidebook.1 's/^\.It Cm show/.It Cm display/'
killed formats guidebook-list.1 's/^\.It Cm markdown/.It Cm marked/'
killed fields guidebook.5 '/^\.It Cm stars/,/^Stars/d'
killed fields guidebook.5 's/^\.It Cm rooms/.It Cm beds/'
killed fields guidebook.5 's/^\.It Cm tags/.It Cm colour Pq Vt string\nIts colour.\n&/'
killed fields guidebook.5 's/^\.It Cm website Pq Vt url/.It Cm website Pq Vt string/'
killed fields guidebook.5 's/^\.It Cm mode Pq Vt enumeration , No required/.It Cm mode Pq Vt enumeration/'
killed fields guidebook.5 's/^\.It Cm lat Pq Vt number/.It Cm latitude Pq Vt number/'
killed fields guidebook.5 's/hostel , //'
killed fields guidebook.5 's/trolleybus/monorail/'
killed fields guidebook.5 's/^Earliest time/Latest time/'
killed fields guidebook.5 's/^\.It Vt timezone/.It Vt zone/'
killed fields guidebook.5 's/^\.It Vt phone number/.It Vt telephone/'
killed rules guidebook-validate.1 's/^\.It Sy phone-format/.It Sy telephone-format/'
killed rules guidebook-validate.1 '/^\.It Sy yaml-tag/,/^Types/d'
killed rules guidebook-validate.1 's/^\.It Sy unknown-field Pq error/.It Sy unknown-field Pq warning/'
killed rules guidebook-validate.1 's/^A key has a value/A key has none/'
killed theme guidebook-theme.5 '/^\.It Cm colours.grey/,/^Facts/d'
killed theme guidebook-theme.5 's/^\.It Cm fonts.text/.It Cm fonts.txt/'
killed theme guidebook-theme.5 's/^Thin lines/Thick lines/'
killed theme guidebook-theme.5 's/^  accent:/  acent:/'
killed examples guidebook-list.1 's/^Place       People/Place       Cattle/'
killed examples guidebook-list.1 's/-f from,to,mode/-f from,to,moed/'
killed examples guidebook-export.1 's/^    --title/    --tilte/'
killed examples guidebook-expressions.5 's/^\.It Li border.with/.It Li bordre.with/'
killed examples guidebook.5 's/^    stars: 2.5/    stars: 2.25/'
killed examples guidebook.5 's/^kind: country/kind: contry/'
exit "$status"
