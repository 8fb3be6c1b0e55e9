"""Every measure has a meaning, and no meaning is of nothing."""

import pytest
import torch

from luthier.measuring.evaluation import MODEL, NEAREST, Evaluation, Interval
from luthier.measuring.evaluation_words import in_words, verdict
from luthier.measuring.meanings import MEANINGS
from luthier.measuring.metrics import measure


def test_each_measure_has_a_sentence_that_says_which_way_is_better():
    sound = 0.1 * torch.randn(1, 1, 8192)
    assert set(measure(sound, sound, 22_050)) == set(MEANINGS)
    assert all("maller is" in meaning.sentence for meaning in MEANINGS.values())


def test_an_evaluation_says_first_what_each_number_means_and_beside_what():
    def row(spectrum, cents):
        return {"log_mel_l1_db": Interval("dB", spectrum, 0, 9), "f0_cents": Interval("cents", cents, 0, 9)}

    words = in_words(Evaluation({MODEL: row(2.0, float("nan")), NEAREST: row(3.0, 5.0)}, 8, 1.0, "bits"))
    assert words.startswith(
        "spectrum: 2 dB, better than pieces of the training sounds laid end to end (3 dB)\n  How far"
    )
    assert "cents are a semitone" not in words, "nothing had a pitch"
    alone = in_words(Evaluation({MODEL: row(2.0, 234.5)}, 8, 1.0, "bits"))
    assert "spectrum: 2 dB\n" in alone and "pitch: 234 cents\n" in alone


@pytest.mark.parametrize(("value", "other", "said"), [(1, 2, "better than"), (2, 1, "worse than"), (1, 1.02, "like")])
def test_what_nobody_hears_apart_is_called_alike(value, other, said):
    assert verdict(value, other) == said
