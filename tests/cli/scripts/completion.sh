#!/usr/bin/env bash
# Completions, as the shells that are here work them out.
set -u
cxmat=$1 root=$2 work=$3
rm -rf "$work" && mkdir -p "$work"
failed=0
for shell in bash zsh fish powershell; do
  "$cxmat" completion $shell >"$work/$shell" || failed=1
  [ -s "$work/$shell" ] || { echo "FAILED: nothing for $shell"; failed=1; }
done
# shellcheck disable=SC1091
source "$work/bash"
# expect WORDS... -> COMPLETION
expect() {
  local wanted=${*: -1}
  COMP_WORDS=("${@:1:$#-1}")
  COMP_CWORD=$(($# - 2))
  COMPREPLY=()
  _cxmat 2>/dev/null
  [ "${COMPREPLY[*]}" = "$wanted" ] || { echo "FAILED: ${COMP_WORDS[*]} -> ${COMPREPLY[*]}"; failed=1; }
}
expect cxmat rep report
expect cxmat -q rep report
expect cxmat benchmark b build
expect cxmat benchmark build --yea --year
expect cxmat report --va --variant
expect cxmat report --format html --va --variant
expect cxmat --lang de sho show
expect cxmat report --lang d de
if command -v zsh >/dev/null; then
  zsh -n "$work/zsh" || { echo "FAILED: zsh"; failed=1; }
fi
if command -v fish >/dev/null; then
  export PATH="$(dirname "$cxmat"):$PATH" HOME=$work
  found=$(fish -c "source '$work/fish'; complete -C 'cxmat benchmark b'" | cut -f1)
  [ "$found" = build ] || { echo "FAILED: fish: $found"; failed=1; }
fi
exit $failed
