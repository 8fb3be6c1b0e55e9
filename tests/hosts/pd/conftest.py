"""Models and the Python streaming engine for the tests of the Pd external."""

from __future__ import annotations

import importlib
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest
from tests.hosts.pd.pd_patch import EXTERNAL_DIR, ROOT
from tests.hosts.pd.tiny_models import save_models, save_wrong_files


@pytest.fixture(scope="session", autouse=True)
def _pd_and_external() -> None:
    if shutil.which("pd") is None:
        pytest.fail("Pd is not installed: apt-get install puredata-core")
    if not list(EXTERNAL_DIR.glob("nn~.*")):
        pytest.fail(f"no nn~ in {EXTERNAL_DIR}: build it, or set LUTHIER_PD_EXTERNAL_DIR")


@pytest.fixture(scope="session")
def all_models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    save_models(folder)
    save_wrong_files(folder)
    return folder


@pytest.fixture
def folder(all_models: Path, tmp_path: Path) -> Path:
    """A fresh folder for a patch, with every model beside it."""
    for model in all_models.iterdir():
        (tmp_path / model.name).symlink_to(model)
    return tmp_path


@pytest.fixture(scope="session")
def streaming() -> ModuleType:
    """luthier_streaming, installed or as built."""
    sys.path.append(str(ROOT / "build" / "dev" / "python"))
    return importlib.import_module("luthier_streaming")
