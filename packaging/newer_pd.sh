#!/usr/bin/env bash
# Unpacks a newer Pd than Debian 12 has, with multichannel signals, into build/newer-pd for the tests: from the backports
# of the Debian mirror that this machine uses already. Nothing is installed, and apt's own lists stay as they are.
# Where it cannot be had it says why and ends well: the tests that want it are skipped.
set -euo pipefail

package=puredata-core
wanted=0.55
folder=build/newer-pd
program=$folder/usr/bin/puredata
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

give_up() {
    echo "newer Pd: not here ($1); its tests are skipped"
    exit 0
}

if [[ -x $program ]]; then
    echo "newer Pd: ready"
    exit 0
fi

codename=$(. /etc/os-release 2>/dev/null && echo "${VERSION_CODENAME:-}") || true
[[ $codename == bookworm ]] || give_up "it is taken from the backports of Debian bookworm, and this is ${codename:-another system}"
command -v apt-get >/dev/null && command -v dpkg >/dev/null || give_up "there is no apt-get"

# The stanza of a deb822 file, or the line of an old one, that gives this machine its bookworm, asked for another suite.
sources=$work/backports.sources
for file in /etc/apt/sources.list.d/*.sources; do
    [[ -s $sources || ! -r $file ]] || awk -v RS= '/(^|\n)Suites:[^\n]*[ \t]bookworm([ \t\n]|$)/ { print; exit }' "$file" |
        sed -e '/^#/d' -e 's/^Suites:.*/Suites: bookworm-backports/' -e 's/^Types:.*/Types: deb/' >"$sources"
done
if [[ ! -s $sources && -r /etc/apt/sources.list ]]; then
    sources=$work/backports.list
    awk '$1 == "deb" && / bookworm / { sub(/ bookworm .*/, " bookworm-backports main"); print; exit }' \
        /etc/apt/sources.list >"$sources"
fi
[[ -s $sources ]] || give_up "apt has no source of bookworm to take the backports from"

mkdir -p "$work"/{lists,cache}/partial "$work/download"
apt=(apt-get -qq -o APT::Sandbox::User="$(id -un)" -o Acquire::Retries=1
    -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20
    -o Dir::Etc::sourcelist="$sources" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$work/lists"
    -o Dir::Cache="$work/cache")
"${apt[@]}" update --error-on=any </dev/null 2>"$work/errors" ||
    give_up "the backports cannot be reached: $(head -n 1 "$work/errors")"
(cd "$work/download" && "${apt[@]}" download "$package/bookworm-backports" </dev/null >/dev/null 2>"$work/errors") ||
    give_up "the backports do not have it: $(head -n 1 "$work/errors")"

deb=$(find "$work/download" -name "${package}_*.deb" | head -n 1)
version=$(dpkg-deb -f "$deb" Version)
dpkg --compare-versions "$version" ge "$wanted" || give_up "the backports have Pd $version only"
mkdir -p "$(dirname "$folder")"
dpkg-deb -x "$deb" "$work/unpacked"
rm -rf "$folder"
mv "$work/unpacked" "$folder"
echo "newer Pd: ready ($version)"
