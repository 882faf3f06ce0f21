#!/bin/sh
# Measures how fast guides are read and checked: validation of generated guides in the release build,
# on all cores and on one, beside the other programs that check YAML and are installed here (jsonschema
# of @sourcemeta/jsonschema, ajv of ajv-cli, yamllint, ryl), and beside the floor: reading the same
# files, and checking their UTF-8. Then a question put to the same guides, and to the same records as
# NDJSON by the programs that are installed here (jq, mlr, DuckDB as @duckdb/node-api of Node.js, nu).
# Each figure is the median of three, all in one run; the ratio is of wall time, to guidebook on all
# cores. ajv and yamllint get one file in fifty, and their times are multiplied. Wants GNU time.
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

"$program" list all -F ndjson "$work/guides" >"$work/records.ndjson" 2>"$work/faults" || true
echo "== cheap attractions among $(($(wc -l <"$work/records.ndjson"))) records, to CSV"
base= # of what follows
compare "guidebook filter" 1 \
  "$program" filter 'type = "attraction" and price.from < 4' -f guide,id,name -F csv "$work/guides"
if is_there jq --version; then
  # shellcheck disable=SC2016  # No variables of the shell.
  compare "$(jq --version) on NDJSON" 1 jq -r \
    'select(.type == "attraction" and .price.from != null and .price.from < 4) | [.guide, .id, .name] | @csv' \
    "$work/records.ndjson"
fi
if is_there mlr --version; then
  # shellcheck disable=SC2016
  compare "$(mlr --version) on NDJSON" 1 mlr --ijsonl --ocsv filter \
    '$type == "attraction" && is_present($price["from"]) && $price["from"] < 4' "then" cut -o -f guide,id,name \
    "$work/records.ndjson"
fi
if is_there node -e 'require("@duckdb/node-api")'; then
  cat >"$work/duckdb.js" <<'END'
const duckdb = require('@duckdb/node-api');
(async () => {
  const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (SELECT guide, id, name FROM read_ndjson('${process.argv[2]}', ignore_errors = true)
    WHERE type = 'attraction' AND price."from" < 4) TO '/dev/stdout' (FORMAT csv)`);
})();
END
  compare "DuckDB, in Node.js, on NDJSON" 1 node "$work/duckdb.js" "$work/records.ndjson"
fi
if is_there nu --version; then
  # shellcheck disable=SC2016
  compare "nu $(nu --version) on NDJSON" 1 nu -c \
    "open --raw '$work/records.ndjson' | lines | each { from json } | where type == attraction and (\$it.price?.from? | default 4) < 4 | select guide id name | to csv"
fi
