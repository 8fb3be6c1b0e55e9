"""Models and the Python streaming engine, for the tests of every host."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest
from tests.hosts.pd.pd_patch import ROOT
from tests.hosts.pd.tiny_models import save_models, save_wrong_files


@pytest.fixture(scope="session")
def all_models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    save_models(folder)
    save_wrong_files(folder)
    return folder


@pytest.fixture(scope="session")
def streaming() -> ModuleType:
    """luthier_streaming, installed or as built."""
    sys.path.append(str(ROOT / "build" / "dev" / "python"))
    return importlib.import_module("luthier_streaming")
