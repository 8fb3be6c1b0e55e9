"""The instruments in the box are found by their names in a real Pd, and play."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tests.hosts.pd.rendering import PD_RATE, Player, render

from luthier.contract.shipped import shipped_models

NAMES = [each.name for each in shipped_models()]


def glide() -> np.ndarray:
    """Half a second of a tone that rises by a fifth."""
    time = np.arange(PD_RATE // 2) / PD_RATE
    phase = 2.0 * np.pi * np.cumsum(220.0 * 1.5 ** (2.0 * time)) / PD_RATE
    return sum((0.3 / k * np.sin(k * phase) for k in range(1, 6)), np.zeros(len(time))).astype(np.float32)


@pytest.mark.parametrize("name", NAMES)
def test_an_instrument_in_the_box_plays_by_its_name(tmp_path: Path, name: str) -> None:
    (played,) = render([Player(f"-engine native {name} forward 512")], glide(), tmp_path)
    heard = played.outputs[0]
    assert np.isfinite(heard).all()
    assert 0.003 < np.sqrt(np.mean(heard[PD_RATE // 10 :] ** 2)) < 0.5
