#!/bin/sh
# interactive.sh bash|zsh: what a tab makes of command lines in that shell.
set -eu
shell=$1
for tool in "$shell" expect; do
  if ! command -v "$tool" >/dev/null; then
    printf '%s is missing\n' "$tool"
    exit 77
  fi
done
here=$(cd "$(dirname "$0")" && pwd)
PATH=$(cd "$(dirname "${GUIDEBOOK:?}")" && pwd):$PATH
export PATH LC_ALL=C.UTF-8
unset GUIDEBOOK_PATH
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/work"
cp -R "${SRC:?}/guides" "$scratch/work/"
cd "$scratch/work"
: >'a file.yaml'

# Two lines each: what is typed, and what a tab makes of it. A "$" marks the end.
cat >"$scratch/cases" <<'CASES'
guidebook li
guidebook list $
guidebook list ho
guidebook list hotels $
guidebook list hotels -F nd
guidebook list hotels -F ndjson $
guidebook list hotels --format=nd
guidebook list hotels --format=ndjson $
guidebook list hotels --no-h
guidebook list hotels --no-header $
guidebook list hotels -f name,coordinates.la
guidebook list hotels -f name,coordinates.lat$
guidebook list hotels -s name:d
guidebook list hotels -s name:desc$
guidebook filter 'popul
guidebook filter 'population $
guidebook filter 'kind = "mus
guidebook filter 'kind = "museum"' $
guidebook filter kind\ =\ \"mus
guidebook filter kind\ =\ \"museum\" $
guidebook filter 'kind = "museum" an
guidebook filter 'kind = "museum" and $
guidebook stats -a 'mean(popu
guidebook stats -a 'mean(population)$
guidebook show kp-chongj
guidebook show kp-chongjin $
guidebook show kp-chongjin#e-
guidebook show kp-chongjin\#e-library $
guidebook list hotels gui
guidebook list hotels guides/$
guidebook list hotels a
guidebook list hotels a\ file.yaml $
guidebook validate --level phone-f
guidebook validate --level phone-format$
guidebook export text -o x --root g
guidebook export text -o x --root guides/$
echo | guidebook li
echo | guidebook list $
guidebook nothing-of-the-kind x
guidebook nothing-of-the-kind x$
CASES
sed -n 'p;n' "$scratch/cases" >"$scratch/typed"
# bash closes the quote of a word that it holds for complete.
if [ "$shell" = bash ]; then sed -i "s/^\(.*mean(population)\)\\$/\1'$/" "$scratch/cases"; fi
sed -n 'n;p' "$scratch/cases" | sed 's/\$$//' >"$scratch/expected"
expect -f "$here/type.exp" "$shell" "$scratch/typed" >"$scratch/made" || { cat "$scratch/made"; exit 1; }
diff -u "$scratch/expected" "$scratch/made"
