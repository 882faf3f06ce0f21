# Sourced by the tests of the manual. GUIDEBOOK is the program, SRC the source folder, MAN the folder
# of pages; that one is the source's own, but for the mutants.
# shellcheck shell=sh disable=SC2034
set -eu
: "${GUIDEBOOK:?}" "${SRC:?}"
MAN=${MAN:-$SRC/man}
LC_ALL=C.UTF-8
export LC_ALL

for tool in mandoc col; do
  if ! command -v "$tool" >/dev/null; then
    printf '%s is missing\n' "$tool"
    exit 77
  fi
done

tab=$(printf '\t')
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

status=0
complain() {
  printf '%s\n' "$*"
  status=1
}

# A page as text, so wide that no paragraph is broken.
render() { # PAGE
  mandoc -T utf8 -O width=1000 "$MAN/$1" | col -bx
}

# One section of a page.
section() { # PAGE HEADING
  render "$1" | awk -v heading="$2" '/^[^ ]/ { inside = $0 == heading; next } inside'
}

# The commands of the program, as its help lists them.
commands() {
  "$GUIDEBOOK" --help | awk '/^Commands:/ { inside = 1; next } /^$/ { inside = 0 } inside && /^  [a-z]/ { print $1 }'
}

# What is in one list and not in the other, each line of it with what that means.
compare() { # EXPECTED ACTUAL MISSING-MEANS EXTRA-MEANS
  sort -u "$1" >"$scratch/expected"
  sort -u "$2" >"$scratch/actual"
  comm -23 "$scratch/expected" "$scratch/actual" | sed "s|^|$3: |" >"$scratch/difference"
  comm -13 "$scratch/expected" "$scratch/actual" | sed "s|^|$4: |" >>"$scratch/difference"
  if [ -s "$scratch/difference" ]; then complain "$(cat "$scratch/difference")"; fi
}
