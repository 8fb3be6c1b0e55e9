#!/usr/bin/env bash
# Brings what externals for another system are made of into build/cross-sources: libsamplerate's source as Debian has it,
# and the headers that are the same on every system, away from this machine's own. Usage: packaging/cross_sources.sh
set -euo pipefail

folder=$PWD/build/cross-sources
if [[ -e $folder/.ready ]]; then
    echo "sources for other systems: ready"
    exit 0
fi
rm -rf "$folder"
mkdir -p "$folder/include" "$folder/share/cmake"
for header in /usr/include/nlohmann /usr/include/pd/m_pd.h; do
    if [[ ! -e $header ]]; then
        echo "sources for other systems: $header is missing: run packaging/debian_packages.sh" >&2
        exit 1
    fi
    cp -R "$header" "$folder/include"
done
cp -R /usr/share/cmake/nlohmann_json "$folder/share/cmake"
if ! why=$(packaging/debian_source.sh libsamplerate "$folder/libsamplerate"); then
    echo "sources for other systems: no libsamplerate: $why" >&2
    exit 1
fi
touch "$folder/.ready"
echo "sources for other systems: ready"
