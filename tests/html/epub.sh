#!/bin/sh
# Electronic books as the checker of EPUB takes them: GUIDEBOOK, SRC. Exit code 77 where it is missing.
set -eu
if ! command -v epubcheck >/dev/null; then
  echo 'skipped: there is no epubcheck'
  exit 77
fi
# Debian's is a jar.
check=$(command -v epubcheck)
if [ "$(head -c 2 "$check")" = PK ]; then check="java -jar $check"; fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$GUIDEBOOK" export epub "$SRC/guides" -o "$folder/book.epub"
"$GUIDEBOOK" export epub "$SRC/guides" -o "$folder/again.epub"
cmp "$folder/book.epub" "$folder/again.epub"
"$GUIDEBOOK" export epub "$SRC/guides/kp-chongjin.yaml" --lang ar -o "$folder/arabic.epub"
"$GUIDEBOOK" export epub "$SRC/guides" --sections introduction -o "$folder/short.epub"
# shellcheck source=tests/html/pictures.sh
. "$(dirname "$0")/pictures.sh"
"$GUIDEBOOK" export epub "$folder/pictures/quay.yaml" -o "$folder/pictures.epub"
for book in book arabic short pictures; do
  # shellcheck disable=SC2086  # A command of several words.
  $check --failonwarnings "$folder/$book.epub"
done
