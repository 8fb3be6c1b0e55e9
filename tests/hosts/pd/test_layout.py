"""Boxes of the patches and of the help lie beside each other: nothing is written over anything."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from tests.hosts.pd.example_patches import PATCHES
from tests.hosts.pd.pd_layout import MARGIN, placed_boxes
from tests.hosts.pd.pd_patch import ROOT

NARROW = ("cross-b~.pd", "cross~.pd")
"""Forty latents side by side, in boxes too narrow for their words: nobody has to read them."""
HELP = sorted((ROOT / "help" / "pd").glob("*.pd"))


def overlaps(patch: Path) -> list[str]:
    """Every two boxes of the main window that lie over each other by more than a margin."""
    pairs = itertools.combinations(placed_boxes(patch), 2)
    return [
        f"{one.what!r} at {one.left} {one.top} and {other.what!r} at {other.left} {other.top}"
        for one, other in pairs
        if min(one.overlap(other)) > MARGIN
    ]


@pytest.mark.parametrize(
    "patch", [patch for patch in (*PATCHES, *HELP) if patch.name not in NARROW], ids=lambda patch: patch.name
)
def test_no_box_lies_over_another(patch: Path) -> None:
    assert overlaps(patch) == []


def test_a_text_that_wraps_onto_a_box_is_found(tmp_path: Path) -> None:
    patch = tmp_path / "over.pd"
    patch.write_text(
        "#N canvas 0 0 400 300 12;\n#X text 20 20 one two three four five six seven eight \\, nine ten, f 12;\n"
        "#X obj 20 60 nn~ model;\n#X obj 200 60 bng 19 250 50 0 empty empty empty 17 7 0 10 #fff #000 #000;\n"
        "#N canvas 0 0 300 200 inner 0;\n#X obj 20 20 a;\n#X obj 20 20 b;\n#X restore 20 200 pd inner;\n"
    )
    assert len(overlaps(patch)) == 1
