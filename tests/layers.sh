#!/bin/sh
# Holds docs/ARCHITECTURE.md to its word: a file of the library includes only what stands above it in the
# list of layers, and each foreign library is known in one place.
set -eu
cd "${SRC:?}/lib/guidebook"

# A layer a line, from the lowest up; a word is a file's name without its ending, or a folder.
layers='text utf8 wrap nearest normal_form markup side_by_side
diagnostic diagnostic_text output
source encoding
yaml
value json yaml_scalar yaml_writer yaml_rewrite localized geojson geojson_coordinates basemap
codes
field reader syntax opening_hours hours_cursor hours_habit
records sphere schema
item_ids loader inputs load_files library find_records
bitmap
rules
reports
table
query
document
typeset
pdf
formats'

layer_of() { # FILE
  stem=${1%.*}
  first=${stem%%/*}
  printf '%s\n' "$layers" | awk -v stem="$stem" -v first="$first" '
    { for (i = 1; i <= NF; i++) if ($i == stem || $i == first) { print NR; exit } }'
}

status=0
complain() {
  printf '%s\n' "$*"
  status=1
}

for file in $(find . -name '*.[ch]pp' | sed 's|^\./||' | sort); do
  own=$(layer_of "$file")
  if [ -z "$own" ]; then
    complain "$file stands in no layer: add it to tests/layers.sh and docs/ARCHITECTURE.md"
    continue
  fi
  # shellcheck disable=SC2013  # No name here holds a space.
  for used in $(sed -n 's|^#include "guidebook/\(.*\)"|\1|p' "$file"); do
    other=$(layer_of "$used")
    if [ -z "$other" ] || [ "$other" -gt "$own" ]; then complain "$file uses $used, which is above it"; fi
  done
done

# LIBRARY'S-HEADER FOLDER-OR-FILE-THAT-MAY...
only_in() {
  header=$1
  shift
  for file in $(grep -rlE "^#include <$header" "$SRC/lib" "$SRC/cli" || true); do
    may=
    for place in "$@"; do
      case $file in "$SRC/$place"*) may=yes ;; esac
    done
    if [ -z "$may" ]; then complain "$file includes <$header…>: only $* may"; fi
  done
}
only_in 'yaml-cpp/' lib/guidebook/yaml/
only_in 'hpdf' lib/guidebook/pdf/
only_in '(jpeglib|png)' lib/guidebook/bitmap/
only_in 'rapidjson/' lib/guidebook/json.cpp lib/guidebook/codes/ lib/guidebook/geojson.cpp
only_in 'phonenumbers/' lib/guidebook/codes/write_calling_codes.cpp
only_in 're2/' lib/guidebook/query/
only_in 'CLI/' cli/parse.cpp
exit "$status"
