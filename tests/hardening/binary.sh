#!/usr/bin/env bash
# What the binary is made of: position-independent, with protected stacks and read-only tables, and
# without a call that opens a network connection or starts another program.
#     binary.sh CXMAT LIBRARY...
set -u
cxmat=$1
shift
failed=0
fail() { echo "FAILED: $*"; failed=1; }
readelf -h "$cxmat" | grep -q 'DYN' || fail "not position-independent"
readelf -lW "$cxmat" | grep -q 'GNU_RELRO' || fail "no read-only relocations"
readelf -dW "$cxmat" | grep -Eq 'BIND_NOW|Flags:.*NOW' || fail "symbols are bound late"
readelf -lW "$cxmat" | grep 'GNU_STACK' | grep -q 'RW ' || fail "the stack can be executed"
# Every library is looked into on its own: what others bring with them is not ours.
ours=$(nm -u "$@" 2>/dev/null | awk '$1 == "U" { print $2 }' | sort -u)
grep -q '^__stack_chk_fail' <<<"$ours" || fail "stacks are not protected"
grep -Eq '^__(memcpy|memmove|memset|read|fprintf|printf|snprintf)_chk' <<<"$(nm -u "$cxmat" "$@" 2>/dev/null | awk '{ print $NF }' | sed 's/@.*//')" ||
  fail "buffers are not checked"
network='socket|connect|bind|listen|accept|accept4|send|sendto|sendmsg|recv|recvfrom|recvmsg|getaddrinfo|gethostbyname|inet_pton'
programs='system|popen|execve|execvp|execl|execlp|posix_spawn|posix_spawnp|fork|vfork|dlopen'
for name in $(grep -E "^($network|$programs)$" <<<"$ours"); do
  fail "our own code calls $name"
done
exit $failed
