#!/usr/bin/env bash
# Builds what is shipped and writes dist/luthier[vVERSION](Linux-amd64-32).dek: one folder, luthier/, for Pd's "Find
# externals" or to unpack by hand. It needs no other file of ours and no Python. Usage: packaging/pd_package.sh
set -euo pipefail

version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
build=build/release
stage=build/pd_package/luthier
package="dist/luthier[v$version](Linux-amd64-32).dek"

packaging/build_externals.sh release
rm -rf "$stage"
cmake --install "$build" --component pd --prefix "$stage" >/dev/null
packaging/complete_pd_folder.sh "$stage" "$build/pd"

echo "package: packing"
mkdir -p dist
rm -f "$package"
(cd "${stage%/*}" && zip -q -r - luthier) >"$package"
echo "package: $package"
echo "package: $(du -h "$package" | cut -f1) packed, $(du -sh "$stage" | cut -f1) unpacked"
