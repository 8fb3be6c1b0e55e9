"""Pictures show the level that is there."""

import numpy as np
import pytest

from luthier.audio.picture import draw_spectrograms, spectrogram_db


def test_a_full_scale_sine_is_at_zero_db(tmp_path):
    sine = np.sin(2 * np.pi * 1000 * np.arange(44_100) / 44_100)
    assert spectrogram_db(sine).max() == pytest.approx(0, abs=1.5)
    draw_spectrograms(tmp_path / "p.png", [("sine", sine[None].astype(np.float32))], 44_100)
    assert (tmp_path / "p.png").read_bytes().startswith(b"\x89PNG")
