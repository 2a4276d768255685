#!/usr/bin/env bash
# Whether the program that needs no library comes out the same, byte for byte, in another folder.
#     reproducible.sh ROOT WORK PRESET BUILT
# builds ROOT's files again in WORK, without a compiler cache, and compares with BUILT.
set -eu
root=$(realpath "$1") work=$(realpath -m "$2") preset=$3 built=$(realpath "$4")
place="$work/another place/of another depth"
rm -rf "$work" && mkdir -p "$place/build"
git -C "$root" ls-files -z | (cd "$root" && xargs -0 cp --parents -t "$place")
cp -r "$root/build/sources" "$place/build/sources"
tool=()
[ "$preset" != windows ] || tool=("-DCXMAT_EMBED_TOOL=$root/build/static/lib/cxmat_embed_tool")
cd "$place"
export CCACHE_DISABLE=1
cmake --preset "$preset" "${tool[@]}" >"$work/configure.log"
cmake --build --preset "$preset" --target cxmat >"$work/build.log"
sha256sum "$built" "build/$preset/cli/$(basename "$built")"
cmp "$built" "build/$preset/cli/$(basename "$built")"
