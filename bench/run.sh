#!/bin/sh
# Measures the release build: how fast it starts, and that time and memory grow with the input and no
# faster. Wants hyperfine and GNU time; takes a folder of guides (default: the corpus beside the
# project) as input for growth.
#   bench/run.sh [FOLDER]
set -eu
cd -- "$(dirname -- "$0")/.."
. bench/common.sh
corpus=${1-../shared/corpus/loire}
need hyperfine /usr/bin/time

echo "== start-up (hyperfine, median of 50)"
hyperfine -N --warmup 5 --runs 50 --export-csv "$work/start.csv" \
  "$program --version" "$program list hotels guides/" \
  "$program export pdf guides/kp-chongjin.yaml -o $work/one.pdf" >/dev/null 2>&1
awk -F, -v program="$program" 'NR > 1 { sub(program, "guidebook", $1); printf "%7.1f ms  %s\n", $4 * 1000, $1 }' \
  "$work/start.csv"

[ -d "$corpus" ] || { echo "bench: no $corpus: growth is not measured" >&2; exit 0; }
echo "== growth: $(find "$corpus" -name '*.yaml' | wc -l) guides once, twice, four times"
copies=1
while [ "$copies" -le 4 ]; do
  mkdir "$work/$copies"
  i=1
  while [ "$i" -le "$copies" ]; do
    find "$corpus" -name '*.yaml' | while read -r file; do
      id=$(basename "$file" .yaml)
      sed "s/^id: $id\$/id: c$i-$id/" "$file" >"$work/$copies/c$i-$id.yaml"
    done
    i=$((i + 1))
  done
  for command in "list all" "export text" "export pdf"; do
    # shellcheck disable=SC2086  # Two words.
    /usr/bin/time -f "%e %M" -o "$work/cost" "$program" $command "$work/$copies" -o "$work/out" 2>/dev/null
    read -r seconds kilobytes <"$work/cost"
    printf '%4d guides  %-12s %6.2f s  %4d MB\n' "$(find "$work/$copies" -name '*.yaml' | wc -l)" \
      "$command" "$seconds" "$((kilobytes / 1024))"
  done
  copies=$((copies * 2))
done
