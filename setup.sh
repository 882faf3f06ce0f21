#!/bin/sh
# From a bare Debian to what you came for:
#   ./setup.sh guide   install what is missing, build, write the guide to Chongjin as a PDF
#   ./setup.sh test    install what is missing, build, run every test
set -eu
cd -- "$(dirname -- "$0")"

build='g++ cmake ninja-build pkgconf'
libraries='libcli11-dev libyaml-cpp-dev libfmt-dev libhpdf-dev rapidjson-dev libutf8proc-dev
  libre2-dev libharfbuzz-dev libfontconfig-dev libicu-dev libhyphen-dev libqrencode-dev
  libjpeg-dev libpng-dev libdeflate-dev libexpat1-dev libsqlite3-dev libphonenumber-dev'
# Which codes of countries, languages, currencies, time zones and licences there are.
codes='iso-codes tzdata node-spdx-license-ids node-spdx-exceptions'
# What a guide is set in: Latin, Cyrillic, Hangul, Han, and where English words are divided.
typesetting='fontconfig fonts-noto-core fonts-paratype fonts-lato fonts-nanum fonts-wqy-zenhei
  hyphen-en-us'
# Expressions are compared with SQLite, mandoc and col read the manual pages, poppler and qpdf look into
# PDF files, Python validates by the schema, expect types into shells; ccache makes the next build faster.
tests='catch2 mandoc bsdextrautils poppler-utils qpdf python3-jsonschema python3-yaml expect
  zsh fish ccache'

say() { printf 'setup.sh: %s\n' "$*" >&2; }

usage() { printf 'usage: ./setup.sh guide|test\n'; }

# Prints those of its arguments that are not installed.
missing_of() {
  installed=" $(dpkg-query -W -f='${binary:Package} ${db:Status-Status} ' "$@" 2>/dev/null |
    sed 's/:[a-z0-9]* / /g') "
  for package in "$@"; do
    case $installed in
      *" $package installed "*) ;;
      *) printf ' %s' "$package" ;;
    esac
  done
}

install_missing() {
  missing=$(missing_of "$@")
  if [ -z "$missing" ]; then return; fi
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "these packages are missing, and without sudo only root can install them:"
      printf '  apt-get install --no-install-recommends%s\n' "$missing" >&2
      exit 1
    fi
    as_root=sudo
  fi
  say "installing$missing"
  # shellcheck disable=SC2086  # Words are wanted: a list of packages, and sudo or nothing.
  if ! { $as_root apt-get -q update &&
    $as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get -q -y install --no-install-recommends $missing; }; then
    say "apt-get could not install$missing"
    exit 1
  fi
}

case ${1-} in
  guide | test) ;;
  -h | --help) usage && exit ;;
  *) usage >&2 && exit 2 ;;
esac

if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
  # shellcheck disable=SC2086  # As above.
  install_missing $build $libraries $codes $typesetting $tests
else
  say "not a Debian system; what has to be installed is listed in README.md, under Building"
fi
if ! command -v cmake >/dev/null; then
  say "cmake is missing"
  exit 1
fi

# Builds after the first are faster with it.
if command -v ccache >/dev/null; then
  export CMAKE_CXX_COMPILER_LAUNCHER="${CMAKE_CXX_COMPILER_LAUNCHER-ccache}"
fi

cmake --workflow --preset "$1"
if [ "$1" = guide ]; then
  pdf=build/release/chongjin.pdf
  build/release/bin/guidebook export pdf guides/kp-chongjin.yaml -o "$pdf"
  printf 'The guide to Chongjin is in %s\n' "$PWD/$pdf"
fi
