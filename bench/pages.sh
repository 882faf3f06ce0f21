#!/bin/sh
# Measures that books take time and memory in proportion to their pages: generated guides that make about
# 1,000, 3,000 and 10,000 pages. Wants GNU time and pdfinfo.
#   bench/pages.sh
set -eu
cd -- "$(dirname -- "$0")/.."
. bench/common.sh
need pdfinfo /usr/bin/time

for count in 240 720 2400; do
  bench/generate.sh "$count" "$work/$count" 4 2 2 0
  /usr/bin/time -f "%e %U %M" -o "$work/cost" "$program" export pdf "$work/$count" -o "$work/book.pdf"
  read -r seconds cpu kilobytes <"$work/cost"
  pages=$(pdfinfo "$work/book.pdf" | sed -n 's/^Pages: *//p')
  awk -v guides="$count" -v pages="$pages" -v seconds="$seconds" -v cpu="$cpu" -v kilobytes="$kilobytes" \
    -v bytes="$(wc -c <"$work/book.pdf")" 'BEGIN {
      printf "%5d guides %6d pages %7.2f s %6.2f s of CPU %5d MB, a page %.2f ms %3d KB; the file %d MB\n",
        guides, pages, seconds, cpu, kilobytes / 1024, cpu * 1000 / pages, kilobytes / pages, bytes / 1000000 }'
done
