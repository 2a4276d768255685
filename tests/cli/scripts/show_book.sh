#!/usr/bin/env bash
# Books are written whole, the same bytes each time, and need nothing beside themselves.
set -eu
cxmat=$1 root=$2 work=$3
rm -rf "$work" && mkdir -p "$work" && cd "$root"
export LC_ALL=C.UTF-8

for format in html md text; do
  for language in de en; do
    "$cxmat" show cx-maturity cx-pulse --lang $language --format $format -o "$work/one" >"$work/said"
    "$cxmat" show cx-maturity cx-pulse --lang $language --format $format >"$work/two"
    cmp "$work/one" "$work/two"
    [ ! -s "$work/said" ]
  done
done

"$cxmat" show cx-maturity --format html -o "$work/book.html"
# Whatever is loaded would stand in src, link or url().
! grep -nE '<(script|link|img|iframe)|src=|url\(' "$work/book.html"

# Where it cannot be written, nothing is: the old book stays.
echo old >"$work/kept.html"
if "$cxmat" show ownership no-such-questionnaire --format html -o "$work/kept.html" 2>"$work/errors"; then
  exit 1
fi
grep -qx old "$work/kept.html"
