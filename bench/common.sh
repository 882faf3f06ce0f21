# shellcheck shell=sh disable=SC2034  # What it sets is for others.
# Sourced by the scripts that measure, in the project's folder: the program, and a folder to work in that
# goes when they end.
program=$PWD/build/release/bin/guidebook
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -x "$program" ] || { echo "bench: build the release preset first" >&2; exit 2; }

# Ends the script where one of these programs is missing.
need() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null || { echo "bench: $tool is missing" >&2; exit 2; }
  done
}

# Prints what the median of three runs costs, FACTOR times: wall time, CPU time, the most memory, and the
# ratio of wall time to that of what is compared first. Wants GNU time. Faults in guides are no failure.
compare() { # WHAT FACTOR COMMAND...
  what=$1
  factor=$2
  shift 2
  : >"$work/costs"
  for _ in 1 2 3; do
    /usr/bin/time -q -f '%e %U %S %M' -a -o "$work/costs" "$@" >/dev/null 2>&1 || true
  done
  sort -n "$work/costs" | sed -n 2p >"$work/median"
  [ -n "${base-}" ] || base=$(cut -d ' ' -f 1 "$work/median")
  awk -v what="$what" -v factor="$factor" -v base="$base" '{
    printf "%-44s %8.2f s %8.2f s CPU %6d MB %7.2f\n", what, $1 * factor, ($2 + $3) * factor, $4 / 1024, $1 * factor / base
  }' "$work/median"
}
