#!/usr/bin/env bash
# Configures and builds the C++ with a preset of CMakePresets.json, against the libtorch and the Python of .venv,
# and puts the Python module of `dev` into .venv. Usage: packaging/build_externals.sh [dev]
set -euo pipefail

preset=${1:-dev}
ask() { .venv/bin/python -c "$1"; }

torch_cmake=$(ask 'import torch; print(torch.utils.cmake_prefix_path)')
pybind11_cmake=$(ask 'import pybind11; print(pybind11.get_cmake_dir())')
site_packages=$(ask 'import sysconfig; print(sysconfig.get_path("platlib"))')

echo "build: preset $preset"
cmake --preset "$preset" --log-level=WARNING --no-warn-unused-cli \
    -DCMAKE_PREFIX_PATH="$torch_cmake" \
    -Dpybind11_DIR="$pybind11_cmake" \
    -DPython_EXECUTABLE="$PWD/.venv/bin/python" \
    -DLUTHIER_PYTHON_DIR="$site_packages" >/dev/null
cmake --build --preset "$preset"
# what is shipped has no Python module
[[ $preset == release ]] || cmake --install "build/$preset" --component python >/dev/null
