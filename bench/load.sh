#!/bin/sh
# Measures how fast guides are read and checked: validation of generated guides in the release build,
# on all cores and on one, beside the other programs that check YAML and are installed here (jsonschema
# of @sourcemeta/jsonschema, ajv of ajv-cli, yamllint, ryl), and beside the floor: reading the same
# files, and checking their UTF-8. Each figure is the median of three, all in one run; the ratio is of
# wall time, to guidebook on all cores. ajv and yamllint get one file in fifty, and their times are
# multiplied. Wants GNU time.
#   bench/load.sh [COUNT]
set -eu
cd -- "$(dirname -- "$0")/.."
. bench/common.sh
count=${1-20000}
need taskset /usr/bin/time iconv

bench/generate.sh "$count" "$work/guides"
"$program" schema >"$work/schema.json"
mkdir "$work/sample"
cp "$work"/guides/*[05]0.yaml "$work/sample/"
mv "$work/guides/.guidebook.yaml" "$work/"  # others would take the settings for a guide
share=$(($(find "$work/guides" -type f | wc -l) / $(find "$work/sample" -type f | wc -l)))
bytes=$(cat "$work"/guides/*.yaml | wc -c)
echo "== $count guides, $((bytes / 1000000)) MB of YAML, $(nproc) cores"

# Whether a program is there, and the one meant: it knows this option or command.
is_there() { command -v "$1" >/dev/null && "$@" >/dev/null 2>&1; }

compare "guidebook validate" 1 "$program" validate "$work/guides"
compare "guidebook validate, one core" 1 taskset -c 0 "$program" validate "$work/guides"
compare "guidebook, loading alone" 1 "$program" validate --select yaml-syntax "$work/guides"
# Python has a program of that name too, which knows no versions so.
if is_there jsonschema version; then
  for fast in "" --fast; do
    # It would stop at the first fault.
    compare "jsonschema $(jsonschema version) validate $fast" 1 \
      jsonschema validate $fast --continue "$work/schema.json" "$work/guides" --extension .yaml
  done
fi
if is_there ajv help; then
  compare "ajv validate" "$share" \
    ajv validate --spec=draft2020 --strict=false -s "$work/schema.json" -d "$work/sample/*.yaml"
fi
if is_there yamllint --version; then
  compare "$(yamllint --version)" "$share" yamllint -d relaxed "$work/sample"
fi
if is_there ryl --version; then compare "$(ryl --version)" 1 ryl -d relaxed "$work/guides"; fi
compare "cat, to read the files" 1 sh -c "cat '$work'/guides/*.yaml"
compare "iconv, to check their UTF-8" 1 sh -c "cat '$work'/guides/*.yaml | iconv -f UTF-8 -t UTF-8"
