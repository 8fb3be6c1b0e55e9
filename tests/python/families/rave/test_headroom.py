"""No family may be unable to play its own corpus, whatever it learns."""

import dataclasses

import numpy as np
import pytest
import torch
from tests.python.families.presets import preset_config, presets_of

from luthier.families.table import family as record

RATE = 44100
TIME = np.arange(RATE) / RATE
WAVEFORM_FAMILIES = ("rave", "fader", "timbre", "transfer")
PRESETS = [(family, name) for family in WAVEFORM_FAMILIES for name in presets_of(family)]


def drums() -> np.ndarray:
    """A kick twice, and a crash between."""
    kick = np.sin(2 * np.pi * (50 * TIME - 4 * np.exp(-TIME * 30))) * np.exp(-TIME * 18)
    crash = np.random.default_rng(0).standard_normal(RATE) * np.exp(-TIME * 40)
    return kick + np.roll(kick, RATE // 2) + 0.3 * np.roll(crash, RATE // 4)


def plucks() -> np.ndarray:
    return sum(np.sin(2 * np.pi * 220 * n * TIME) * np.exp(-TIME * 3 * n) / n for n in range(1, 40))


def harmonics(f0_hz: float, vibrato: float) -> np.ndarray:
    phase = 2 * np.pi * f0_hz * TIME + vibrato * np.sin(2 * np.pi * 5.5 * TIME)
    return sum(np.sin(n * phase) / n for n in range(1, int(9000 / f0_hz)))


def bowed() -> np.ndarray:
    return np.minimum(1, 4 * TIME) * harmonics(196, 0.3)


def voice() -> np.ndarray:
    """Vowels through two resonances, four syllables with pauses, and a hiss in each."""
    spectrum, hz = np.fft.rfft(harmonics(120, 0.5)), np.fft.rfftfreq(RATE, 1 / RATE)
    formed = np.fft.irfft(spectrum * sum(1 / (1 + ((hz - formant) / 80) ** 2) for formant in (600, 1700)), RATE)
    hiss = np.diff(np.random.default_rng(1).standard_normal(RATE), prepend=0.0)
    syllable = np.maximum(0, np.sin(2 * np.pi * 4 * TIME))
    return formed * syllable + 0.2 * hiss * np.maximum(0, -np.sin(2 * np.pi * 4 * TIME)) ** 8


SOUNDS = (drums, plucks, bowed, voice)


@torch.no_grad()
def said_db(family: str, name: str, **changes: object) -> dict[str, float]:
    """Signal over error of the best that untrained models of a preset could play, one calibrated on each sound."""
    config = dataclasses.replace(preset_config(name), capacity=4, latents=4, **changes)
    model, found = record(family).model(config).eval(), {}
    for sound in SOUNDS:
        x = torch.from_numpy(0.9 * sound() / np.abs(sound()).max()).float()
        x = x[: RATE // model.hop_length * model.hop_length].expand(1, model.channels, -1)
        model.calibrate(x)
        inside = slice(4096, -4096)  # of the ends, which the filter bank hears only half
        error = (model.oracle(x) - x)[..., inside]
        found[sound.__name__] = float(10 * (x[..., inside].square().sum() / error.square().sum()).log10())
    return found


@pytest.mark.parametrize(("family", "name"), PRESETS)
def test_the_heads_of_every_preset_can_say_drums_plucks_strings_and_voice(family, name):
    assert min(said_db(family, name).values()) >= 40


def test_a_bounded_head_cannot_say_a_drum():
    assert said_db("rave", "tiny", head="bounded")["drums"] < 20


def test_what_the_oracle_says_is_what_the_heads_give():
    """Of a decoder whose waveform layer passes its features on, and whose loudness is wide open."""
    torch.manual_seed(0)
    decoder = record("rave").model(dataclasses.replace(preset_config("tiny"), capacity=16)).decoder.eval()
    decoder.noise_on = False
    with torch.no_grad():
        decoder.waveform.weight.zero_()
        decoder.waveform.weight[:, :, -1] = torch.eye(16)
        decoder.loudness.weight.zero_()
        decoder.loudness.bias.fill_(30.0)
        bands = 30.0 * torch.randn(1, 16, 64)
        assert torch.allclose(decoder.heads(bands / 2.0, 0), decoder.nearest(bands), rtol=1e-5)
