"""How many voices are followed is chosen by what is heard, and can be said."""

import pytest
import soundfile
import torch
from tests.python.families.ddsp.tones import RATE, melody, tone

from luthier.families.ddsp.choice import suited
from luthier.runs.training import started


def chords() -> torch.Tensor:
    return torch.cat([sum(tone(note + step, 0.5) for step in (0.0, 4.0, 7.0, 12.0)) for note in (48.0, 53.0, 55.0)])


def bursts() -> torch.Tensor:
    generator = torch.Generator().manual_seed(0)
    fall = torch.exp(-torch.arange(11025.0) / 1500.0)
    return torch.cat([0.5 * fall * torch.randn(11025, generator=generator) for _ in range(8)])


def speech() -> torch.Tensor:
    """Gliding vowels, each between two bursts of noise."""
    time = torch.arange(9000.0) / RATE
    phase = 2.0 * torch.pi * (140.0 * time + 60.0 * time.square())
    vowel = 0.05 * sum(torch.sin(number * phase) for number in range(1, 20))
    hiss = bursts()[:4000]
    return torch.cat([part for _ in range(8) for part in (vowel + 0.01 * torch.randn(9000), 0.2 * hiss, hiss * 0.4)])


@pytest.mark.parametrize(
    ("sound", "voices", "said"),
    [
        (melody(0), 1, "one voice is followed"),
        (chords(), 3, "3 voices are followed"),
        (bursts(), 3, "3 voices are followed"),
        (speech(), 1, "one voice is followed"),
    ],
)
def test_melodies_and_speech_have_one_voice_and_chords_and_drums_have_three(tmp_path, sound, voices, said):
    soundfile.write(tmp_path / "a.wav", sound.numpy(), RATE)
    lines = []
    assert suited(tmp_path, {}, lines.append) == {"voices": voices}
    assert said in lines[0]


def test_what_the_person_says_is_left(tmp_path):
    assert suited(tmp_path, {"voices": 2}, print) == {}


def test_a_folder_without_a_readable_sound_is_left_to_the_table_of_sounds(tmp_path):
    (tmp_path / "a.wav").write_bytes(b"")
    assert suited(tmp_path, {}, lambda line: None) == {"voices": 1}


@pytest.mark.parametrize(("preset", "setting"), [("ddsp", "timbres"), ("tiny", "latents")])
def test_a_number_of_latents_goes_to_the_setting_that_the_family_has_for_it(tmp_path, preset, setting):
    soundfile.write(tmp_path / "a.wav", melody(0).numpy(), RATE)
    checkpoint = started(tmp_path, preset, {"latents": 6}, tell=lambda line: None)
    assert getattr(checkpoint.model_config, setting) == 6
