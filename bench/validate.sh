#!/bin/sh
# Measures validation in the release build on generated guides: what the rules and the report add to
# loading, what a second core brings, memory, and one file alone. Where the jsonschema program of
# @sourcemeta/jsonschema is installed, it validates the same files by our schema, in the same run.
# Each figure is the median of three. Wants GNU time and hyperfine.
#   bench/validate.sh [COUNT]
set -eu
cd -- "$(dirname -- "$0")/.."
. bench/common.sh
count=${1-20000}
need hyperfine taskset /usr/bin/time

bench/generate.sh "$count" "$work/guides"
bytes=$(cat "$work"/guides/*.yaml | wc -c)
echo "== $count guides, $((bytes / 1000000)) MB"

# Leaves the median seconds and kilobytes of three runs in $seconds and $kilobytes.
measure() {
  : >"$work/costs"
  for _ in 1 2 3; do
    /usr/bin/time -q -f "%e %M" -a -o "$work/costs" "$@" >/dev/null 2>&1 || true
  done
  read -r seconds kilobytes <<END
$(sort -n "$work/costs" | sed -n 2p)
END
}

tell() { # WHAT RATIO-TO
  awk -v what="$1" -v seconds="$seconds" -v megabytes="$((kilobytes / 1024))" -v other="$2" \
    'BEGIN { printf "%-44s %7.2f s  %5d MB  %6.2f\n", what, seconds, megabytes, seconds / other }'
}

echo "== rules and report, one core (ratio to loading alone)"
measure taskset -c 0 "$program" validate --select yaml-syntax "$work/guides"
loading=$seconds
tell "loading alone" "$loading"
measure taskset -c 0 "$program" validate "$work/guides"
one_core=$seconds
tell "all rules and the report" "$loading"
measure taskset -c 0 "$program" validate --format sarif "$work/guides"
tell "the same, as SARIF" "$loading"
measure taskset -c 0 "$program" validate --max-age 1d --today 2027-01-01 --max-findings 0 "$work/guides"
tell "two findings a guide, for a reader" "$loading"
for format in json sarif github junit gitlab; do
  measure taskset -c 0 "$program" validate --max-age 1d --today 2027-01-01 --format "$format" "$work/guides"
  tell "two findings a guide, as $format" "$loading"
done

echo "== all cores (ratio to one core)"
measure "$program" validate "$work/guides"
all_cores=$seconds
tell "all rules and the report" "$one_core"

# Python has a program of that name too, which knows no versions so.
if jsonschema version >/dev/null 2>&1; then
  echo "== a JSON Schema validator on the same files (ratio to all rules on all cores)"
  "$program" schema >"$work/schema.json"
  # It would stop at the first fault, and take the settings for a guide.
  for fast in "" --fast; do
    measure jsonschema validate $fast --continue --ignore "$work/guides/.guidebook.yaml" \
      "$work/schema.json" "$work/guides" --extension .yaml
    tell "jsonschema validate $fast" "$all_cores"
  done
fi

echo "== one file (hyperfine, mean of 50)"
hyperfine -N -i --warmup 5 --runs 50 --export-csv "$work/one.csv" \
  "$program validate $work/guides/town-00001.yaml" "$program validate guides/kp-chongjin.yaml" >/dev/null 2>&1
awk -F, 'NR > 1 { n = split($1, word, "/"); printf "%7.1f ms  %s\n", $2 * 1000, word[n] }' "$work/one.csv"
