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
