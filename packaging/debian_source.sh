#!/usr/bin/env bash
# Unpacks the source that Debian has of a package into a folder. Nothing is installed, and apt's own lists stay as they
# are. Where it cannot be had it ends with 1 and says why in one line. Usage: packaging/debian_source.sh PACKAGE FOLDER
set -euo pipefail

package=$1 folder=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

give_up() {
    echo "$1"
    exit 1
}

command -v apt-get >/dev/null || give_up "there is no apt-get"
codename=$(. /etc/os-release 2>/dev/null && echo "${VERSION_CODENAME:-}") || true

# The stanza of a deb822 file, or the line of an old one, that gives this machine its packages, asked for their source.
sources=$work/source.sources
for file in /etc/apt/sources.list.d/*.sources; do
    [[ -s $sources || ! -r $file ]] || awk -v RS= -v suite="$codename" \
        '$0 ~ "(^|\n)Suites:[^\n]*[ \t]" suite "([ \t\n]|$)" { print; exit }' "$file" |
        sed -e '/^#/d' -e 's/^Types:.*/Types: deb-src/' >"$sources"
done
if [[ ! -s $sources && -r /etc/apt/sources.list ]]; then
    sources=$work/source.list
    awk -v suite="$codename" '$1 == "deb" && index($0, " " suite " ") { sub(/^deb/, "deb-src"); print; exit }' \
        /etc/apt/sources.list >"$sources"
fi
[[ -s $sources ]] || give_up "apt has no source of ${codename:-this system}"

mkdir -p "$work"/{lists,cache}/partial "$work/download" "$folder"
apt=(apt-get -qq -o APT::Sandbox::User="$(id -un)" -o Acquire::Retries=1
    -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20
    -o Dir::Etc::sourcelist="$sources" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$work/lists"
    -o Dir::Cache="$work/cache")
"${apt[@]}" update --error-on=any </dev/null 2>"$work/errors" ||
    give_up "the sources cannot be reached: $(head -n 1 "$work/errors")"
(cd "$work/download" && "${apt[@]}" source --download-only "$package" </dev/null >/dev/null 2>"$work/errors") ||
    give_up "the sources do not have it: $(head -n 1 "$work/errors")"
tar -C "$folder" --strip-components 1 -xf "$work/download/$package"_*.orig.tar.*
