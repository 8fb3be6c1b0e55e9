#!/usr/bin/env bash
# Installs the Debian packages that luthier builds and tests with, if any is missing and it may; else says how.
set -euo pipefail

packages=(
    g++ cmake ninja-build       # the externals
    nlohmann-json3-dev          # reads luthier.json in model.ts
    doctest-dev                 # C++ tests
    puredata-core puredata-dev  # headless Pd for the tests, and m_pd.h
    libminizip-dev              # compares the checksums in model.ts, which torch does not
    puredata-gui xvfb           # Pd's windows on a screen in memory, for the test that looks at them
    x11-utils imagemagick       # xwininfo finds the windows, import takes their pictures
    g++-aarch64-linux-gnu qemu-user  # the native engine for ARM, as on a Raspberry Pi: compiled and emulated in tests
    zip                         # the package of the externals
    libsamplerate0-dev          # streaming resampler of nn~: BSD licence, no allocation while it streams
    pkg-config                  # how programs find the installed library, in its test
    python3-venv python3-dev    # .venv, and Python.h for the Python host
    fluidsynth timgm6mb-soundfont espeak-ng  # test material
)

if ! command -v dpkg-query >/dev/null; then
    echo "packages: this is not Debian; install by hand what is missing of: ${packages[*]}"
    exit 0
fi

# Which of the packages are neither installed nor provided by one that is: pkgconf provides pkg-config, and dpkg knows
# no package of that name.
find_missing() {
    local there package
    there=$(dpkg-query -W -f '${db:Status-Status} ${Package}, ${Provides}\n' 2>/dev/null |
        sed -n 's/^installed //p' | sed 's/([^)]*)//g' | tr ',' '\n' | tr -d ' ' | sort -u)
    missing=()
    for package in "${packages[@]}"; do
        grep -qxF -e "$package" <<<"$there" || missing+=("$package")
    done
}
find_missing

if ((${#missing[@]} == 0)); then
    echo "packages: ready"
    exit 0
fi

if ((EUID == 0)); then
    as_root=(env)
elif sudo -n true 2>/dev/null; then
    as_root=(sudo -n env)
else
    echo "packages: please run: sudo apt-get install ${missing[*]}" >&2
    exit 1
fi

echo "packages: installing ${missing[*]}"
install=("${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0)
"${install[@]}" update </dev/null
"${install[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null >/dev/null
find_missing
if ((${#missing[@]})); then  # not again at each `make`
    echo "packages: apt-get has installed ${missing[*]}, and dpkg does not know it: is there another name for it here?" >&2
    exit 1
fi
echo "packages: ready"
