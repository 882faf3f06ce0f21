#!/bin/sh
# Measures how fast guides are written for other programs: each format of whole guides in the release build,
# beside the rows of the same guides as NDJSON, and where they are installed, beside ogr2ogr, which makes
# other formats of our GeoJSON, and sqlite3, which imports our CSV. Each figure is the median of three, all
# in one run; the ratio is of wall time, to the rows.
#   bench/travel.sh [COUNT]
set -eu
cd -- "$(dirname -- "$0")/.."
. bench/common.sh
count=${1-20000}
need /usr/bin/time

bench/generate.sh "$count" "$work/guides" 4 2 2 0
echo "== $count guides, $(($(cat "$work"/guides/*.yaml | wc -c) / 1000000)) MB of YAML, $(nproc) cores"

compare "list all -F ndjson" 1 "$program" list all -F ndjson "$work/guides"
"$program" describe formats -F tsv | awk -F '\t' '$2 == "guides" { print $1 }' >"$work/formats"
while read -r format; do
  compare "export $format" 1 "$program" export "$format" "$work/guides" -o "$work/out.$format"
done <"$work/formats"

# convert WHAT OPTION...: what ogr2ogr makes of the GeoJSON.
convert() {
  what=$1
  shift
  compare "ogr2ogr, GeoJSON to $what" 1 \
    sh -c "rm -f '$work/converted'; ogr2ogr \"\$@\" '$work/converted' '$work/out.geojson'" - -f "$@"
}
if command -v ogr2ogr >/dev/null; then
  convert GPX GPX -where "OGR_GEOMETRY='POINT'" -nlt POINT -nln waypoints
  convert KML KML
  convert GeoPackage GPKG -nlt GEOMETRY
fi
if command -v sqlite3 >/dev/null; then
  "$program" export csv "$work/guides" -o "$work/tables/"
  for table in "$work"/tables/*.csv; do
    printf '.import --csv "%s" %s\n' "$table" "$(basename "$table" .csv)"
  done >"$work/import"
  compare "sqlite3 .import of our CSV" 1 sh -c "rm -f '$work/imported'; sqlite3 '$work/imported' <'$work/import'"
fi
