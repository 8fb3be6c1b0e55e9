#!/usr/bin/env bash
# Makes or completes .venv with luthier (editable) and its tools. Reads PYTHON and PIP_ARGS from the environment.
set -euo pipefail

python=${PYTHON:-python3}
if ! command -v "$python" >/dev/null; then
    echo "venv: there is no $python here: sudo apt-get install python3, or make setup PYTHON=python3.12" >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))'; then
    echo "venv: $python is $("$python" --version 2>&1), luthier needs 3.10 or newer: make setup PYTHON=python3.12" >&2
    exit 1
fi

[[ -x .venv/bin/python ]] || "$python" -m venv .venv
torch=$(grep -o 'torch==[0-9.]*' pyproject.toml)
pip=(.venv/bin/python -m pip --disable-pip-version-check install --quiet)

# torch first and alone: it is by far the largest, and what follows must not choose another version of it
echo "venv: installing $torch (some minutes at the first time)"
# shellcheck disable=SC2086  # PIP_ARGS is a list of words
"${pip[@]}" ${PIP_ARGS:-} "$torch" </dev/null
echo "venv: installing luthier and its tools"
# the streaming module comes from `make build`, which has libtorch and compiles what has changed only
# shellcheck disable=SC2086
"${pip[@]}" ${PIP_ARGS:-} --config-settings=wheel.cmake=false --config-settings=editable.mode=inplace \
    -e '.[test]' </dev/null
if [[ $(command -v luthier) != "$PWD/.venv/bin/luthier" ]]; then
    echo "venv: the command is .venv/bin/luthier; after \`. .venv/bin/activate\` it is luthier, as the texts say"
fi
