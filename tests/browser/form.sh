#!/usr/bin/env bash
# The HTML form in a browser: form.sh CXMAT FORM_PAGE ROOT WORK [fill|result|screens|parts|hostile]
#
# Skipped (77) where Chromium, Node or the packages of `npm ci` are missing, unless
# CXMAT_REQUIRE_BROWSER=1 says that they must be there.
set -eu
cxmat=$1 form_page=$2 root=$3 work=$4 part=$5
here=$root/tests/browser
missing=""
for tool in "${CXMAT_CHROMIUM:-/usr/bin/chromium}" node; do
  command -v "$tool" >/dev/null || missing="$missing $tool"
done
[ -d "$here/node_modules/playwright-core" ] || missing="$missing node_modules(npm ci)"
if [ -n "$missing" ]; then
  echo "missing:$missing"
  [ "${CXMAT_REQUIRE_BROWSER:-0}" = 1 ] && exit 1
  exit 77
fi
rm -rf "$work" && mkdir -p "$work"
cd "$root"
sixty="ownership metrics silo-transparency top-down-strategy cx-pulse"
types=$here/form/types.yaml

case $part in
fill)
  # shellcheck disable=SC2086  # several words
  "$cxmat" -q form $sixty --groups role --lang en --to html -o "$work/form.html"
  # shellcheck disable=SC2086
  exec node "$here/form/fill.mjs" "$work/form.html" "$work" "$cxmat" $sixty
  ;;
result)
  exec node "$here/form/result.mjs" "$types" "$work" "$cxmat"
  ;;
screens)
  mkdir "$work/assessment"
  cp "$types" "$here/form/assessment.yaml" "$work/assessment"
  "$cxmat" -q form "$work/assessment" --lang de --own-result --to html -o "$work/types.html"
  "$cxmat" -q form "$types" --groups role --evidence --lang en --to html -o "$work/survey.html"
  exec node "$here/form/screens.mjs" "$work/types.html" "$work/survey.html"
  ;;
parts)
  "$form_page" "$work"
  exec node "$here/form/parts.mjs" "$root/reports/forms/page" "$work/conditions.json"
  ;;
hostile)
  "$form_page" "$work"
  exec node "$here/form/hostile.mjs" "$work"
  ;;
esac
echo "no such part: $part"
exit 2
