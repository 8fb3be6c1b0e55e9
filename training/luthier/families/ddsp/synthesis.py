"""Filtering of sources in the short-time spectrum: the neural homomorphic vocoder's way (Liu, Chen and Yu, 2020)."""

import math

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.sources.noise import NormalNoise
from luthier.blocks.state import History, OverlapTail
from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.spectra import mel, power_scale

_MOST_RAISE, _MOST_LOWERING = 1.5, -9.0  # of the level, as natural logarithms of amplitude
_TILTED_AROUND_HZ = 1000.0
_WEAKEST = 0.05  # of the magnitude that is expected
SILENT_DB, _AUDIBLE_DB = -90.0, -84.0


class SpectralFilter(StreamingBlock):
    """Logarithms of gains, pulses [batch, voices, time] and levels [batch, channels, frames] -> audio.

    `heard` [batch, voices, frames] is 1 where a voice sounds and 0 where not. `brightness`, in dB an octave, tilts
    spectra around 1 kHz; the loudness stays.

    Every frame of the short-time spectrum is the noise's times its gains and the sum of the pulses' times theirs,
    brought to the loudness that the latent frame asks for. The noise is flat: each bin keeps the phase that chance
    gave it and has the magnitude that is expected, so that gains and not chance make the level. The delay is
    `window - step` samples.
    """

    noise_gain: float
    source_gain: float
    brightness: float
    octaves: Tensor
    shape: Tensor
    back: Tensor
    noise_between: Tensor
    voice_between: Tensor

    def __init__(self, config: DdspConfig) -> None:
        super().__init__()
        self.window, self.step, self.subframes = config.window, config.step, config.subframes
        self.voices, self.channels, self.hop_length = config.voices, config.channels, config.hop_length
        self.noise_gain, self.source_gain, self.brightness = 1.0, 1.0, 0.0
        self.noise = NormalNoise()
        self._stock = torch.zeros(0, 0)
        self.noise_past = History(self.channels, self.window - self.step)
        self.pulse_past = History(max(1, self.voices), self.window - self.step)
        self.overlap = OverlapTail(self.channels, self.window - self.step)
        shape = torch.hann_window(self.window)
        self.register_buffer("shape", shape, persistent=False)
        self.register_buffer("back", shape * (self.step / shape.square().sum()), persistent=False)
        noise_knots = knots_hz(config.noise_knots, config)
        voice_knots = knots_hz(config.voice_knots, config)
        self.register_buffer("noise_between", between_knots(noise_knots, config), persistent=False)
        self.register_buffer("voice_between", between_knots(voice_knots, config), persistent=False)
        bins = torch.arange(self.window // 2 + 1).clamp_min(1) * (config.sample_rate / self.window)
        self.register_buffer("octaves", torch.log2(bins / _TILTED_AROUND_HZ), persistent=False)
        self.weakest = _WEAKEST
        self.noise_magnitude = math.sqrt(float(shape.square().sum()))
        self.loudness_scale = 10.0 * math.log10(power_scale(shape))
        self.most_raise, self.most_lowering = _MOST_RAISE, _MOST_LOWERING
        self.silent_db, self.audible_db = SILENT_DB, _AUDIBLE_DB

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`: input counted in latent frames, output in samples."""
        self.reset()
        self.noise.align(input_delay * self.hop_length)
        return input_delay * self.hop_length + self.window - self.step

    def forward(
        self,
        noise: Tensor,
        voice: Tensor,
        trim: Tensor,
        sides: Tensor,
        pulses: Tensor,
        heard: Tensor,
        levels_db: Tensor,
    ) -> Tensor:
        """See the class."""
        flat = self._flat_noise(levels_db)
        if self.channels == 2:
            flat = self._wide(flat, sides[..., -1:])
        gains = (self._shaped(noise, self.noise_between) * self.noise_gain).unsqueeze(1)
        real, imaginary = gains * flat.real, gains * flat.imag
        if self.voices > 0:
            spectra = self._spectra(pulses, False)
            sounds = heard.repeat_interleave(self.subframes, 2).unsqueeze(-1)
            # One voice after another: all of them at once would not stay in the cache.
            for each in range(self.voices):
                gains = self._shaped(voice[:, each], self.voice_between) * (self.source_gain * sounds[:, each])
                real = torch.addcmul(real, gains.unsqueeze(1), spectra[:, each : each + 1].real)
                imaginary = torch.addcmul(imaginary, gains.unsqueeze(1), spectra[:, each : each + 1].imag)
        if self.channels == 2:
            parted = self._parted(sides[..., :-1])
            real, imaginary = real * parted, imaginary * parted
        if self.brightness != 0.0:
            tilt = torch.exp((self.brightness * math.log(10.0) / 20.0) * self.octaves)
            real, imaginary = real * tilt, imaginary * tilt
        correction = self._correction(real, imaginary, self._wanted_db(levels_db), trim)
        return self._back(torch.complex(real * correction, imaginary * correction))

    def _wide(self, flat: Tensor, width: Tensor) -> Tensor:
        """Two noises [batch, 2, frames * subframes, bins] -> left and right, the less alike the wider."""
        own = torch.sigmoid(width).repeat_interleave(self.subframes, 1)
        left, right = flat[:, 0], flat[:, 1]
        return torch.stack([left, torch.sqrt(1.0 - own * own) * left + own * right], 1)

    def _parted(self, logs: Tensor) -> Tensor:
        """By how much the right is stronger [batch, frames, knots] -> gains [batch, 2, frames * subframes, bins]."""
        half = 0.5 * torch.matmul(logs, self.noise_between).repeat_interleave(self.subframes, 1)
        return torch.exp(torch.stack([-half, half], 1))

    def _wanted_db(self, levels_db: Tensor) -> Tensor:
        """Mean square of each channel in dB, [batch, channels, frames], by loudness and balance."""
        if self.channels == 1:
            return levels_db
        ratio = torch.pow(10.0, 0.1 * levels_db[:, 1:])
        shares = torch.cat([1.0 / (1.0 + ratio), ratio / (1.0 + ratio)], 1)
        return levels_db[:, :1] + 10.0 * torch.log10(2.0 * shares + 1e-6)

    def _shaped(self, logs: Tensor, between: Tensor) -> Tensor:
        """Logarithms at the knots [batch, frames, subframes * knots] -> gains [batch, frames * subframes, bins]."""
        knots = logs.reshape(logs.size(0), -1, between.size(0))
        return torch.exp(torch.matmul(knots, between))

    def _flat_noise(self, like: Tensor) -> Tensor:
        """Complex [batch, channels, frames * subframes, bins]."""
        frames = like.size(-1) * self.subframes
        if self.training:
            return self._some_noise(like.size(0), frames)
        silence = like.new_zeros(like.size(0), self.channels, frames * self.step)
        return self._flattened(self._spectra(self.noise(silence, 1.0), True))

    def _flattened(self, spectrum: Tensor) -> Tensor:
        # What chance made nearly nothing stays weak: the phase of so little is rounding.
        power = spectrum.real.square() + spectrum.imag.square() + (self.weakest * self.noise_magnitude) ** 2
        return spectrum * (self.noise_magnitude / power.sqrt())

    @torch.jit.unused
    def _some_noise(self, batch: int, frames: int) -> Tensor:
        """Pieces of one long noise, which is made once: fresh noise would take a tenth of the time of a step."""
        if self._stock.size(0) < 2 * frames:
            noise = torch.randn(max(4096, 2 * frames) * self.step + self.window - self.step)
            self._stock = self._flattened(torch.fft.rfft(noise.unfold(-1, self.window, self.step) * self.shape))
        starts = torch.randint(self._stock.size(0) - frames, (batch * self.channels,)).tolist()
        pieces = torch.stack([self._stock[start : start + frames] for start in starts])
        return pieces.reshape(batch, self.channels, frames, -1)

    def _spectra(self, x: Tensor, is_noise: bool) -> Tensor:
        """Audio [batch, channels, time] -> complex [batch, channels, frames, bins], no frame late."""
        if not self.streaming:
            x = torch.nn.functional.pad(x, (self.window - self.step, 0))
        elif is_noise:
            x = self.noise_past(x)
        else:
            x = self.pulse_past(x)
        return torch.fft.rfft(x.unfold(-1, self.window, self.step) * self.shape)

    def _correction(self, real: Tensor, imaginary: Tensor, wanted_db: Tensor, trim: Tensor) -> Tensor:
        """What brings spectra [batch, channels, frames * subframes, bins] to levels [batch, channels, frames].

        [batch, channels, frames * subframes, 1].
        """
        power = (
            (real * real + imaginary * imaginary)
            .sum(-1)
            .reshape(real.size(0), self.channels, -1, self.subframes)
            .mean(-1)
        )
        heard = (10.0 / math.log(10.0)) * torch.log(power + 1e-12) + self.loudness_scale
        change = ((wanted_db - heard) * (math.log(10.0) / 20.0)).clamp(self.most_lowering, self.most_raise)
        audible = ((wanted_db - self.silent_db) / (self.audible_db - self.silent_db)).clamp(0.0, 1.0)
        correction = torch.exp(change + trim.transpose(1, 2)) * audible
        return correction.repeat_interleave(self.subframes, 2).unsqueeze(-1)

    def _back(self, spectra: Tensor) -> Tensor:
        """Complex [batch, channels, frames, bins] -> audio [batch, channels, frames * step] by overlap-add."""
        frames = torch.fft.irfft(spectra, self.window) * self.back
        time = (frames.size(2) - 1) * self.step + self.window
        added = torch.nn.functional.fold(
            frames.flatten(0, 1).transpose(1, 2), (1, time), (1, self.window), stride=(1, self.step)
        )
        added = added.reshape(spectra.size(0), self.channels, time)
        if self.streaming:
            return self.overlap(added)
        cut = self.window - self.step
        return torch.nn.functional.pad(added, (0, cut)).narrow(-1, cut, spectra.size(2) * self.step)

    def reset(self) -> None:
        """Back to silence, at the first frame."""
        self.noise.reset()
        self.noise_past.reset()
        self.pulse_past.reset()
        self.overlap.reset()


def knots_hz(knots: int, config: DdspConfig) -> Tensor:
    """Frequencies that the network tells gains of: equally wide in mel, never nearer than a bin, [knots]."""
    bin_hz, top = config.sample_rate / config.window, config.sample_rate / 2.0
    highest = float(mel(torch.tensor(top, dtype=torch.float64)))
    found, at = [0.0], 0.0
    # The wider the scale is divided, the fewer knots: try until the number is right.
    low, high = highest / (8.0 * knots), 2.0 * highest / knots
    for _ in range(60):
        width = 0.5 * (low + high)
        found, at = [0.0], 0.0
        while at < top:
            at = max(at + bin_hz, 700.0 * (10.0 ** ((2595.0 * math.log10(1.0 + at / 700.0) + width) / 2595.0) - 1.0))
            found.append(at)
        if len(found) > knots:
            low = width
        else:
            high = width
    places = torch.tensor(found[:knots], dtype=torch.float64)
    places[-1] = top
    return places


def between_knots(places_hz: Tensor, config: DdspConfig) -> Tensor:
    """Weights [knots, bins] that draw straight lines between the knots."""
    bins = torch.arange(config.window // 2 + 1, dtype=torch.float64) * (config.sample_rate / config.window)
    upper = torch.searchsorted(places_hz, bins).clamp(1, len(places_hz) - 1)
    left, right = places_hz[upper - 1], places_hz[upper]
    share = ((bins - left) / (right - left)).clamp(0.0, 1.0)
    weights = torch.zeros(len(places_hz), len(bins), dtype=torch.float64)
    column = torch.arange(len(bins))
    weights[upper - 1, column] = 1.0 - share
    weights[upper, column] += share
    return weights.float()
