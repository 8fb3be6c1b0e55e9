"""What of luthier is installed: the package, what training needs, the engine."""

import importlib.metadata
import os
import platform
import re
import shutil
import sys
from pathlib import Path

from luthier import __version__
from luthier.contract.shipped import shipped_models
from luthier.contract.streaming_module import streaming_module
from luthier.errors import UserError
from luthier.tools.doctor.finding import FINE, NOTE, WRONG, Finding

_TO_INSTALL = 'pip install "luthier[train]"; in a clone: make setup'


def luthier_findings() -> list[Finding]:
    """All of it."""
    return [_package(), _command(), _training(), _engine(), _box()]


def _package() -> Finding:
    where = Path(__file__).resolve().parents[2]
    said = f"luthier {__version__} in {where}, Python {platform.python_version()} on {platform.system()} "
    return Finding("luthier", FINE, said + platform.machine())


def _command() -> Finding:
    known = shutil.which("luthier")
    here = Path(sys.executable).parent
    if known and Path(known).resolve().parent == here.resolve():
        return Finding("command", FINE, "luthier is found by its name")
    what = "another luthier is found by that name" if known else "luthier is not found by its name"
    if os.name == "posix" and (here / "activate").is_file():
        return Finding("command", NOTE, what, f"in this shell: source {here / 'activate'}")
    return Finding("command", NOTE, what, f"add {here} to PATH, or call it by its path")


def _training() -> Finding:
    missing = [name for name in _needed_for_training() if not _version(name)]
    if missing:
        return Finding("training", NOTE, f"not installed: {', '.join(missing)}; models play without", _TO_INSTALL)
    return Finding("training", FINE, f"torch {_version('torch')}, and all else that training needs")


def _needed_for_training() -> list[str]:
    """The packages that the extra `train` of luthier names."""
    try:
        required = importlib.metadata.requires("luthier") or []
    except importlib.metadata.PackageNotFoundError:  # run from a folder of sources
        required = []
    names = [re.match(r"[\w.-]+", line) for line in required if re.search(r"extra == .train.", line)]
    return [name.group() for name in names if name] or ["torch"]


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _engine() -> Finding:
    try:
        module = streaming_module()
    except UserError as error:
        return Finding("engine", WRONG, str(error), "without it Python can neither play nor check what it exports")
    kinds = "native and libtorch" if module.has_torch else "native"
    said = f"luthier_streaming {module.__version__}, {kinds}"
    if module.has_torch:
        return Finding("engine", FINE, said)
    return Finding("engine", FINE, f"{said}: plays files with a native program, which all of luthier's have")


def _box() -> Finding:
    try:
        names = [model.name for model in shipped_models()]
    except UserError as error:
        return Finding("instruments", WRONG, str(error), "install luthier again")
    if not names:
        return Finding("instruments", NOTE, "none came with this luthier", "install a released package, or use a clone")
    return Finding("instruments", FINE, f"in the box: {', '.join(names)}")
