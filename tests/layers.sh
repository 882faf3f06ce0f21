#!/bin/sh
# Holds docs/ARCHITECTURE.md to its word: a file of the library includes only what stands above it in the
# list of layers, and each foreign library is known in one place.
set -eu
cd "${SRC:?}/lib/guidebook"

# The folders, from the lowest layer up.
layers='text diagnostic source value yaml geo codes field hours records canonical library compare bitmap rules
rules/checks reports query document typeset typeset/fonts typeset/theme typeset/inline typeset/flow
typeset/map typeset/pages pdf formats/rows formats/documents formats/changes formats/guides formats/import'

layer_of() { # FILE
  layer=0
  for folder in $layers; do
    layer=$((layer + 1))
    if [ "${1%/*}" = "$folder" ]; then
      printf '%s\n' "$layer"
      return
    fi
  done
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
only_in 'rapidjson/' lib/guidebook/value/json.cpp lib/guidebook/codes/ lib/guidebook/geo/geojson.cpp lib/guidebook/formats/import/json_tree.cpp
only_in 'phonenumbers/' lib/guidebook/codes/write_calling_codes.cpp
only_in '(sqlite3|dlfcn)' lib/guidebook/formats/guides/sqlite_database.
only_in 'expat' lib/guidebook/formats/import/xml_reader.cpp
only_in 're2/' lib/guidebook/query/
only_in 'CLI/' cli/options/parse.cpp
exit "$status"
