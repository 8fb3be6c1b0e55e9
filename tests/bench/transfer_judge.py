"""Judges of timbre transfer that know nothing of the model: a classifier, distributions, and pitch.

All look at log-mel spectra of audio, 128 bands, a frame every 256 samples.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from scipy.stats import ks_2samp
from sklearn.neural_network import MLPClassifier
from torch import Tensor

from luthier.audio.reading import read_audio
from luthier.features.frames import power_spectra
from luthier.features.mel import mel_bank, mel_centres_hz
from luthier.features.pitch import f0_hz

SAMPLE_RATE = 44100
HOP = 256
BANDS = 128
_WINDOW = 2048
_LOUD_DB = 35.0  # below its loudest frame a note is over
_DEPTH_DB = 50.0  # below its loudest band the classifier hears nothing
_SLICE = 16
_FRAMES = 800
_PITCH_HOP = 1024


@dataclass(frozen=True)
class Notes:
    """Single notes.

    Attributes:
        audio: [notes, time].
        domain: [notes], number of the instrument.
        note: [notes], MIDI.
    """

    audio: Tensor
    domain: Tensor
    note: Tensor

    def of(self, domain: int) -> "Notes":
        """Those of one instrument."""
        chosen = self.domain == domain
        return Notes(self.audio[chosen], self.domain[chosen], self.note[chosen])


def read_notes(folder: Path, instruments: tuple[str, ...]) -> Notes:
    """The files of `render_note_corpus`."""
    audio, domain, note = [], [], []
    for number, name in enumerate(instruments):
        for path in sorted(Path(folder, name).glob("*.wav")):
            audio.append(read_audio(path, SAMPLE_RATE, 1)[0])
            domain.append(number)
            note.append(int(path.stem.split("_")[1]))
    return Notes(torch.from_numpy(np.stack(audio)), torch.tensor(domain), torch.tensor(note))


def at_level_of(notes: Notes, reference: Notes) -> Notes:
    """Each instrument brought to the mean power it has in `reference`, as a player would set the input gain."""
    audio = notes.audio.clone()
    for number in notes.domain.unique().tolist():
        power, wanted = notes.of(number).audio.square().mean(), reference.of(number).audio.square().mean()
        audio[notes.domain == number] *= (wanted / power).sqrt()
    return Notes(audio, notes.domain, notes.note)


def log_mel(audio: Tensor) -> Tensor:
    """Audio [notes, time] -> dB [notes, frames, 128], dithered to 16 bits."""
    dither = torch.rand(audio.shape, generator=torch.Generator().manual_seed(0)) - 0.5
    bank = mel_bank(SAMPLE_RATE, _WINDOW, BANDS)
    power = power_spectra((audio + dither / 32768.0).unsqueeze(1), _WINDOW, HOP) @ bank.T
    return 10.0 * power.clamp_min(1e-10).log10()


def sounding(mel: Tensor) -> Tensor:
    """Which frames of dB [notes, frames, bands] are of the note rather than its end, [notes, frames]."""
    level = 10.0 * (10.0 ** (mel / 10.0)).sum(-1).log10()
    return level > level.amax(1, keepdim=True) - _LOUD_DB


def frames_of(mel: Tensor, seed: int = 0) -> Tensor:
    """Up to 800 sounding frames, drawn by chance, [n, 128]; below -80 dB all is silence."""
    frames = mel[sounding(mel)].clamp_min(-80.0)
    return frames[torch.randperm(len(frames), generator=torch.Generator().manual_seed(seed))[:_FRAMES]]


def _slices(mel: Tensor) -> tuple[np.ndarray, Tensor]:
    """Mean spectra of 16 sounding frames, without their level [n, 128], and the note that each is of."""
    count = mel.size(1) // _SLICE
    cut = mel[:, : count * _SLICE].reshape(len(mel), count, _SLICE, -1)
    heard = sounding(mel)[:, : count * _SLICE].reshape(len(mel), count, _SLICE).all(-1)
    spectra = cut.mean(2)[heard]
    return _levelled(spectra.numpy()), heard.nonzero()[:, 0]


def _levelled(spectra: np.ndarray) -> np.ndarray:
    return np.maximum(spectra - spectra.max(-1, keepdims=True), -_DEPTH_DB)


class Judge:
    """A small perceptron on spectra of real sounds, which are also heard through equalizers and with noise."""

    def __init__(self, notes: Notes) -> None:
        spectra, of = _slices(log_mel(notes.audio))
        labels = notes.domain[of].numpy()
        random = np.random.default_rng(0)
        heard = [spectra, self._coloured(spectra, random)]
        self.net = MLPClassifier((96,), alpha=1e-3, max_iter=40, random_state=0)
        self.net.fit(np.concatenate(heard) / 20.0, np.tile(labels, 2))

    @staticmethod
    def _coloured(spectra: np.ndarray, random: np.random.Generator) -> np.ndarray:
        place = np.linspace(-1.0, 1.0, spectra.shape[1])[None]
        tilt, bow = random.normal(0.0, 2.0, (2, len(spectra), 1))
        grain, floor = random.normal(0.0, 1.0, spectra.shape), random.uniform(-_DEPTH_DB, -35.0, (len(spectra), 1))
        return _levelled(np.maximum(spectra + tilt * place + bow * np.cos(np.pi * place) + grain, floor))

    def share(self, mel: Tensor, domain: int) -> float:
        """How many of the slices are taken for an instrument, 0 to 1."""
        return float((self.net.predict(_slices(mel)[0] / 20.0) == domain).mean())


def discrepancy(a: Tensor, b: Tensor, scale: float) -> float:
    """Unbiased squared MMD of vectors a [n, d], b [m, d]; Gaussian kernels at five widths around `scale`."""
    total = 0.0
    for width in (0.25, 0.5, 1.0, 2.0, 4.0):
        kernels = [torch.exp(-torch.cdist(x, y).square() / (width * scale)) for x, y in ((a, a), (b, b), (a, b))]
        within = [float((k.sum() - len(k)) / (len(k) * (len(k) - 1))) for k in kernels[:2]]
        total += sum(within) - 2.0 * float(kernels[2].mean())
    return total


def median_distance(a: Tensor) -> float:
    """Median squared distance of vectors [n, d]."""
    return float(torch.cdist(a, a).square().median())


def descriptors(frames: Tensor) -> dict[str, np.ndarray]:
    """Four descriptors of mel frames [n, 128]: centroid and roll-off in Hz, level and flatness in dB."""
    power = 10.0 ** (frames / 10.0)
    hz, level = mel_centres_hz(SAMPLE_RATE, BANDS), 10.0 * power.sum(-1).log10()
    amplitude = power.sqrt()
    rolled = power.cumsum(-1) / power.sum(-1, keepdim=True)
    values = {
        "centroid": (amplitude * hz).sum(-1) / amplitude.sum(-1),
        "level": level,
        "flatness": frames.mean(-1) - level,
        "roll-off": hz[(rolled < 0.95).sum(-1).clamp_max(BANDS - 1)],
    }
    return {name: value.numpy() for name, value in values.items()}


def closer(made: Tensor, source: Tensor, target: Tensor) -> int:
    """How many of the four descriptors are distributed more like the target's in `made` than in `source` (KS)."""
    of_made, of_source, of_target = (descriptors(frames) for frames in (made, source, target))
    distance = {
        name: (ks_2samp(of_made[name], wanted).statistic, ks_2samp(of_source[name], wanted).statistic)
        for name, wanted in of_target.items()
    }
    return sum(after < before for after, before in distance.values())


def pitch_kept(audio: Tensor, note: Tensor) -> float:
    """Share of the sounding frames of audio [notes, time] whose pitch class is the note's."""
    hz = f0_hz(audio.unsqueeze(1), SAMPLE_RATE, _PITCH_HOP)
    whole = audio.size(1) // _PITCH_HOP
    level = audio[:, : whole * _PITCH_HOP].reshape(len(audio), whole, -1).square().mean(-1)
    heard = level > level.amax(1, keepdim=True) * 10.0 ** (-_LOUD_DB / 10.0)
    hz = hz[:, :whole]
    played = torch.round(69.0 + 12.0 * torch.log2(hz.clamp_min(20.0) / 440.0))
    kept = (hz > 0.0) & (torch.remainder(played - note.unsqueeze(1), 12) == 0)
    return float(kept[heard].float().mean())
