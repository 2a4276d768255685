#!/usr/bin/env bash
# Fetches the sources of the libraries that cxmat is linked with, as Debian patched them, from
# Debian's archive into FOLDER. Needs dpkg-dev and no rights: the system's own lists stay as they are.
#     sources.sh FOLDER
set -eu
mkdir -p "$1"
cd "$1"
packages="fmtlib libmd libxlsxwriter libzip lp-solve pugixml simdjson utf8proc yaml-cpp zlib"
missing=""
for package in $packages; do
  ls -d "$package"-[0-9]*/ >/dev/null 2>&1 || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
apt=$(mktemp -d)
trap 'rm -rf "$apt"' EXIT
mkdir -p "$apt/lists/partial" "$apt/parts"
{ cat /etc/apt/sources.list 2>/dev/null || true; } | sed -n 's/^deb /deb-src /p' >"$apt/sources.list"
for list in /etc/apt/sources.list.d/*.list; do
  [ ! -e "$list" ] || sed -n 's/^deb /deb-src /p' "$list" >>"$apt/sources.list"
done
for list in /etc/apt/sources.list.d/*.sources; do
  [ ! -e "$list" ] || sed 's/^Types:.*/Types: deb-src/' "$list" >"$apt/parts/$(basename "$list")"
done
own="-o Dir::Etc::SourceList=$apt/sources.list -o Dir::Etc::SourceParts=$apt/parts
  -o Dir::State::Lists=$apt/lists -o APT::Sandbox::User=$(id -un)"
# shellcheck disable=SC2086  # lists of words
apt-get $own -qq update
# shellcheck disable=SC2086
apt-get $own -qq source $missing >/dev/null
for package in $packages; do
  ls -d "$package"-[0-9]*/
done
