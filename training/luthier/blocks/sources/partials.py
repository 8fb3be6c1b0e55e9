"""Partials and noise of a stream: sound -> levels and pitch, and back to sound."""

import torch
from torch import Tensor

from luthier.blocks.alignment import align_window
from luthier.blocks.block import StreamingBlock
from luthier.blocks.sources.noise import FilteredNoise
from luthier.blocks.sources.sines import SINES, Sines
from luthier.blocks.state import History
from luthier.features.frames import centred_frames
from luthier.features.mel import mel_place
from luthier.features.partials import BANDS, PARTIALS, PartialLevels, between, place_of_partial
from luthier.features.pitch import NOTES_THRESHOLD, VOICED_CONFIDENCE, pitch_of_frames, pitch_window

WINDOW = 2048
FIRST_HZ = 220.0  # before any pitch was heard
_NOISE_POINTS = 65


class HeldPitch(StreamingBlock):
    """Pitch [batch, frames], 0.0 where there is none -> the last there was, from the first frame on.

    Args:
        first: what it is before there was any, in the unit of what comes in, Hz unless said otherwise.
    """

    last_hz: Tensor

    def __init__(self, first: float = FIRST_HZ) -> None:
        super().__init__()
        self.delay = 0
        self.position = 0
        self.first_hz = first
        self.register_buffer("last_hz", torch.full((1, 1), first), persistent=False)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`."""
        self.delay = input_delay
        self.reset()
        return input_delay

    def forward(self, f0_hz: Tensor) -> Tensor:
        """See the class."""
        frame = torch.arange(f0_hz.size(1), device=f0_hz.device).unsqueeze(0)
        last = torch.full_like(f0_hz[:, :1], self.first_hz)
        heard = f0_hz > 0.0
        if self.streaming:
            # What comes before the sound begins is no part of it offline.
            heard = heard & (frame + self.position >= self.delay)
            self.position += f0_hz.size(1)
            if self.last_hz.size(0) == f0_hz.size(0):
                last = self.last_hz.to(f0_hz.dtype)
        newest = torch.where(heard, frame + 1, torch.zeros_like(frame)).cummax(1)[0]
        held = torch.cat([last, f0_hz], 1).gather(1, newest)
        if self.streaming:
            self.last_hz = held[:, -1:].detach()
        return held

    def reset(self) -> None:
        """As if no pitch had been heard."""
        self.position = 0
        self.last_hz = torch.full_like(self.last_hz[:1], self.first_hz)


class PartialAnalyzer(StreamingBlock):
    """Audio [batch, 1, time] -> (levels [batch, 128, frames], f0 [batch, 1, frames] in Hz), time = frames * hop_length.

    Levels as of `PartialLevels`, pitch by YIN and held where there is none. A frame lies around the middle of its hop.
    Except in training, both are heard in double precision.
    """

    def __init__(self, sample_rate: int, hop_length: int) -> None:
        super().__init__()
        self.sample_rate, self.hop_length = sample_rate, hop_length
        self.pitch_window, pitch_centre = pitch_window(sample_rate)
        self.centre = max(WINDOW // 2, pitch_centre)
        self.spectrum_start, self.pitch_start = self.centre - WINDOW // 2, self.centre - pitch_centre
        self.spectrum_window = WINDOW
        self.window = max(self.spectrum_start + WINDOW, self.pitch_start + self.pitch_window)
        self.least_confidence, self.threshold = VOICED_CONFIDENCE, NOTES_THRESHOLD
        self.levels = PartialLevels(sample_rate, WINDOW)
        self.held = HeldPitch()
        self.history = History(1)
        self.align(0)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`: input counted in samples, output in frames."""
        look_ahead = self.hop_length // 2 - self.centre + self.window - 1
        shift, output_delay = align_window(input_delay, look_ahead, self.hop_length)
        self.history.resize(shift + self.window - self.hop_length)
        return self.held.align(output_delay)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """See the class."""
        if self.streaming:
            frames = self.history(x).unfold(-1, self.window, self.hop_length)
        else:
            frames = centred_frames(x, self.window, self.hop_length, self.centre)
        if not self.training:
            frames = frames.double()
        frequency, confidence = pitch_of_frames(
            frames.narrow(-1, self.pitch_start, self.pitch_window), self.sample_rate, threshold=self.threshold
        )
        f0_hz = self.held((frequency * (confidence >= self.least_confidence)).to(x.dtype))
        levels = self.levels(frames.narrow(-1, self.spectrum_start, self.spectrum_window), f0_hz)
        return levels.to(x.dtype), f0_hz.unsqueeze(1)

    def reset(self) -> None:
        """Back to silence."""
        self.history.reset()
        self.held.reset()


class PartialSynthesizer(StreamingBlock):
    """Levels [batch, 128, frames] and f0 [batch, 1, frames] -> audio [batch, 1, frames * hop_length].

    Sines at the multiples of f0, whose phases go on from frame to frame and whose amplitudes move on straight lines,
    and filtered noise.

    Attributes:
        noise_gain: of the noise.
    """

    number: Tensor
    partial_place: Tensor
    noise_place: Tensor
    noise_gain: float

    def __init__(self, sample_rate: int, hop_length: int) -> None:
        super().__init__()
        self.sample_rate, self.hop_length, self.bands = sample_rate, hop_length, BANDS
        self.split = [PARTIALS, BANDS]
        self.noise_gain = 1.0
        self.noise = FilteredNoise(1, _NOISE_POINTS, hop_length)
        self.sines = Sines(sample_rate, hop_length)
        number = torch.arange(1.0, SINES + 1.0)
        grid_hz = torch.linspace(0.0, sample_rate / 2.0, _NOISE_POINTS)
        self.register_buffer("number", number, persistent=False)
        self.register_buffer("partial_place", place_of_partial(number), persistent=False)
        self.register_buffer("noise_place", mel_place(grid_hz, sample_rate, BANDS), persistent=False)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`: input counted in frames, output in samples."""
        self.sines.align(input_delay)
        return self.noise.align(input_delay)

    def forward(self, levels: Tensor, f0_hz: Tensor, extra_delay: int = 0) -> Tensor:
        """See the class; `extra_delay` in frames as of `FilteredNoise`."""
        partials, noise = torch.split(levels.transpose(1, 2), self.split, 2)
        f0 = f0_hz.transpose(1, 2)
        density = self._density(noise, self.noise_place.expand(f0.size(0), f0.size(1), -1))
        # White noise in [-1, 1) has power 1/3, spread over all frequencies.
        filters = (3.0 * density * (0.5 * self.sample_rate)).sqrt().transpose(1, 2)
        hiss = self.noise(filters, extra_delay * self.hop_length)
        sines: Tensor = self.sines(self._amplitudes(partials, noise, f0), f0_hz, extra_delay)
        return sines + self.noise_gain * hiss

    def _density(self, noise: Tensor, place: Tensor) -> Tensor:
        return 10.0 ** (0.1 * between(noise, place))

    def _amplitudes(self, partials: Tensor, noise: Tensor, f0: Tensor) -> Tensor:
        """Of each sine, [batch, sines, frames]: what is left of a partial's power without the noise in it."""
        frequency = f0 * self.number
        power = 10.0 ** (0.1 * between(partials, self.partial_place.expand_as(frequency)))
        hiss = f0 * self._density(noise, mel_place(frequency, self.sample_rate, self.bands))
        heard = frequency < 0.5 * self.sample_rate
        return ((2.0 * (power - hiss).clamp_min(0.0)).sqrt() * heard).transpose(1, 2)

    def reset(self) -> None:
        """Back to silence, at the first frame."""
        self.sines.reset()
        self.noise.reset()
