#!/bin/sh
# Measures a question put to generated guides of 20 records each: filtered, projected, written as CSV.
# In the same run mlr, jq, recsel and sqlite3 answer the same question of the same records, each in its
# own format, which guidebook writes for them; all must find the same number of rows. Each figure is
# the median of three. What selecting and writing alone costs is what --verbose says of it.
# Wants GNU time, mlr, jq, recsel and sqlite3.
#   bench/query.sh [RECORDS]
set -eu
cd -- "$(dirname -- "$0")/.."
. bench/common.sh
records=${1-100000}
need /usr/bin/time mlr jq recsel sqlite3

bench/generate.sh $((records / 20)) "$work/guides" 12 5 3 0
columns=type,guide,id,name,kind,stars,rooms,price.from:price_from,price.to:price_to,coordinates.lat:lat
columns=$columns,coordinates.lon:lon,hours,description,tags,phones.number:phones,near,mode,to:target,duration,distance_km
for format in csv ndjson tsv; do
  "$program" filter 'type != "guide"' "$work/guides" -f "$columns" -F $format -o "$work/records.$format"
done
awk -F '\t' '
  NR == 1 { for (i = 1; i <= NF; ++i) name[i] = $i; next }
  { for (i = 1; i <= NF; ++i) if ($i != "") print name[i] ": " $i; print "" }' \
  "$work/records.tsv" >"$work/records.rec"
sqlite3 "$work/records.db" <<END
CREATE TABLE records ($(head -n 1 "$work/records.csv" | sed 's/,/ TEXT, /g; s/\(stars\|rooms\|price_from\|price_to\) TEXT/\1 REAL/g'));
.mode csv
.import --skip 1 $work/records.csv records
END

# Leaves the median seconds, seconds of all cores and kilobytes of three runs in the variables.
measure() { # COMMAND, a line of shell
  : >"$work/costs"
  for _ in 1 2 3; do
    /usr/bin/time -q -f '%e %U %S %M' -a -o "$work/costs" sh -c "$1" >"$work/answer"
  done
  read -r seconds cpu kilobytes <<END
$(awk '{ print $1, $2 + $3, $4 }' "$work/costs" | sort -n | sed -n 2p)
END
}

tell() { # WHAT
  rows=$(($(wc -l <"$work/answer")))
  awk -v what="$1" -v seconds="$seconds" -v cpu="$cpu" -v megabytes="$((kilobytes / 1024))" -v base="$base" \
    -v rows="$rows" 'BEGIN { printf "%-40s %7.2f s %7.2f s CPU %6d MB %7.2f %8d rows\n", what, seconds, cpu, megabytes, cpu / base, rows }'
  if [ "$rows" -ne "$expected" ]; then
    echo "bench: $1 found $rows rows, not $expected" >&2
    exit 1
  fi
}

bytes=$(cat "$work"/guides/*.yaml | wc -c)
echo "== $(($(wc -l <"$work/records.ndjson"))) records: $((bytes / 1000000)) MB of YAML, $(($(wc -c <"$work/records.csv") / 1000000)) of CSV, $(($(wc -c <"$work/records.ndjson") / 1000000)) of NDJSON"
echo "== hotels of four stars and dear museums and parks, to CSV (ratio of CPU time to guidebook)"
question='stars >= 4 or price.to > 20 and kind in ("museum", "park")'
shown=guide,id,name,kind,price_to,stars
measure "'$program' filter --no-header '$question' '$work/guides' -f guide,id,name,kind,price.to,stars -F csv"
base=$cpu
expected=$(($(wc -l <"$work/answer")))
tell 'guidebook, YAML'
measure "mlr --icsv --ocsv --headerless-csv-output filter 'is_not_empty(\$stars) && \$stars >= 4 || is_not_empty(\$price_to) && \$price_to > 20 && (\$kind == \"museum\" || \$kind == \"park\")' then template -f $shown '$work/records.csv'"
tell 'mlr, CSV'
measure "mlr --ijsonl --ocsv --headerless-csv-output filter 'is_present(\$stars) && \$stars >= 4 || is_present(\$price_to) && \$price_to > 20 && (\$kind == \"museum\" || \$kind == \"park\")' then template -f $shown '$work/records.ndjson'"
tell 'mlr, NDJSON'
measure "jq -r 'select(.stars >= 4 or .price_to > 20 and (.kind == \"museum\" or .kind == \"park\")) | [.guide, .id, .name, .kind, .price_to, .stars] | @csv' '$work/records.ndjson'"
tell 'jq, NDJSON'
measure "recsel -e \"stars >= 4 || (price_to > 20 && (kind = 'museum' || kind = 'park'))\" -p $shown '$work/records.rec' | rec2csv | tail -n +2"
tell 'recsel, rec'
sql="SELECT guide, id, name, kind, price_to, stars FROM records WHERE nullif(stars, '') >= 4 OR nullif(price_to, '') > 20 AND kind IN ('museum', 'park')"
measure "sqlite3 -csv :memory: '.import $work/records.csv records' \"$(echo "$sql" | sed "s/nullif(\([a-z_]*\), '')/CAST(nullif(\1, '') AS REAL)/g")\""
tell 'sqlite3, CSV loaded and asked'
measure "sqlite3 -csv '$work/records.db' \"$sql\""
tell 'sqlite3, asked of a database'

echo "== of that, selecting and writing (CPU time, median of three)"
for _ in 1 2 3; do
  "$program" filter -v "$question" "$work/guides" -f guide,id,name,kind,price.to,stars -F csv 2>&1 >/dev/null
done | sed -n 's/^guidebook: selected/selected/p' | sort -k 7n | sed -n 2p
echo "== all of the records, sorted by name, to CSV"
measure "'$program' list all --no-header '$work/guides' -s name -f guide,id,name,kind,price.to,stars -F csv"
expected=$(($(wc -l <"$work/answer")))
tell 'guidebook, YAML'
