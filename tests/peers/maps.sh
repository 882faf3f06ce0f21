#!/bin/sh
# maps.sh TOOL: what a program that reads maps makes of the guides. Exits 77 where it is missing.
set -eu
export LC_ALL=C
tool=$1
schemas=${GUIDEBOOK_SCHEMAS:-/usr/share/pytrainer/schemas}
skip() {
  echo "skipped: there is no $1"
  exit 77
}
command -v "$tool" >/dev/null || skip "$tool"
if [ "$tool" = xmllint ] && ! [ -d "$schemas" ]; then skip "$schemas"; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for format in geojson gpx kml geopackage; do
  "$GUIDEBOOK" export "$format" "$SRC/guides" -o "guides.$format" 2>notes
done
mv guides.geopackage guides.gpkg

status=0
# is WHAT FOUND WANTED
is() {
  if [ "$2" = "$3" ]; then return; fi
  printf '%s: found\n%s\ninstead of\n%s\n' "$1" "$2" "$3"
  status=1
}

# count CONDITION: the records for which it is true.
count() { "$GUIDEBOOK" list all "$SRC/guides" -w "$1" -c; }
points() { count "coordinates is not null"; }

# features FILE: how many of each kind of geometry GDAL finds in all layers.
features() {
  ogrinfo -ro -al -q "$1" 2>errors | sed -n 's/^  \(POINT\|LINESTRING\) .*/\1/p' | sort | uniq -c |
    awk '{ print $2, $1 }'
  cat errors
}

case $tool in
  ogrinfo)
    wanted=$(features guides.geojson)
    is 'points of GeoJSON' "$(printf '%s\n' "$wanted" | sed -n 's/^POINT //p')" "$(points)"
    is GeoPackage "$(features guides.gpkg)" "$wanted"
    is KML "$(features guides.kml)" "$wanted"
    lines=$(printf '%s\n' "$wanted" | sed -n 's/^LINESTRING //p')
    is 'routes of GPX' "$(ogrinfo -ro -so guides.gpx routes | sed -n 's/^Feature Count: //p')" "$lines"
    is 'a name of GeoPackage' \
      "$(ogrinfo -ro -q guides.gpkg guides -where "id = 'kp-chongjin'" | sed -n 's/^  name (String) = //p')" Chongjin
    ;;
  gpsbabel)
    for format in gpx kml; do
      gpsbabel -i "$format" -f "guides.$format" -o unicsv -F "$format.csv"
      is "points of $format" "$(tail -n +2 "$format.csv" | wc -l)" "$(points)"
    done
    ;;
  xmllint)
    xmllint --nonet --noout --schema "$schemas/Topografix_gpx11.xsd" guides.gpx || status=1
    xmllint --nonet --noout --schema "$schemas/ogckml22.xsd" guides.kml || status=1
    ;;
esac
exit "$status"
