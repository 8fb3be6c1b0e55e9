"""Every window of the help and of the example patches can be seen in Pd's real user interface."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.hosts.pd.drawn_layout import crossings, overlaps
from tests.hosts.pd.example_patches import PATCHES, copy_patches
from tests.hosts.pd.pd_file import read_canvas
from tests.hosts.pd.pd_gui import TOOLS, screen, take_pictures
from tests.hosts.pd.pd_patch import ROOT
from tests.hosts.pd.test_layout import NARROW

pytestmark = pytest.mark.clock

HELP = sorted((ROOT / "help" / "pd").glob("*.pd"))
# what a clone without a model says
NO_MODEL = "nn~: cannot find '"


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    missing = [package for program, package in TOOLS.items() if shutil.which(program) is None]
    if missing:
        pytest.fail(f"Pd's windows cannot be looked at: apt-get install {' '.join(missing)}")
    with screen() as name:
        yield name


def check(patch: Path, folder: Path, display: str) -> None:
    pictures = take_pictures(patch, folder, display)
    expected = {canvas.name for canvas in read_canvas(patch).everywhere()}
    assert set(pictures.windows) == expected, f"blank or absent; pictures are in {folder}"
    complaints = [line for line in pictures.console if NO_MODEL not in line and "track this down" not in line]
    assert complaints == []
    over = {name: list(overlaps(drawn)) for name, drawn in pictures.drawn.items() if patch.name not in NARROW}
    assert not any(over.values()), over
    seen = {name: list(crossings(drawn)) for name, drawn in pictures.drawn.items() if is_read(patch, name)}
    assert not any(seen.values()), seen


def is_read(patch: Path, window: str) -> bool:
    """Whether people look at it: pages of the help, and the main windows of whole patches."""
    return "help" in patch.name or (window == patch.name and " cnv 15 " in patch.read_text())


@pytest.mark.parametrize("patch", HELP, ids=lambda patch: patch.name)
def test_every_window_of_the_help_is_drawn_and_nothing_is_missing(display: str, tmp_path: Path, patch: Path) -> None:
    check(patch, tmp_path, display)


@pytest.mark.parametrize("patch", PATCHES, ids=lambda patch: patch.name)
def test_every_window_of_an_example_is_drawn_and_nothing_is_missing(display: str, tmp_path: Path, patch: Path) -> None:
    copy_patches(tmp_path)
    check(tmp_path / "patches" / "pd" / patch.name, tmp_path, display)
