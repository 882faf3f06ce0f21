#!/bin/sh
# Measures a book, and the same texts in two other typesetters where they are installed: typst, from the
# npm package @myriaddreamin/typst-ts-node-compiler in the folder that NODE_PATH names, and weasyprint.
# It holds the first COUNT guides of a folder (default: the corpus beside the project, whose first 80 have
# 54,000 words of descriptions). Each figure is the median of three. Wants GNU time, pdfinfo and
# pdftotext, and Python with yaml for the others.
#   [NODE_PATH=…/node_modules] bench/book.sh [FOLDER [COUNT]]
set -eu
cd -- "$(dirname -- "$0")/.."
. bench/common.sh
folder=${1-../shared/corpus/loire/fr}
count=${2-80}
need pdfinfo pdftotext /usr/bin/time

mkdir "$work/guides"
find "$folder" -name '*.yaml' | LC_ALL=C sort | head -n "$count" | while read -r file; do
  cp "$file" "$work/guides"
done
first=

# NAME COMMAND…, which writes $work/book.pdf
measure() {
  name=$1
  shift
  : >"$work/costs"
  for _ in 1 2 3; do
    rm -f "$work/book.pdf"
    /usr/bin/time -f "%e %U %M" -a -o "$work/costs" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  done
  read -r seconds cpu kilobytes <<END
$(sort -n "$work/costs" | sed -n 2p)
END
  first=${first:-"$seconds $kilobytes"}
  awk -v name="$name" -v seconds="$seconds" -v cpu="$cpu" -v kilobytes="$kilobytes" -v first="$first" \
    -v pages="$(pdfinfo "$work/book.pdf" 2>/dev/null | sed -n 's/^Pages: *//p')" \
    -v bytes="$(wc -c <"$work/book.pdf")" \
    -v words="$(pdftotext "$work/book.pdf" - 2>/dev/null | wc -w)" 'BEGIN {
      split(first, own, " ")
      printf "%-18s %5d pages %6d words %6d kB %7.2f s %6.2f s of CPU %5d MB  time × %.1f, memory × %.1f\n", \
        name, pages, words, bytes / 1000, seconds, cpu, kilobytes / 1024, seconds / own[1], kilobytes / own[2] }'
}

measure guidebook "$program" export pdf "$work/guides" -o "$work/book.pdf"

typst='const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler")
const [source, book] = process.argv.slice(1)
const compiler = NodeCompiler.create({ workspace: require("path").dirname(source),
  fontArgs: [{ fontPaths: ["/usr/share/fonts"] }] })
require("fs").writeFileSync(book, compiler.pdf({ mainFilePath: source }))'
if command -v node >/dev/null && node -e 'require("@myriaddreamin/typst-ts-node-compiler")' 2>/dev/null; then
  bench/book_markup.py "$work/guides" typst >"$work/book.typ"
  measure typst node -e "$typst" "$work/book.typ" "$work/book.pdf"
fi

if command -v weasyprint >/dev/null; then
  bench/book_markup.py "$work/guides" html >"$work/book.html"
  measure weasyprint weasyprint -q "$work/book.html" "$work/book.pdf"
fi
