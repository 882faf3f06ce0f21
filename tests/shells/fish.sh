#!/bin/sh
# What fish offers for command lines.
set -eu
if ! command -v fish >/dev/null; then
  echo 'fish is missing'
  exit 77
fi
PATH=$(cd "$(dirname "${GUIDEBOOK:?}")" && pwd):$PATH
HOME=$(mktemp -d)
trap 'rm -rf "$HOME"' EXIT
export PATH HOME LC_ALL=C.UTF-8
unset GUIDEBOOK_PATH
mkdir "$HOME/work"
cp -R "${SRC:?}/guides" "$HOME/work/"
cd "$HOME/work"
: >'a file.yaml'

status=0
check() { # LINE EXPECTED
  # shellcheck disable=SC2016  # It is fish that expands them.
  made=$(fish --no-config -c 'guidebook completion fish | source; complete -C $argv[1]' -- "$1" |
    tr '\t' '|')
  if [ "$made" != "$2" ]; then
    printf '%s: expected\n%s\nand got\n%s\n' "$1" "$2" "$made"
    status=1
  fi
}

check 'guidebook li' 'list|Print the records of a type, one a row'
check 'guidebook list ho' 'hotels|A place to stay'
check 'guidebook list hotels -F nd' 'ndjson|One JSON object a line'
check 'guidebook list hotels --format=nd' '--format=ndjson|One JSON object a line'
check 'guidebook list hotels -f name,coordinates.la' \
  'name,coordinates.lat|Latitude in degrees, north positive'
check "guidebook filter 'kind = \"mus" 'kind = "museum"'
check 'guidebook filter "kind = \"mus' 'kind = "museum"'
check 'guidebook filter kind\ =\ \"mus' 'kind = "museum"'
check "guidebook filter 'stars is n" 'stars is not null
stars is null'
check 'guidebook show kp-chongjin#e-' 'kp-chongjin#e-library|North Hamgyong Province E-Library'
check 'guidebook list hotels gui' 'guides/'
check 'guidebook list hotels a' 'a file.yaml'
check 'guidebook list hotels --root g' 'guides/|Directory'
check 'guidebook nothing-of-the-kind x' ''
exit "$status"
