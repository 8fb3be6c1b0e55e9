"""What lies between a sound and whoever listens to it: a room, a colour, noise, and how loud it arrives."""

import math
from dataclasses import dataclass
from typing import Annotated

import torch
from torch import Tensor

from luthier.configuration import Configuration
from luthier.limits import Share, Within

Decibels = Annotated[float, Within(0, 60, unit="dB")]
RoomSeconds = Annotated[float, Within(0.01, 10, unit="s")]
SignalToNoise = Annotated[float, Within(-40, 120, unit="dB")]

_PLACES = 12  # of the spectrum between which the colour is drawn on lines, equally far apart in octaves
_LOWEST_HZ = 40.0
_SWELLS_PER_SECOND = 3.0
_QUIETEST = 1e-8  # power of a crop, below which there is nothing to be noisy against


@dataclass(frozen=True)
class DisturbanceConfig(Configuration):
    """How the crops that a listener learns from are disturbed.

    Attributes:
        room_probability: share of crops that sound in a room.
        room_seconds: between which the time is drawn in which that dies away by 60 dB.
        room_level_db: between which the room's energy is drawn, above the direct sound's.
        noise_probability: share of crops with noise.
        noise_db: between which the signal is above the noise.
        colour_db: the spectrum is bent by up to plus and minus this.
        narrow_probability: share of crops without what is above 1.5 to 10 kHz, and as often below 40 to 400 Hz.
        swell_db: the level goes up and down by up to plus and minus this, several times a second.
        gain_db: the gain is drawn between minus and plus this.
    """

    room_probability: Share = 0.7
    room_seconds: tuple[RoomSeconds, RoomSeconds] = (0.1, 1.0)
    room_level_db: tuple[SignalToNoise, SignalToNoise] = (-20.0, 0.0)
    noise_probability: Share = 0.7
    noise_db: tuple[SignalToNoise, SignalToNoise] = (0.0, 40.0)
    colour_db: Decibels = 8.0
    narrow_probability: Share = 0.3
    swell_db: Decibels = 0.0
    gain_db: Decibels = 15.0

    def check_relations(self) -> None:
        """See `Configuration`."""
        for name in ("room_seconds", "room_level_db", "noise_db"):
            low, high = getattr(self, name)
            if low > high:
                raise ValueError(f"{name} is [{low:g}, {high:g}]: write the lower first")


def disturbed(audio: Tensor, config: DisturbanceConfig, sample_rate: int) -> Tensor:
    """Crops [batch, channels, time], each disturbed in its own way; chance is torch's.

    What is heard first comes directly, so what a label says of a moment stays true.
    """
    batch, _, time = audio.shape
    filters = _rooms(batch, config, sample_rate, audio.device)
    size = 2 ** math.ceil(math.log2(time + filters.size(1)))
    spectrum = torch.fft.rfft(audio, size) * torch.fft.rfft(filters, size)[:, None]
    frequency_hz = torch.fft.rfftfreq(size, 1.0 / sample_rate, device=audio.device)
    colour = _colour(batch, config.colour_db, frequency_hz) * _narrowed(batch, config, frequency_hz)
    heard = torch.fft.irfft(spectrum * colour[:, None], size)[..., :time]
    heard = heard * _swells(batch, time, config.swell_db, sample_rate, audio.device)
    heard = heard + _noise(heard, config, sample_rate)
    gain_db = _between((-config.gain_db, config.gain_db), batch, audio.device)
    return heard * (10.0 ** (0.05 * gain_db))[:, None, None]


