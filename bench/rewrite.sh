#!/bin/sh
# Measures what makes and changes guide files, in the release build: 100,000 listings of a table and of a
# GPX into guides, beside ogr2ogr (GPX to GeoJSON) and mlr (CSV to JSON) where they are installed, and
# beside writing the same bytes; format --check beside validate, and beside prettier; diff of two libraries
# with a hundred changes beside loading one. Each figure is the median of three, all in one run; the ratio
# is of wall time, to the first line of a table. Wants GNU time.
#   bench/rewrite.sh [LISTINGS [GUIDES]]
set -eu
cd -- "$(dirname -- "$0")/.."
. bench/common.sh
listings=${1-100000}
guides=${2-20000}
need /usr/bin/time awk

# A hundred guides of as many listings each.
awk -v listings="$listings" -v table="$work/attractions.csv" -v gpx="$work/attractions.gpx" 'BEGIN {
  each = listings / 100
  print "guide,id,name,coordinates.lat,coordinates.lon,phones,description" >table
  print "<?xml version=\"1.0\"?>\n<gpx version=\"1.1\" creator=\"bench\" xmlns=\"http://www.topografix.com/GPX/1/1\">" >gpx
  for (i = 0; i < listings; ++i) {
    lat = sprintf("%.5f", 40 + i / listings)
    lon = sprintf("%.5f", 120 + i % 1000 / 1000)
    name = "Place " i
    text = "A place of the bench, the number " i " of all."
    printf "town-%02d,place-%d,%s,%s,%s,+850 2 381 %04d,\"%s\"\n", i / each, i, name, lat, lon, i % 10000, text >table
    printf "<wpt lat=\"%s\" lon=\"%s\"><name>%s</name><desc>%s</desc></wpt>\n", lat, lon, name, text >gpx
  }
  print "</gpx>" >gpx
}'
{
  echo id,name,kind,country
  for number in $(seq -w 0 99); do echo "town-$number,Town $number,town,KP"; done
} >"$work/guides.csv"
"$program" import csv "$work/guides.csv" "$work/attractions.csv" -o "$work/imported/"

bytes=$(cat "$work"/imported/*.yaml | wc -c)
echo "== $listings listings into 100 guides, $((bytes / 1000000)) MB of YAML"
compare "writing these bytes" 1 sh -c "rm -rf '$work/copy'; cp -r '$work/imported' '$work/copy'; sync '$work/copy'"
compare "guidebook import csv" 1 sh -c \
  "rm -rf '$work/out'; '$program' import csv '$work/guides.csv' '$work/attractions.csv' -o '$work/out/'"
compare "guidebook import csv --update, nothing new" 1 \
  "$program" import csv "$work/guides.csv" "$work/attractions.csv" --update -o "$work/imported/"
if command -v mlr >/dev/null; then
  compare "$(mlr --version), CSV to JSON" 1 mlr --icsv --ojson cat "$work/attractions.csv"
fi
awk 'NR < 5003; END { print "</gpx>" }' "$work/attractions.gpx" >"$work/part.gpx"
base=
echo "== 5,000 waypoints into one guide"
compare "guidebook import gpx" 1 sh -c "rm -rf '$work/out'; '$program' import '$work/part.gpx' \
  --into town --kind town --from 'Town, North Korea' -o '$work/out/'"
if command -v ogr2ogr >/dev/null; then
  compare "ogr2ogr, GPX to GeoJSON" 1 sh -c "rm -f '$work/out.json'; ogr2ogr '$work/out.json' '$work/part.gpx' waypoints"
fi

bench/generate.sh "$guides" "$work/guides" 4 2 2 0
cp -r "$work/guides" "$work/newer"
for file in $(find "$work/newer" -name '*0.yaml' | sort | head -n 100); do
  sed -i 's/^kind: .*/kind: village/' "$file"
done
base=
echo "== $guides guides"
compare "guidebook validate" 1 "$program" validate -q "$work/guides"
compare "guidebook format --check" 1 "$program" format --check "$work/guides"
compare "guidebook, loading alone" 1 "$program" validate -q --select yaml-syntax "$work/guides"
compare "guidebook diff, 100 changes" 1 "$program" diff "$work/guides" "$work/newer"
if command -v prettier >/dev/null; then
  compare "prettier $(prettier --version) --check" 1 prettier --check "$work/guides"
fi
