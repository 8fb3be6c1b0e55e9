"""What a folder of sounds asks for: how many voices are to be followed."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from luthier.audio.finding import find_sounds
from luthier.audio.reading import UnreadableAudioError, stream_audio
from luthier.families.ddsp.analyzer import SeveralPitches
from luthier.families.ddsp.config import DdspConfig

_RATE = 44100
_FILES, _SECONDS = 12, 10  # that are listened to
_QUIETEST = 1e-4  # of the loudest moment's power
_STRONG = 0.55  # a voice that counts
_FLATNESS_DB = -20.0  # mean of the logarithm over logarithm of the mean: below it, a spectrum is made of partials
_LOWEST_HZ, _HIGHEST_HZ = 100.0, 5000.0  # in which flatness is measured
_TONES = 0.5  # share of the moments: below it there are no tones to follow, but for a drum's
_CHORDS = 0.3  # share of the moments in which two voices sound or more
_SEVERAL = 3


def suited(sounds: Path, given: dict[str, Any], tell: Callable[[str], None]) -> dict[str, Any]:
    """The setting `voices` for a folder of sounds, unless it is given; says why."""
    if "voices" in given:
        return {}
    tones, chords = listened(_some_of(sounds))
    heard = f"{100 * tones:.0f} % of what is loud are tones, {100 * chords:.0f} % two voices or more"
    if tones >= _TONES and chords >= _CHORDS:
        tell(f"{heard}: {_SEVERAL} voices are followed; --set model.voices=1 for melodies")
        return {"voices": _SEVERAL}
    tell(f"{heard}: one voice is followed; --set model.voices={_SEVERAL} for chords")
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
def listened(sounds: list[Tensor]) -> tuple[float, float]:
    """Shares of the loud moments of sounds [time] that are tones, and that seem to have two voices or more."""
    several = SeveralPitches(DdspConfig(voices=_SEVERAL)).train()
    window = several.window
    tones, chords = [torch.zeros(0)], [torch.zeros(0)]
    for sound in sounds:
        if len(sound) < window:
            continue
        frames = sound.unfold(0, window, window // 2)[None]
        power = frames[0, :, -window // 4 :].square().mean(1)
        loud = power > _QUIETEST * power.max()
        _, strengths = several.followed(several.heard(frames))
        tones.append((_flatness_db(frames[0, loud]) < _FLATNESS_DB).float())
        chords.append(((strengths[0] > _STRONG).sum(0)[loud] > 1).float())
    shares = [torch.cat(each) for each in (tones, chords)]
    return tuple(float(share.mean()) if len(share) else 0.0 for share in shares)  # type: ignore[return-value]


def _flatness_db(frames: Tensor) -> Tensor:
    """How even the spectra of frames [frames, window] are, in dB: 0 for one of a single level."""
    power = torch.fft.rfft(frames * torch.hann_window(frames.size(1))).abs().square() + 1e-12
    bin_hz = _RATE / frames.size(1)
    power = power[:, int(_LOWEST_HZ / bin_hz) : int(_HIGHEST_HZ / bin_hz)]
    return 10.0 * (power.log10().mean(1) - power.mean(1).log10())
