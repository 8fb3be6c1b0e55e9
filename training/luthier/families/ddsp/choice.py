"""What a folder of sounds asks for: how many voices are to be followed."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from luthier.audio.finding import find_sounds
from luthier.audio.reading import UnreadableAudioError, stream_audio
from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.analyzer import OnePitch, SeveralPitches

_RATE = 44100
_FILES, _SECONDS = 12, 10  # that are listened to
_QUIETEST = 1e-4  # of the loudest moment's power
_STRONG = 0.55  # a voice that counts
_FLATNESS_DB = -20.0  # mean of the logarithm over logarithm of the mean: below it, a spectrum is made of partials
_LOWEST_HZ, _HIGHEST_HZ = 100.0, 5000.0  # in which flatness is measured
_TONES = 0.5  # share of the moments: below it there are drums, or speech
_CHORDS = 0.3  # share of the moments in which two voices sound or more
_STEADY = 0.43  # share of the moments: speech has .55, drums have .2 to .3
_CLEAR = 0.8  # confidence
_LEAST_LEAP_OCTAVES = 0.06
_NEWEST = 1024  # samples by which a moment is loud
_SEVERAL = 3


@dataclass(frozen=True)
class Listened:
    """Shares of the loud moments of some sounds.

    Attributes:
        tones: whose spectrum is made of partials.
        chords: in which two voices or more seem to sound.
        steady: with one clear pitch that goes on from the moment before.
    """

    tones: float
    chords: float
    steady: float


def suited(sounds: Path, given: dict[str, Any], tell: Callable[[str], None]) -> dict[str, Any]:
    """The setting `voices` for a folder of sounds, unless it is given; says why."""
    if "voices" in given:
        return {}
    heard = listened(_some_of(sounds))
    said = f"{100 * heard.tones:.0f} % of what is loud are tones, {100 * heard.chords:.0f} % two voices or more"
    # Without tones it is speech, of one voice, or drums, whose rings are no partials of one pitch.
    alone = heard.steady >= _STEADY
    if heard.chords >= _CHORDS and (heard.tones >= _TONES or not alone):
        tell(f"{said}: {_SEVERAL} voices are followed; --set model.voices=1 for melodies")
        return {"voices": _SEVERAL}
    tell(f"{said}: one voice is followed; --set model.voices={_SEVERAL} for chords")
    return {"voices": 1}


def _some_of(folder: Path) -> list[Tensor]:
    """The beginnings of some sounds, [time] each; what cannot be read is for the table of sounds to tell."""
    found = find_sounds(folder).sounds
    parts = []
    for sound in found[:: max(1, len(found) // _FILES)][:_FILES]:
        try:
            blocks = list(islice(stream_audio(sound.path, _RATE, 1, _RATE), _SECONDS))
        except UnreadableAudioError:
            continue
        parts.append(torch.cat([torch.from_numpy(block)[0] for block in blocks]) if blocks else torch.zeros(0))
    return parts


@torch.no_grad()
def listened(sounds: list[Tensor]) -> Listened:
    """What there is in sounds [time]."""
    several = SeveralPitches(DdspConfig(voices=_SEVERAL)).train()
    window = several.window
    tones, chords, steady = [torch.zeros(0)], [torch.zeros(0)], [torch.zeros(0)]
    for sound in sounds:
        if len(sound) < window:
            continue
        frames = sound.unfold(0, window, window // 2)[None]
        loud = _loud(frames)
        whole = sound[: window + (frames.size(1) - 1) * (window // 2)]
        _, strengths = several.followed(several.heard(whole[None], frames.size(1), window // 2))
        tones.append((_flatness_db(frames[0, loud]) < _FLATNESS_DB).float())
        chords.append(((strengths[0] > _STRONG).sum(0)[loud] > 1).float())
        steady.append(_steady(sound))
    return Listened(*(float(share.mean()) if len(share) else 0.0 for share in map(torch.cat, (tones, chords, steady))))


def _loud(frames: Tensor) -> Tensor:
    """Which of frames [1, frames, window] end loudly, [frames]."""
    power = frames[0, :, -_NEWEST:].square().mean(1)
    return power > _QUIETEST * power.max()


def _steady(sound: Tensor) -> Tensor:
    """Of each loud moment of a sound [time], 1 if one clear pitch goes on from the moment before."""
    config = DdspConfig()
    one = OnePitch(config).train()
    frames = sound.unfold(0, one.window, config.hop_length)[None]
    whole = sound[: one.window + (frames.size(1) - 1) * config.hop_length]
    hz, confidence = one.heard(whole[None], frames.size(1), config.hop_length)[0, :, :2].unbind(-1)
    going = torch.nn.functional.pad((hz[1:] / hz[:-1]).log2().abs() < _LEAST_LEAP_OCTAVES, (1, 0))
    return ((confidence > _CLEAR) & going)[_loud(frames)].float()


def _flatness_db(frames: Tensor) -> Tensor:
    """How even the spectra of frames [frames, window] are, in dB: 0 for one of a single level."""
    power = torch.fft.rfft(frames * torch.hann_window(frames.size(1))).abs().square() + 1e-12
    bin_hz = _RATE / frames.size(1)
    power = power[:, int(_LOWEST_HZ / bin_hz) : int(_HIGHEST_HZ / bin_hz)]
    return 10.0 * (power.log10().mean(1) - power.mean(1).log10())
