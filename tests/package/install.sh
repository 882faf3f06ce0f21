#!/bin/sh
# install.sh BUILD SOURCE COMPILER [FLAGS]: what an install of BUILD holds, and that a project
# outside finds it and can use it.
set -eu
export LC_ALL=C
build=$1 source=$2 compiler=$3 flags=${4-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prefix=$work/prefix
cmake --install "$build" --prefix "$prefix" >"$work/log" || { cat "$work/log"; exit 1; }

# Every file, the library's folder (which Debian names after the machine) as lib.
(cd "$prefix" && find . -type f | sed 's,^\./,,; s,^lib/[a-z0-9_]*-linux-gnu[a-z0-9]*/,lib/,') |
  sort >"$work/installed"
{
  echo bin/guidebook
  echo lib/libguidebook.a
  for file in FindHaru guidebookConfig guidebookConfigVersion guidebookTargets \
    "guidebookTargets-$(sed -n 's/^CMAKE_BUILD_TYPE:[A-Z]*=//p' "$build/CMakeCache.txt" |
      tr '[:upper:]' '[:lower:]')"; do
    echo "lib/cmake/guidebook/$file.cmake"
  done
  echo share/bash-completion/completions/guidebook
  echo share/fish/vendor_completions.d/guidebook.fish
  echo share/zsh/site-functions/_guidebook
  cd "$source"
  find guides -type f | sed 's,^,share/guidebook/,'
  find man -name '*.[15]' | sed 's,^man/\(.*\.\)\([15]\)$,share/man/man\2/\1\2,'
  cd lib
  find guidebook -name '*.hpp' ! -path 'guidebook/pdf/*' ! -path 'guidebook/typeset/*' \
    ! -name builder.hpp ! -name syntax_fault.hpp ! -name attributes.hpp ! -name descriptor.hpp \
    ! -name replacement.hpp ! -name sqlite_database.hpp ! -name svg.hpp ! -name epub_fonts.hpp \
    ! -name jpeg_errors.hpp | sed 's,^,include/,'
  for header in colour fonts/font_families theme/book_options theme/page_geometry theme/theme \
    theme/theme_file; do
    echo "include/guidebook/typeset/$header.hpp"
  done
} | sort >"$work/expected"
diff -u "$work/expected" "$work/installed"

# No header asks for another library's.
if grep -rn '#include <[^>]*\.h>' "$prefix/include"; then exit 1; fi

(cd "$prefix/include" && find guidebook -name '*.hpp' | sort | sed 's,.*,#include <&>,') \
  >"$work/every_header.hpp"
cmake -S "$source/tests/package/outside" -B "$work/outside" -G Ninja \
  -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_CXX_COMPILER="$compiler" \
  -DCMAKE_CXX_FLAGS="$flags -I$work" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
cmake --build "$work/outside" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
"$work/outside/outside" "$prefix/share/guidebook/guides" | sort >"$work/ids"
find "$source/guides" -name '*.yaml' | sed 's,.*/,,; s,\.yaml$,,' | grep -v '^\.' | sort |
  diff -u - "$work/ids"
