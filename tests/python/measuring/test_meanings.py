"""Every measure has a meaning, and no meaning is of nothing."""

import torch

from luthier.measuring.meanings import MEANINGS
from luthier.measuring.metrics import measure


def test_each_measure_has_a_sentence_that_says_which_way_is_better():
    sound = 0.1 * torch.randn(1, 1, 8192)
    assert set(measure(sound, sound, 22_050)) == set(MEANINGS)
    assert all("maller is" in meaning.sentence for meaning in MEANINGS.values())
