#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Interviews as people see them, in tmux with a shell: Ctrl-Z and fg, kill -9 and going on, windows
# that change, both languages.
#   tmux.sh CXMAT ROOT WORK; 77: skipped
set -u
cxmat=$1 root=$2 work=$3
command -v tmux >/dev/null || { echo "skipped: tmux is not installed"; exit 77; }
rm -rf "$work" && mkdir -p "$work" && cp -r "$root/examples/seepark" "$work/" && cd "$work" || exit 1
socket=cxmat-$$
server() { env -u TMUX TERM=xterm-256color LC_ALL=C.UTF-8 tmux -L "$socket" -f /dev/null "$@"; }
trap 'server kill-server 2>/dev/null' EXIT
fail() { echo "FAILED: $*"; server capture-pane -p -t a; exit 1; }
keys() { server send-keys -t a "$@"; }
screen() { server capture-pane -p -t a; }
# Waits until the screen shows a text.
shows() {
  for _ in $(seq 100); do
    screen | grep -qF -- "$1" && return 0
    sleep 0.1
  done
  fail "'$1' is not shown"
}
fits() {
  [ "$(screen | wc -l)" -le "$2" ] || fail "more than $2 lines"
}

server new-session -d -s a -x 80 -y 24 "PS1='ready> ' bash --norc --noprofile -i"
shows "ready>"
keys "'$cxmat' interview seepark --lang de; echo left \$?" Enter
shows "Hotel Altstadt"
keys 2
shows "Rolle"
keys 3
shows "Inwieweit ist vereinbart, was Gäste"
shows "teilweise, je nach Schicht oder Person"
keys "?"
shows "Woran man es erkennt"
keys "?"
keys C-z
shows "Stopped"
if screen | grep -q "Inwieweit"; then fail "the screen is not given back"; fi
keys "echo echoed-here" Enter
shows "echoed-here"
keys "fg" Enter
shows "Inwieweit ist vereinbart, was Gäste"
keys c
shows "Kommentar:"
keys -l "Grüße vom Empfang, über Nacht"
shows "über Nacht"
# The process that holds the lock, and no other.
pid=$(server list-panes -t a -F '#{pane_pid}' | xargs -I{} ps --ppid {} -o pid= | tr -d ' ')
kill -9 "$pid"
shows "Killed"
keys "stty sane; clear" Enter
keys "'$cxmat' interview seepark --lang de; echo left \$?" Enter
shows "über Nacht"
shows "Es geht weiter"
keys ", und mehr" Enter
shows "Notiert."
keys 3
shows "4 von "
for size in "40 10" "120 40" "20 5" "80 24"; do
  # shellcheck disable=SC2086  # two numbers
  set -- $size
  server resize-window -t a -x "$1" -y "$2"
  sleep 0.3
  [ "$1" -lt 40 ] || shows "4 von "
  fits "$1" "$2"
done
keys o
shows "3  weitgehend"
keys Escape
sleep 0.2
keys q
shows "CX502"
shows "left 0"
file=$(ls seepark/interviews/*.json)
grep -q 'Grüße vom Empfang, über Nacht, und mehr' "$file" || fail "the comment is not in the file"
keys "clear; '$cxmat' interview seepark --lang en; echo left \$?" Enter
shows "Going on where the interview stopped."
shows "4 of "
keys C-c
shows "left 0"
[ "$(find seepark/interviews | wc -l)" -eq 2 ] || fail "something else stayed in the folder"
