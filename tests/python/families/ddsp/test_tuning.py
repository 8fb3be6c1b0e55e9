"""Pitches are drawn to a scale and keep to their notes; of several voices the strongest sound."""

import torch

from luthier.families.ddsp.tuning import SCALES, Tuning, strongest


def tuned(notes: list[float], scale: str = "chromatic", key: int = 0, snap: float = 1.0, transpose: float = 0.0):
    tuning = Tuning(1)
    tuning.scale, tuning.key, tuning.snap, tuning.transpose = list(SCALES).index(scale), key, snap, transpose
    return [round(note, 4) for note in tuning(torch.tensor(notes).reshape(1, 1, -1))[0, 0].tolist()]


def test_notes_go_to_the_nearest_of_the_scale():
    assert tuned([60.2, 61.6, 66.4]) == [60.0, 62.0, 66.0]
    assert tuned([60.2, 61.6, 66.4], "major") == [60.0, 62.0, 67.0]
    assert tuned([66.4], "major", key=7) == [66.0], "F sharp is of G major"
    assert tuned([64.0], "whole tone", key=1) == [63.0]
    assert tuned([61.0], "minor pentatonic", key=11) == [62.0], "D is, C sharp is not, of B minor pentatonic"


def test_a_voice_keeps_its_note_until_another_is_clearly_nearer():
    assert tuned([60.0, 60.55, 60.45, 60.55, 60.7, 60.45, 60.3]) == [60.0, 60.0, 60.0, 60.0, 61.0, 61.0, 60.0]


def test_half_of_the_way_and_transposed_before():
    assert tuned([60.4], snap=0.5) == [60.2]
    assert tuned([60.4], transpose=12.4) == [73.0]
    assert tuned([60.4], snap=0.0, transpose=-0.4) == [60.0]


def test_a_note_of_another_scale_is_left():
    tuning = Tuning(1)
    tuning.streaming, tuning.snap = True, 1.0
    assert float(tuning(torch.tensor([[[61.0]]]))) == 61.0
    tuning.scale = list(SCALES).index("major")
    assert float(tuning(torch.tensor([[[61.05]]]))) == 62.0


def test_any_split_is_the_whole():
    torch.manual_seed(0)
    notes = 60.0 + torch.randn(2, 3, 40).cumsum(-1)
    tuning = Tuning(3)
    tuning.snap = 0.7
    whole = tuning(notes)
    tuning.streaming = True
    for pieces in (1, 7, 40):
        tuning.reset()
        assert torch.equal(torch.cat([tuning(part) for part in notes.split(pieces, 2)], 2), whole)


def test_the_strongest_sound_and_of_equals_the_first():
    strength = torch.tensor([[0.2, 0.9, 0.9, 0.0]]).reshape(1, 4, 1)
    for number, sounding in ((0, [0, 0, 0, 0]), (1, [0, 1, 0, 0]), (2, [0, 1, 1, 0]), (3, [1, 1, 1, 0]), (4, [1] * 4)):
        assert strongest(strength, number)[0, :, 0].tolist() == sounding
