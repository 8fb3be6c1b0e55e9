#!/usr/bin/env bash
# Installs the two libraries that a wheel is built with, on a machine that was made to build wheels (cibuildwheel): the
# headers of nlohmann json, and libsamplerate as a static library, so that the wheel needs none on other machines.
# Reads SAMPLERATE_TAG, JSON_TAG and OLD_CMAKE from the environment.
set -euo pipefail

as_root=()
((EUID == 0)) || as_root=(sudo)

# install_from NAME URL TAG [options of cmake...]
install_from() {
    local name=$1 url=$2 tag=$3
    git clone --depth 1 --branch "$tag" "$url" "build/$name"
    cmake -S "build/$name" -B "build/$name-build" -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF "${@:4}"
    cmake --build "build/$name-build"
    "${as_root[@]}" cmake --install "build/$name-build"
}

install_from samplerate https://github.com/libsndfile/libsamplerate "$SAMPLERATE_TAG" "$OLD_CMAKE" \
    -DBUILD_SHARED_LIBS=OFF -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DLIBSAMPLERATE_EXAMPLES=OFF
install_from json https://github.com/nlohmann/json "$JSON_TAG" -DJSON_BuildTests=OFF
