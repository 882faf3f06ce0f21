#!/bin/sh
# Every page is mdoc without fault.
# shellcheck source-path=SCRIPTDIR source=page.sh
. "$(dirname "$0")/page.sh"

for page in "$MAN"/*.[15]; do
  if ! mandoc -T lint -W warning "$page"; then status=1; fi
done
exit "$status"
