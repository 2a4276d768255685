#!/usr/bin/env bash
# Makes the Debian package, installs it into a system that has nothing else, and lets it work there.
# Needs root, debootstrap and Debian's archive.
#     deb.sh BUILD ROOT WORK
set -eu
build=$1 root=$2 work=$3
rm -rf "$work" && mkdir -p "$work/deb"
cpack --config "$build/CPackConfig.cmake" -B "$work/deb" >"$work/cpack.log"
package=$(ls "$work"/deb/*.deb)
debootstrap --variant=minbase bookworm "$work/chroot" http://deb.debian.org/debian >"$work/debootstrap.log"
mkdir -p "$work/chroot/test"
cp "$package" "$work/chroot/test/cxmat.deb"
cp -r "$root/examples/cx-pulse" "$work/chroot/test/größer"
inside() { chroot "$work/chroot" /usr/bin/env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin "$@"; }
inside apt-get install -y -qq --no-install-recommends /test/cxmat.deb >"$work/install.log" 2>&1
inside cxmat --version
inside cxmat score /test/größer --format json -o /test/result.json
inside cxmat report /test/größer --format html,md,xlsx -o /test/report/
test "$(ls "$work/chroot/test/report" | wc -l)" -eq 6
"$build/cli/cxmat" score "$root/examples/cx-pulse" --format json -o "$work/here.json"
cmp "$work/here.json" "$work/chroot/test/result.json"
test -s "$work/chroot/usr/share/man/man1/cxmat-report.1" -a -s "$work/chroot/usr/share/man/man1/cxmat.1"
inside apt-get remove -y -qq cxmat >>"$work/install.log" 2>&1
test ! -e "$work/chroot/usr/bin/cxmat"
echo "installed, run and removed: $(basename "$package")"
