"""What needs no training loop: the marks that a model has to beat."""

import numpy as np
import torch
from torch import Tensor

from luthier.audio.corpus import Corpus
from luthier.features.mel import log_mel_db

_FLOOR = 1e-5
_MOST_NUMBERS = 27_000_000  # of the spectra to fit, 108 MB: all training crops at a hop of 256
_TRAINING_CROPS = 100
_TRAINING_CROP = 65536
_FRAME = 2048
_MOST_FRAMES = 20_000


def training_sound(corpus: Corpus) -> Tensor:
    """Crops of the training split one after the other, dithered to 16 bits, [channels, time]."""
    rng = np.random.default_rng(0)
    crops = corpus.batch("train", rng, _TRAINING_CROPS, _TRAINING_CROP)
    sound = torch.from_numpy(crops).transpose(0, 1).flatten(1)
    return sound + torch.from_numpy((rng.random(sound.shape, np.float32) - 0.5) / 32768)


class PrincipalSpectra:
    """Log-magnitude spectra as a mean and their first principal components, one spectrum a hop.

    With as many components as a model has latents and the model's hop it passes on as many numbers a
    second as the model does. None of them are given for phase.

    Args:
        sound: to learn from, [channels, time].
        hop_length: samples a spectrum.
        components: how many; 0 leaves the mean spectrum.
    """

    def __init__(self, sound: Tensor, hop_length: int, components: int) -> None:
        self.hop_length = hop_length
        self.n_fft = max(2048, 4 * hop_length)
        self._window = torch.hann_window(self.n_fft)
        most = _MOST_NUMBERS // (self.n_fft // 2 + 1) // len(sound) * hop_length
        rows = self.log_spectra(sound[:, :most]).transpose(1, 2).flatten(0, 1)
        self.mean = rows.mean(0)
        self.axes = _leading_axes(rows - self.mean, components)

    def log_spectra(self, sound: Tensor) -> Tensor:
        """[channels, time] -> log(magnitude + 1e-5) [channels, bins, frames]."""
        return (self._transform(sound).abs() + _FLOOR).log()

    def magnitudes(self, sound: Tensor) -> Tensor:
        """[channels, time] -> magnitudes that the components hold of it [channels, bins, frames]."""
        rows = self.log_spectra(sound).transpose(1, 2) - self.mean
        return ((rows @ self.axes) @ self.axes.T + self.mean).exp().transpose(1, 2)

    def with_original_phase(self, sound: Tensor) -> Tensor:
        """[channels, time] -> the same with these magnitudes and the phases of `sound`.

        Phase is a gift that no model gets, so this is more than an autoencoder of the same rate could do.
        """
        spectra = torch.polar(self.magnitudes(sound), self._transform(sound).angle())
        return torch.istft(spectra, self.n_fft, self.hop_length, window=self._window, length=sound.shape[-1])

    def _transform(self, sound: Tensor) -> Tensor:
        n_fft, window = self.n_fft, self._window
        return torch.stft(sound, n_fft, self.hop_length, window=window, pad_mode="constant", return_complex=True)


class NearestFrames:
    """Sound pieced together from frames of the training sounds, each the one nearest in log-mel.

    What copying can do. Frames of 2048 samples overlap by half under sine windows, whose squares add
    up to one, so frames that do not fit together keep their power.

    Args:
        sound: to copy from, [channels, time].
        sample_rate: in Hz.
    """

    def __init__(self, sound: Tensor, sample_rate: int) -> None:
        self.sample_rate = sample_rate
        self._hop = _FRAME // 2
        whole = sound[:, : sound.shape[-1] // self._hop * self._hop]
        places = torch.arange(0, max(1, whole.shape[-1] - _FRAME + 1), self._hop)
        if len(places) > _MOST_FRAMES:
            places = places[torch.linspace(0, len(places) - 1, _MOST_FRAMES).long()]
        self._sound, self._places = whole, places
        self._known = self._described(whole)[places // self._hop]

    def copied(self, sound: Tensor) -> Tensor:
        """[channels, time] -> a likeness of it, of the same shape."""
        padded = torch.nn.functional.pad(sound, (self._hop, 2 * _FRAME))
        wanted = self._described(padded)[: -(-sound.shape[-1] // self._hop) + 1]
        nearest = self._places[torch.cdist(wanted, self._known).argmin(1)]
        window = torch.sin(torch.pi * (torch.arange(_FRAME) + 0.5) / _FRAME)
        copy = torch.zeros_like(padded)
        for n, place in enumerate(nearest.tolist()):
            start = n * self._hop
            copy[:, start : start + _FRAME] += window * self._sound[:, place : place + _FRAME]
        return copy[:, self._hop : self._hop + sound.shape[-1]]

    def _described(self, sound: Tensor) -> Tensor:
        """Log-mel of the frame that starts at each hop [frames, bands]."""
        # log_mel_db centres a frame on the middle of its hop; a frame that starts there lies half a hop later
        later = torch.nn.functional.pad(sound[:, self._hop // 2 :], (0, _FRAME))
        return log_mel_db(later[None], self.sample_rate, self._hop)[0]


def _leading_axes(centred: Tensor, count: int) -> Tensor:
    """Principal axes [bins, count] of rows [n, bins]; the same rows give the same axes."""
    count = min(count, *centred.shape)
    if count == 0:
        return centred.new_zeros(centred.shape[1], 0)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        return torch.svd_lowrank(centred, q=min(count + 16, *centred.shape), niter=4)[2][:, :count]
