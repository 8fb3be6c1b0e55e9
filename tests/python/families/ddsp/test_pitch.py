"""Pitches are right, new, and stay with their voice."""

import pytest
import torch
from tests.python.families.ddsp.tones import RATE, tone

from luthier.blocks.block import set_streaming
from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.analyzer import OnePitch
from luthier.families.ddsp.hearing.pitch import newest_pitch, newest_pitch_window
from luthier.families.ddsp.hearing.salience import Salience
from luthier.families.ddsp.hearing.settling import SettledPitch
from luthier.families.ddsp.hearing.slots import Slots

INTEGRATION, HOP = 1024, 512
WINDOW = newest_pitch_window(RATE, INTEGRATION)


def semitones(hz: torch.Tensor) -> torch.Tensor:
    return 12.0 * torch.log2(hz / 440.0) + 69.0


@pytest.mark.parametrize("note", [33.0, 45.3, 60.0, 72.5, 88.0])
def test_a_tone_has_its_pitch_within_five_cents(note):
    frames = tone(note, 0.2)[None, :WINDOW]
    hz, confidence, _, _ = newest_pitch(frames, 1, 512, RATE, INTEGRATION)
    assert abs(float(semitones(hz)) - note) < 0.05
    assert float(confidence) > 0.95


def test_a_bright_sound_whose_period_is_no_whole_number_of_samples_is_no_octave_lower():
    sound = sum(torch.cos(2 * torch.pi * number * torch.arange(WINDOW) / 133.5) for number in range(1, 50))
    hz, confidence, _, _ = newest_pitch(sound[None], 1, 512, RATE, INTEGRATION)
    assert float(hz) == pytest.approx(RATE / 133.5, rel=1e-3)
    assert float(confidence) > 0.9


def test_silence_and_noise_have_no_sure_pitch():
    generator = torch.Generator().manual_seed(0)
    frames = torch.stack([torch.zeros(WINDOW), 0.1 * torch.randn(WINDOW, generator=generator)])
    _, confidence, _, _ = newest_pitch(frames, 1, 512, RATE, INTEGRATION)
    assert float(confidence.max()) < 0.5


def test_a_new_high_note_is_heard_as_soon_as_the_newest_samples_are_its_own():
    sound = torch.cat([tone(50.0, 0.1), tone(81.0, 0.1)])
    end = 4410 + INTEGRATION + 100  # a period of 881 Hz is 50 samples
    hz, _, _, _ = newest_pitch(sound[None, end - WINDOW : end], 1, 512, RATE, INTEGRATION)
    assert abs(float(semitones(hz)) - 81.0) < 0.1


def followed(sound: torch.Tensor) -> torch.Tensor:
    """Notes of each hop of a sound, by the follower of one voice."""
    follower = OnePitch(DdspConfig())
    hops = len(sound) // HOP
    padded = torch.nn.functional.pad(sound[None, : hops * HOP], (follower.window - HOP, 0))
    notes, _ = follower.followed(follower.heard(padded, hops, HOP))
    return notes[0, 0]


@pytest.mark.parametrize(("first", "second"), [(80.0, 71.0), (62.0, 67.0), (50.0, 57.0)])
def test_while_one_note_rings_on_under_the_next_no_other_is_heard(first, second):
    fading = torch.linspace(1.0, 0.0, int(0.08 * RATE))
    ringing = torch.cat([torch.ones(int(0.2 * RATE)), fading, torch.zeros(int(0.2 * RATE))])
    both = ringing * tone(first, 0.48)[: len(ringing)] + (1.0 - ringing) * tone(second, 0.48)[: len(ringing)]
    notes = followed(both)[3:]
    away = torch.minimum((notes - first).abs(), (notes - second).abs())
    assert float(away.max()) < 3.0, "what they have in common is an octave or more below both"
    assert abs(float(notes[-1]) - second) < 0.1


def test_a_leap_down_of_an_octave_is_a_note():
    notes = followed(torch.cat([tone(69.0, 0.2), tone(57.0, 0.3)]))
    assert abs(float(notes[-1]) - 57.0) < 0.1
    assert int(((notes - 57.0).abs() < 0.5).sum()) >= 20, "of 25 hops"


def test_what_was_heard_before_decides_which_of_two_pitches_it_is_in_any_blocks():
    settled = SettledPitch(50.0, 0.5)
    x = torch.tensor([(440.0, 0.9, 0.0, 0.0), *[(110.0, 0.9, 445.0, 0.6)] * 8, (110.0, 0.9, 445.0, 0.3)])[None]
    hz, confidence = settled(x)
    assert hz[0].tolist() == [440.0, *[445.0] * settled.frames, 110.0, 110.0]
    assert confidence[0, 1:3].tolist() == pytest.approx([0.6, 0.6])
    set_streaming(settled, True)
    streamed = torch.cat([settled(part)[0] for part in (x[:, :3], x[:, 3:4], x[:, 4:])], 1)
    assert torch.equal(streamed, hz)
    settled.reset()
    assert float(settled(x[:, 1:2])[0]) == 110.0


def test_the_notes_of_a_chord_are_the_first_picks():
    salience = Salience(RATE)
    chord = sum(tone(note, 0.2) for note in (48.0, 55.0, 64.0))[: salience.window]
    notes, powers = salience(chord[None, None])
    assert sorted(round(float(note)) for note in notes[0, 0, :3]) == [48, 55, 64]
    assert (notes[0, 0, :3] - notes[0, 0, :3].round()).abs().max() < 0.1
    assert bool((powers >= 0.0).all())


def picks(*frames: tuple[tuple[float, float], ...]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Notes and powers of two picks a frame, and their sum."""
    table = torch.tensor(frames)[None]
    return table[..., 0], table[..., 1], table[..., 1].sum(2)


def test_a_voice_keeps_its_slot_while_another_comes_and_goes():
    one = ((60.0, 1.0), (0.0, 0.0))
    both = ((67.0, 2.0), (60.1, 1.0))
    notes, strengths = Slots(2, 2)(*picks(one, both, both, one, *[one] * 7))
    slot = int((notes[0, :, 0] - 60.0).abs().argmin())
    assert bool(((notes[0, slot] - 60.0).abs() < 0.2).all())
    assert float(strengths[0, 1 - slot, 2]) > 0.5
    assert float(strengths[0, 1 - slot, -1]) == 0.0, "it has rung for six frames"


def test_a_weak_pick_begins_a_voice_only_when_it_is_seen_twice():
    one, weak = ((60.0, 1.0), (0.0, 0.0)), ((60.0, 1.0), (70.0, 0.1))
    _, strengths = Slots(2, 2)(*picks(one, weak, one, weak, weak))
    assert (strengths[0] > 0.0).sum(0).tolist() == [1, 1, 1, 1, 2]


def test_there_may_be_more_slots_than_picks():
    notes, strengths = Slots(3, 2)(*picks(*[((60.0, 1.0), (67.0, 1.0))] * 4))
    assert notes.shape == strengths.shape == (1, 3, 4)
    assert sorted((strengths[0, :, -1] > 0).tolist()) == [False, True, True]
