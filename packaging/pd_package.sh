#!/usr/bin/env bash
# Builds what is shipped and writes dist/luthier[vVERSION](LABEL).dek: one folder, luthier/, for Pd's "Find
# externals" or to unpack by hand. It needs no other file of ours and no Python. With `light`, it has no libtorch, a
# hundredth of the size, plays files with a native program only, and is called luthier-light[...].
# Usage: packaging/pd_package.sh [light]
set -euo pipefail

version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' training/luthier/__init__.py)
if [[ ${1:-} == light ]]; then
    build=build/light name=luthier-light
    cmake --preset light --log-level=WARNING >/dev/null
    cmake --build --preset light
else
    build=build/release name=luthier
    packaging/build_externals.sh release
fi
stage=$build/pd_package/luthier
package="dist/$name[v$version]($(packaging/deken_label.sh "$build/pd/nn~.pd_linux")).dek"

rm -rf "$stage"
cmake --install "$build" --component pd --prefix "$stage" >/dev/null
packaging/complete_pd_folder.sh "$stage" "$build/pd"

echo "package: packing"
mkdir -p dist
rm -f "$package"
(cd "${stage%/*}" && zip -q -r - luthier) >"$package"
echo "package: $package"
echo "package: $(du -h "$package" | cut -f1) packed, $(du -sh "$stage" | cut -f1) unpacked"
