#!/bin/sh
# guidebook.5 has every field and part that the program describes, with its type, whether it is
# required, its sentence and its values, and no others; and it explains every type.
# shellcheck source-path=SCRIPTDIR source=page.sh
. "$(dirname "$0")/page.sh"

# HEADING "name (type, required)" TEXT: each entry of the lists of fields and parts. The headings end
# in the word that tells them apart: "Fields of a hotel" is "Fields hotel".
section guidebook.5 DESCRIPTION | awk -v OFS="$tab" '
  function flush() { if (term != "") print heading, term, text; term = text = "" }
  /^   [^ ]/ { flush(); heading = $1 " " $NF; next }
  /^     [^ ]/ { flush(); if (heading ~ /^(Fields|Parts) / && /^     [^ ]+ \(.*\)$/) term = substr($0, 6) }
  /^      / && term != "" { sub(/^ +/, ""); text = text (text == "" ? "" : " ") $0 }
  END { flush() }' | sed 's/  */ /g' >"$scratch/entries"

: >"$scratch/described"
"$GUIDEBOOK" describe types -F tsv | sed 1d | cut -f 1 >"$scratch/types"
while read -r type; do
  "$GUIDEBOOK" describe "$type" -F tsv | sed "1d; s/^/$type$tab/" >>"$scratch/described"
done <"$scratch/types"

awk -F "$tab" '
  function complain(what) { print what; failed = 1 }
  function base(type) { sub(/^list of /, "", type); return type }

  # "a, b or c", as the page has the values a|b|c.
  function listed(values, count, part, i, text) {
    count = split(values, part, "|")
    text = part[1]
    for (i = 2; i <= count; ++i) text = text (i < count ? ", " : " or ") part[i]
    return text
  }

  FNR == NR { entry[$1 "\t" $2] = $3; known[$1] = 1; next }

  {
    record = $1; path = $2; type = $3; required = $4; sentence = $5
    ++fields
    type_of[record, path] = type
    is_enumeration = index(type, "|") > 0
    name = path
    sub(/.*\./, "", name)
    shown = is_enumeration ? "enumeration" : type
    term = name " (" shown (required == "yes" ? ", required" : "") ")"
    listed_term = name " (list of " shown ")"
    if (name != path) {
      parent = substr(path, 1, length(path) - length(name) - 1)
      own = shared = "Parts " base(type_of[record, parent])
    } else {
      own = "Fields " record
      shared = record == "guide" ? own : "Fields record"
    }
    key = ""
    if (own "\t" term in entry) key = own "\t" term
    else if (shared "\t" term in entry) key = shared "\t" term
    else if (is_enumeration && (own "\t" listed_term in entry)) key = own "\t" listed_term
    if (key == "") {
      complain(record " has a field \"" path "\", and the page no \"" term "\" under \"" own "\"")
      next
    }
    used[key] = 1
    text = entry[key]
    if (index(text, sentence ".") != 1) complain(path " of " record " is \"" sentence ".\", the page says \"" text "\"")
    if (is_enumeration && index(text, "One of " listed(type) ".") == 0)
      complain(path " of " record " is one of " listed(type) ", the page says \"" text "\"")
    if (!is_enumeration) types[base(type)] = 1
  }

  END {
    if (fields < 100) complain("only " fields + 0 " fields were described")
    for (key in entry)
      if (!(key in used) && key !~ /^Parts address\t/) complain("the page has what is no field: " key)
    for (type in types) if (!("Parts " type in known)) print type > wanted
    exit failed
  }' wanted="$scratch/wanted" "$scratch/entries" "$scratch/described" || status=1

# Types that are no maps are in the list of values.
section guidebook.5 DESCRIPTION | awk '
  /^   [^ ]/ { inside = $0 == "   Values" }
  inside && /^     [^ ]/ && !/\.$/ { sub(/^ +/, ""); sub(/   *.*/, ""); print }
  inside && /^     [^ ]+   *[^ ]/ { print $1 }' >"$scratch/values"
while read -r type; do
  if ! grep -qxF "$type" "$scratch/values"; then complain "guidebook.5 does not explain the type $type"; fi
done <"$scratch/wanted"
exit "$status"
