#!/usr/bin/env bash
# Reports in a browser: run.sh CXMAT PAYLOAD_PAGE ROOT WORK [suite|hostile|faults]
#
# Skipped (77) where Chromium, Node, pdftotext or the packages of `npm ci` are missing, unless
# CXMAT_REQUIRE_BROWSER=1 says that they must be there.
set -eu
cxmat=$1 payload_page=$2 root=$3 work=$4 part=$5
here=$root/tests/browser
missing=""
for tool in "${CXMAT_CHROMIUM:-/usr/bin/chromium}" node pdftotext; do
  command -v "$tool" >/dev/null || missing="$missing $tool"
done
[ -d "$here/node_modules/playwright-core" ] || missing="$missing node_modules(npm ci)"
if [ -n "$missing" ]; then
  echo "missing:$missing"
  [ "${CXMAT_REQUIRE_BROWSER:-0}" = 1 ] && exit 1
  exit 77
fi
rm -rf "$work" && mkdir -p "$work/pages"
pages=$work/pages
cd "$root"
report() { "$cxmat" -q report "examples/$1" --lang "$2" --format html -o "$pages/$1.$2.html" >/dev/null; }

case $part in
suite)
  for of in "nordlicht de" "nordlicht en" "alpenbank de" "cx-pulse en" "seepark de" "waves en"; do
    # shellcheck disable=SC2086  # two words
    report $of
  done
  for variant in summary workshop; do
    "$cxmat" -q report examples/nordlicht --lang de --format html --variant $variant \
      -o "$pages/$variant.de.html" >/dev/null
  done
  "$cxmat" -q instrument examples/nordlicht --lang de --format html -o "$pages/instruments.de.html" >/dev/null
  "$cxmat" -q compare examples/portfolio --lang en --format html -o "$pages/compare.en.html" >/dev/null
  "$cxmat" -q compare examples/nordlicht --by role --lang de --format html -o "$pages/compare-groups.de.html" >/dev/null
  "$cxmat" -q compare examples/waves --waves --lang en --format html -o "$pages/compare-waves.en.html" >/dev/null
  "$cxmat" -q show ownership metrics --lang de --format html -o "$pages/book.de.html" >/dev/null
  exec node "$here/suite.mjs" "$work" "$pages"/*.html
  ;;
hostile)
  "$payload_page" "$pages"
  exec node "$here/hostile.mjs" "$pages"
  ;;
faults)
  report cx-pulse en
  exec node "$here/faults.mjs" "$work" "$pages/cx-pulse.en.html"
  ;;
esac
echo "no such part: $part"
exit 2
