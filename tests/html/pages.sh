#!/bin/sh
# Web pages as browsers, screen readers and the W3C's checker take them: GUIDEBOOK, SRC and, where the packages
# of npm are not in the usual place, NODE_PATH. Exit code 77 where a tool is missing.
set -eu

skip() {
  printf 'skipped: %s\n' "$*"
  exit 77
}
for tool in chromium node java; do
  command -v "$tool" >/dev/null || skip "there is no $tool"
done
for package in axe-core playwright-core vnu-jar; do
  node -e "require.resolve('$package')" 2>/dev/null || skip "npm's $package is not in NODE_PATH"
done
vnu=$(node -p 'require("vnu-jar")')
[ -f "$vnu" ] || skip "vnu-jar has no jar"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$GUIDEBOOK" export html "$SRC/guides" -o "$folder/book.html"
"$GUIDEBOOK" export html "$SRC/guides/kp-chongjin.yaml" -o "$folder/guide.html"
"$GUIDEBOOK" export html "$SRC/guides/kp-chongjin.yaml" --lang ar -o "$folder/arabic.html"
"$GUIDEBOOK" export html "$SRC/guides" -o "$folder/site/"
"$GUIDEBOOK" export html "$SRC/guides" -o "$folder/again.html"
cmp "$folder/book.html" "$folder/again.html"
# shellcheck source=tests/html/pictures.sh
. "$(dirname "$0")/pictures.sh"
"$GUIDEBOOK" export html "$folder/pictures/quay.yaml" -o "$folder/pictures.html"
java -jar "$vnu" --also-check-svg "$folder"/book.html "$folder"/guide.html "$folder"/pictures.html "$folder"/site/*.html
node "$(dirname "$0")/pages.cjs" "$(command -v chromium)" \
  "$folder/book.html" "$folder/guide.html" "$folder/arabic.html" "$folder/pictures.html" "$folder/site/index.html" "$folder/site/kp-chongjin.html"
