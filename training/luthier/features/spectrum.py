"""What the spectrum looks like, in a number a frame."""

from torch import Tensor

from luthier.features.frames import bin_frequencies_hz, power_spectra

SPECTRUM_WINDOW = 2048
_SILENCE = 1e-8  # sum of magnitudes, about -160 dB: below it a spectrum has no shape


def centroid_hz(x: Tensor, sample_rate: int, hop_length: int) -> Tensor:
    """Centre of gravity of the magnitudes of audio [batch, channels, time] -> Hz [batch, frames].

    0.0 in digital silence, where it is undefined. Frames: `centred_frames`.
    """
    power = power_spectra(x, SPECTRUM_WINDOW, hop_length)
    power[..., 1:-1] *= 0.5  # magnitudes of the bins themselves, not of their two sides
    magnitude = power.sqrt()
    frequency = bin_frequencies_hz(SPECTRUM_WINDOW, sample_rate, x.device)
    total = magnitude.sum(-1)
    centroid = (magnitude * frequency).sum(-1) / total.clamp_min(_SILENCE)
    return centroid * (total > _SILENCE)
