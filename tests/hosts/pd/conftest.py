"""What the tests of the Pd external need: a Pd, the external, a folder with models."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.hosts.pd.foreign_models import save_foreign_models
from tests.hosts.pd.pd_patch import EXTERNAL_DIR
from tests.hosts.pd.transfer_models import save_move, save_transfer


@pytest.fixture(scope="session", autouse=True)
def _pd_and_external() -> None:
    if shutil.which("pd") is None:
        pytest.fail("Pd is not installed: apt-get install puredata-core")
    if not list(EXTERNAL_DIR.glob("nn~.*")):
        pytest.fail(f"no nn~ in {EXTERNAL_DIR}: build it, or set LUTHIER_PD_EXTERNAL_DIR")


@pytest.fixture
def folder(all_models: Path, tmp_path: Path) -> Path:
    """A fresh folder for a patch, with every model beside it."""
    for model in all_models.iterdir():
        (tmp_path / model.name).symlink_to(model)
    return tmp_path


@pytest.fixture(scope="session")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every model of foreign_models, made once."""
    made = tmp_path_factory.mktemp("foreign")
    save_foreign_models(made)
    return made


@pytest.fixture(scope="session")
def move_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`move.ts`, a timbre transfer between four instruments."""
    path = tmp_path_factory.mktemp("move") / "move.ts"
    save_move(path)
    return path


@pytest.fixture(scope="session")
def transfer_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`transfer.ts`, the same on waveforms."""
    path = tmp_path_factory.mktemp("transfer") / "transfer.ts"
    save_transfer(path)
    return path