def _rooms(batch: int, config: DisturbanceConfig, sample_rate: int, device: torch.device) -> Tensor:
    """Impulse responses [batch, samples]: the direct sound, then noise that dies away, more quickly in the treble."""
    samples = max(2, int(config.room_seconds[1] * sample_rate))
    seconds = torch.arange(samples, device=device) / sample_rate
    lasts = _between(config.room_seconds, batch, device)[:, None]
    bright, dark = (torch.randn(batch, samples, device=device) for _ in range(2))
    dark = torch.cumsum(dark, 1)
    dark = dark - torch.nn.functional.avg_pool1d(dark[:, None], 63, 1, 31, count_include_pad=False)[:, 0]
    dark = dark / dark.std(1, keepdim=True)
    tail = bright * torch.exp(-6.9 * 2.0 * seconds / lasts) + dark * torch.exp(-6.9 * seconds / lasts)
    tail = tail * (seconds > _between((0.001, 0.02), batch, device)[:, None])
    level = 10.0 ** (0.05 * _between(config.room_level_db, batch, device))
    level = level * (torch.rand(batch, device=device) < config.room_probability)
    tail = tail * (level[:, None] / tail.square().sum(1, keepdim=True).sqrt().clamp_min(1e-6))
    tail[:, 0] = 1.0
    return tail


def _colour(batch: int, most_db: float, frequency_hz: Tensor) -> Tensor:
    """Gains [batch, bins] on lines between random levels."""
    drawn = _between((-most_db, most_db), batch * _PLACES, frequency_hz.device).reshape(batch, _PLACES)
    octaves = (frequency_hz.clamp_min(_LOWEST_HZ) / _LOWEST_HZ).log2()
    place = octaves / octaves[-1] * (_PLACES - 1)
    left = place.long().clamp_max(_PLACES - 2)
    share = place - left
    level_db = drawn[:, left] * (1.0 - share) + drawn[:, left + 1] * share
    return torch.pow(10.0, 0.05 * level_db)


def _narrowed(batch: int, config: DisturbanceConfig, frequency_hz: Tensor) -> Tensor:
    """Gains [batch, bins] of two slopes, 24 dB an octave, one above and one below, each of some crops."""
    gains = torch.ones(batch, len(frequency_hz), device=frequency_hz.device)
    for ends_hz, power in (((1500.0, 10000.0), 8), ((40.0, 400.0), -8)):
        low, high = (math.log(end) for end in ends_hz)
        corner_hz = _between((low, high), batch, frequency_hz.device).exp()[:, None]
        slope = (1.0 + (frequency_hz.clamp_min(1.0) / corner_hz) ** power).rsqrt()
        drawn = torch.rand(batch, 1, device=frequency_hz.device) < config.narrow_probability
        gains = gains * torch.where(drawn, slope, torch.ones_like(slope))
    return gains


def _swells(batch: int, time: int, most_db: float, sample_rate: int, device: torch.device) -> Tensor:
    """Gains [batch, 1, time] on lines between random levels."""
    knots = 2 + int(_SWELLS_PER_SECOND * time / sample_rate)
    drawn = _between((-most_db, most_db), batch * knots, device).reshape(batch, 1, knots)
    level_db = torch.nn.functional.interpolate(drawn, time, mode="linear", align_corners=True)
    return torch.pow(10.0, 0.05 * level_db)


def _noise(heard: Tensor, config: DisturbanceConfig, sample_rate: int) -> Tensor:
    """Noise as long as the crops, from white to brown, so far below each."""
    batch, _, time = heard.shape
    spectrum = torch.fft.rfft(torch.randn(heard.shape, device=heard.device))
    frequency_hz = torch.fft.rfftfreq(time, 1.0 / sample_rate, device=heard.device).clamp_min(_LOWEST_HZ)
    slope = _between((0.0, 1.0), batch, heard.device)[:, None, None]
    noise = torch.fft.irfft(spectrum * (frequency_hz / _LOWEST_HZ) ** -slope, time)
    below_db = _between(config.noise_db, batch, heard.device)
    power = heard.square().mean((1, 2)).clamp_min(_QUIETEST) * 10.0 ** (-0.1 * below_db)
    power = power * (torch.rand(batch, device=heard.device) < config.noise_probability)
    return noise * (power[:, None, None] / noise.square().mean((1, 2), keepdim=True)).sqrt()


def _between(ends: tuple[float, float], count: int, device: torch.device) -> Tensor:
    return ends[0] + (ends[1] - ends[0]) * torch.rand(count, device=device)
