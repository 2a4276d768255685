#!/usr/bin/env bash
# The Markdown report with its pictures becomes a Word document and slides, as docs/publishing.md
# says, without a warning.
set -u
cxmat=$1 root=$2 work=$3
for tool in pandoc rsvg-convert; do
  command -v $tool >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
rm -rf "$work" && mkdir -p "$work"
failed=0
fail() { echo "FAILED: $*"; failed=1; }
folder="$work/a b (ü)"
"$cxmat" report "$root/examples/nordlicht" --lang de --format md -o "$folder/report.md" \
  --svg "$folder/pictures" >"$work/paths" || fail "the report"
pictures=$(ls "$folder/pictures" | wc -l)
[ "$pictures" -gt 5 ] || fail "only $pictures pictures"
[ "$(wc -l <"$work/paths")" -eq $((pictures + 1)) ] || fail "not every path is printed"
[ "$(grep -c '^!\[' "$folder/report.md")" -eq "$pictures" ] || fail "not every picture is shown"

cd "$folder" || exit 1
pandoc report.md -o report.docx >"$work/docx.log" 2>&1 || fail "pandoc: docx"
[ -s "$work/docx.log" ] && { cat "$work/docx.log"; fail "pandoc has something to say of the docx"; }
unzip -qo report.docx -d "$work/docx" || fail "no docx"
document=$work/docx/word/document.xml
[ "$(ls "$work/docx/word/media" | grep -c '\.svg$')" -eq "$pictures" ] || fail "pictures in the docx"
[ "$(ls "$work/docx/word/media" | grep -c '\.png$')" -eq "$pictures" ] || fail "pictures for older Word"
for style in Heading1 Heading2 Heading3 CaptionedFigure; do
  grep -q "w:val=\"$style\"" "$document" || fail "no $style in the docx"
done
tables=$(grep -c '^| :--' report.md)
[ "$(grep -o '<w:tbl>' "$document" | wc -l)" -eq "$tables" ] || fail "not $tables tables in the docx"

# A folder whose name means something in an address is found (but pandoc makes no bitmaps then).
"$cxmat" report "$root/examples/nordlicht" --lang de --format md -o odd.md --svg "100% (ü) a" \
  >/dev/null || fail "a folder with an odd name"
pandoc odd.md -o odd.docx >"$work/odd.log" 2>&1
[ -s "$work/odd.log" ] && { cat "$work/odd.log"; fail "pandoc does not find the pictures"; }
[ "$(unzip -l odd.docx | grep -c 'media/.*\.svg$')" -eq "$pictures" ] || fail "odd pictures"

# PowerPoint shows no SVG that comes without a bitmap: docs/publishing.md turns them into PNG first.
for svg in pictures/*.svg; do
  rsvg-convert --zoom 2 "$svg" -o "${svg%.svg}.png" 2>>"$work/rsvg.log" || fail "rsvg: $svg"
done
[ -s "$work/rsvg.log" ] && { cat "$work/rsvg.log"; fail "rsvg-convert has something to say"; }
sed 's/\.svg)$/.png)/' report.md >slides.md
pandoc --slide-level=2 slides.md -o slides.pptx >"$work/pptx.log" 2>&1 || fail "pandoc: pptx"
[ -s "$work/pptx.log" ] && { cat "$work/pptx.log"; fail "pandoc has something to say of the pptx"; }
unzip -qo slides.pptx -d "$work/pptx" || fail "no pptx"
[ "$(ls "$work/pptx/ppt/media" | grep -c '\.png$')" -eq "$pictures" ] || fail "pictures in the pptx"
exit $failed
