"""Pictures show the level that is there."""

import numpy as np
import pytest

from luthier.audio.picture import Curve, draw_curves, draw_spectrograms, spectrogram_db


def test_a_full_scale_sine_is_at_zero_db(tmp_path):
    sine = np.sin(2 * np.pi * 1000 * np.arange(44_100) / 44_100)
    assert spectrogram_db(sine).max() == pytest.approx(0, abs=1.5)
    draw_spectrograms(tmp_path / "p.png", [("sine", sine[None].astype(np.float32))], 44_100)
    assert (tmp_path / "p.png").read_bytes().startswith(b"\x89PNG")


def test_curves_are_drawn_whether_they_have_gaps_or_no_value_at_all(tmp_path):
    sound = np.zeros((1, 9000), np.float32)
    gaps, nothing = np.array([1.0, np.nan, 100.0]), np.full(3, np.nan)
    draw_curves(
        tmp_path / "c.png", "silence", sound, 8000, [Curve("gaps", gaps, log=True), Curve("nothing", nothing, True)]
    )
    assert (tmp_path / "c.png").read_bytes().startswith(b"\x89PNG")


def test_the_spectrogram_of_a_long_sound_has_no_more_columns_than_a_picture_can_show():
    assert spectrogram_db(np.zeros(44_100)).shape == (1025, 83)
    assert 4000 <= spectrogram_db(np.zeros(10_000_000, np.float32)).shape[1] < 4010
