#!/usr/bin/env bash
# Runs one transcript: run.sh CXMAT ROOT CASE WORK
#
#   # what it shows
#   $ cxmat ARGUMENTS            run in the project's folder; @WORK@ is an empty folder of its own
#   --- stdout                   expected, to the byte; missing: nothing
#   --- stderr                   expected, to the byte; missing: nothing
#   --- exit 2                   missing: 0
#
# CXMAT_REGOLD=1 rewrites the expectations; read the difference before you keep it.
set -u
cxmat=$1 root=$2 case=$3 work=$4
rm -rf "$work" && mkdir -p "$work/files" && cd "$root" || exit 1
export LC_ALL=C.UTF-8 NO_COLOR=1
unset SOURCE_DATE_EPOCH

command=$(sed -n 's/^\$ cxmat *//p' "$case" | head -n 1)
command=${command//@WORK@/$work/files}
section() { awk -v want="--- $1" '/^--- /{on=($0==want); next} on' "$case"; }
section stdout | sed "s|@WORK@|$work/files|g" >"$work/stdout.expected"
section stderr | sed "s|@WORK@|$work/files|g" >"$work/stderr.expected"
expected=$(sed -n 's/^--- exit //p' "$case")
expected=${expected:-0}

eval "\"\$cxmat\" $command" >"$work/stdout" 2>"$work/stderr" </dev/null
code=$?

if [ -n "${CXMAT_REGOLD:-}" ]; then
  {
    sed '/^--- /,$d' "$case"
    [ -s "$work/stdout" ] && echo "--- stdout" && sed "s|$work/files|@WORK@|g" "$work/stdout"
    [ -s "$work/stderr" ] && echo "--- stderr" && sed "s|$work/files|@WORK@|g" "$work/stderr"
    [ "$code" -ne 0 ] && echo "--- exit $code"
  } >"$work/new"
  cp "$work/new" "$case"
  exit 0
fi

failed=0
diff -u "$work/stdout.expected" "$work/stdout" || failed=1
diff -u "$work/stderr.expected" "$work/stderr" || failed=1
if [ "$code" -ne "$expected" ]; then
  echo "exit code $code, expected $expected"
  failed=1
fi
exit $failed
