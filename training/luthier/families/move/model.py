"""MoVE family: many-to-many timbre transfer through three latents (arXiv 1810.00222).

One encoder and one decoder serve every ordered pair of instruments: FiLM tells each of their layers which instrument
and which note. Where the paper has Mel spectra and Griffin-Lim, here are levels of partials and of noise, which a bank
of oscillators plays at once.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.branches import equalize
from luthier.blocks.conditions import (
    NOTE_CHANNELS,
    condition,
    gliding_tone,
    midi_note,
    note_condition,
    note_hz,
    weights_of,
)
from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d
from luthier.blocks.film import ModulatedChain
from luthier.blocks.precision import exact
from luthier.blocks.sources.partials import FIRST_HZ, PartialAnalyzer, PartialSynthesizer
from luthier.blocks.state import DelayLine
from luthier.contract.model import Model
from luthier.families.move.config import SLICE_HOP, MoveConfig
from luthier.families.rave.initialization import GAINS, keep_level
from luthier.features.partials import LEVELS, TotalLevel

TIMBRES = 3
_SMOOTHING = 7  # frames
_UNKNOWN_SOURCES = 0.2  # share of a batch
_COLOUR_DB = 4.0
_MOST_CHANGE_DB = 40.0
_UNCERTAINTY = -2.0  # where the posterior's deviation starts, before softplus


@dataclass(frozen=True)
class Lesson:
    """A batch as training sees it.

    Attributes:
        costs: not weighted: `levels`, the squared error of the normalised levels, and `kl`, of the posterior to the
            unit normal in nats a slice.
        z: the timbre that was drawn, [batch, 3, slices].
        real: normalised levels of the sounds, [batch, 128, frames].
        made: of the same sounds as another instrument, of the same shape.
        target: which instrument that is, [batch].
        note: MIDI, [batch, 1, frames].
    """

    costs: dict[str, Tensor]
    z: Tensor
    real: Tensor
    made: Tensor
    target: Tensor
    note: Tensor


class Move(Model):
    """Audio -> [timbre 1-3, note] -> audio of another instrument.

    Attributes:
        source: [1, instruments, 1], weights of the instrument that is heard; all 0 where it is not known.
        blend: [1, instruments, 1], weights of the instruments to become.
        latent_scale: [1, 3, 1], `forward` and `decode` multiply the timbre by it, and
        latent_bias: [1, 3, 1], then add this.
        dynamics: 1 gives a transfer the level of what is heard, frame by frame; 0 leaves that to the target.
    """

    _ENDLESS = ("synthesizer",)

    source: Tensor
    blend: Tensor
    latent_scale: Tensor
    latent_bias: Tensor
    dynamics: float
    mean_level: Tensor
    level_range: Tensor

    def __init__(self, config: MoveConfig) -> None:
        super().__init__()
        self.config = config
        self.sample_rate, self.channels, self.hop_length = config.sample_rate, 1, config.hop_length
        self.latents, self.instruments = TIMBRES + 1, max(1, len(config.instruments))
        # TorchScript sees no globals.
        self.timbres, self.slice_frames, self.first_hz, self.uncertainty = TIMBRES, SLICE_HOP, FIRST_HZ, _UNCERTAINTY
        self.most_change_db = _MOST_CHANGE_DB
        self.analyzer = PartialAnalyzer(config.sample_rate, config.frame_length)
        self.each_slice = _picker()
        self.encoder, self.head = _encoder(config, self.instruments), StreamingConv1d(config.width, 2 * TIMBRES, 1)
        self.decoder, self.levels = _decoder(config, self.instruments), _levels(config)
        self._initialize()
        self.smoothing = _smoothing(config)
        self.synthesizer = PartialSynthesizer(config.sample_rate, config.frame_length)
        self.total = TotalLevel(config.sample_rate)
        self.note_line, self.played_line = DelayLine(1), DelayLine(1)
        self.made_line, self.heard_line = DelayLine(LEVELS), DelayLine(2)
        self.dynamics = 1.0
        self.register_buffer("mean_level", torch.full((1, LEVELS, 1), -80.0))
        self.register_buffer("level_range", torch.full((1, 1, 1), 20.0))
        self._settings()
        self._align()

    def _initialize(self) -> None:
        for part in (self.encoder, self.head, self.decoder, self.levels):
            for layer in part.modules():
                if isinstance(layer, (StreamingConv1d, StreamingConvTranspose1d)):
                    keep_level(layer, GAINS["leaky"])
        self.head.weight.detach()[TIMBRES:].mul_(0.1)
        self.levels.weight.detach().mul_(0.3)

    def _settings(self) -> None:
        for name, value in {
            "source": torch.zeros(1, self.instruments, 1),
            "blend": weights_of(torch.tensor([0]), self.instruments),
            "latent_scale": torch.ones(1, TIMBRES, 1),
            "latent_bias": torch.zeros(1, TIMBRES, 1),
        }.items():
            self.register_buffer(name, value, persistent=False)

    def _align(self) -> None:
        analyzed = self.analyzer.align(0)
        noted = self.each_slice.align(analyzed)
        self.encode_delay = self.head.align(self.encoder.align_both(analyzed, noted))
        self.note_line.resize(self.encode_delay - noted)
        decoded = self.smoothing.align(self.levels.align(self.decoder.align_both(0, 0)))
        made = SLICE_HOP * self.encode_delay + decoded
        decoded += equalize([made, analyzed], [self.made_line, self.heard_line]) - made
        self.played_line.resize(decoded)
        self.decode_delay = self.synthesizer.align(decoded)

    @torch.no_grad()
    def calibrate(self, x: Tensor) -> None:
        """Measure mean and range of the levels on audio [batch, 1, time], before training."""
        levels, _ = self.analyzer(x)
        self.mean_level.copy_(levels.mean((0, 2), keepdim=True))
        self.level_range.copy_((levels - self.mean_level).square().mean().sqrt().clamp_min(1.0))

    def posterior(self, h: Tensor, source: Tensor, note: Tensor) -> tuple[Tensor, Tensor]:
        """Normalised levels [batch, 128, frames] -> mean and deviation of the timbre [batch, 3, slices]."""
        mean, scale = torch.chunk(self.head(self.encoder(h, condition(source, note))), 2, dim=1)
        return mean, F.softplus(scale + self.uncertainty) + 1e-4

    def rebuilt(self, z: Tensor, target: Tensor, note: Tensor) -> Tensor:
        """Timbre [batch, 3, slices] -> normalised levels [batch, 128, frames]."""
        h: Tensor = self.smoothing(self.levels(self.decoder(z, condition(target, note))))
        return h

    def learn(self, x: Tensor, domain: Tensor) -> "Lesson":
        """Audio [batch, 1, time] of instruments `domain` [batch], rebuilt, and as one drawn by chance."""
        with torch.no_grad():
            with exact(x):
                levels, f0_hz = self.analyzer(x.float())
            h, slice_hz = self._normalized(levels), self.each_slice(f0_hz)
            note, own = note_condition(slice_hz), self._only(domain, h)
            known = (torch.rand(len(x), 1, 1, device=x.device) >= _UNKNOWN_SOURCES).to(h.dtype)
        mean, deviation = self.posterior(h + self._colour(h), own * known, note)
        z = mean + deviation * torch.randn_like(mean)
        # One for all: a discrepancy between few sounds says little.
        target = torch.randint(self.instruments, (1,), device=domain.device).expand_as(domain)
        costs = {
            "levels": (self.rebuilt(z, own, note) - h).square().mean(),
            "kl": 0.5 * (mean.square() + deviation.square() - 2.0 * deviation.log() - 1.0).sum(1).mean(),
        }
        made = self.rebuilt(z, self._only(target, h), note)
        return Lesson(costs, z, h, made, target, midi_note(f0_hz))

    def _colour(self, like: Tensor) -> Tensor:
        """Offset, slope and bow over the levels of each sound, drawn by chance, [batch, 128, 1].

        Other microphones, rooms and players colour a sound as much; the timbre shall not depend on it.
        """
        place = torch.linspace(-1.0, 1.0, LEVELS // 2, device=like.device, dtype=like.dtype).repeat(2).reshape(1, -1, 1)
        offset, slope, bow = (_COLOUR_DB / self.level_range * torch.randn_like(like[:, :1, :1]) for _ in range(3))
        return 0.5 * offset + slope * place + bow * torch.cos(math.pi * place)

    def _only(self, domain: Tensor, like: Tensor) -> Tensor:
        """Numbers of instruments [batch] -> their weights [batch, instruments, 1]."""
        return weights_of(domain, self.instruments).to(like.dtype)

    def listen(self, x: Tensor, domain: Tensor | None = None) -> Tensor:
        """See `Model.listen`: each sound as its own instrument."""
        if domain is None:
            return self._transferred_audio(x, self.source, self.blend)
        own = self._only(domain, x)
        return self._transferred_audio(x, own, own)

    def full_latents(self, x: Tensor) -> Tensor:
        """See `Model.full_latents`: the timbre."""
        return self.encode(x)[:, : self.timbres]

    def encode(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> timbre and MIDI note [batch, 3 + 1, time / hop_length]."""
        timbre, note, _ = self._encoded(x, self.source)
        return torch.cat([timbre, note], 1)

    def decode(self, z: Tensor) -> Tensor:
        """Timbre and MIDI note [batch, 3 + 1, slices] -> audio [batch, 1, slices * hop_length]."""
        f0_hz = note_hz(z[:, self.timbres :])
        played = self.played_line(f0_hz.repeat_interleave(self.slice_frames, dim=2))
        y: Tensor = self.synthesizer(self._made(z[:, : self.timbres], f0_hz, self.blend), played.clamp_min(1.0))
        return y

    def forward(self, x: Tensor) -> Tensor:
        """Audio of `source` [batch, 1, time] -> audio of `blend`, the same shape; time is whole hops."""
        return self._transferred_audio(x, self.source, self.blend)

    def _transferred_audio(self, x: Tensor, source: Tensor, target: Tensor) -> Tensor:
        timbre, note, heard = self._encoded(x, source)
        f0_hz, total = torch.chunk(self.heard_line(heard), 2, dim=1)
        levels = self._made(timbre, note_hz(note), target)
        change = (total - self.total(levels)).clamp(-self.most_change_db, self.most_change_db)
        y: Tensor = self.synthesizer(
            levels + self.dynamics * change, f0_hz.clamp_min(1.0), self.encode_delay * self.slice_frames
        )
        return y

    def _encoded(self, x: Tensor, source: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Timbre and note of each slice, equally late, and f0 and level of each frame as the analyzer gives them."""
        levels, f0_hz = self.analyzer(x)
        slice_hz = self.each_slice(f0_hz)
        # Before anything is heard a stream has zeros here.
        slice_hz = torch.where(slice_hz > 0.0, slice_hz, torch.full_like(slice_hz, self.first_hz))
        timbre, _ = self.posterior(self._normalized(levels), source, note_condition(slice_hz))
        return timbre, self.note_line(midi_note(slice_hz)), torch.cat([f0_hz, self.total(levels)], 1)

    def _made(self, timbre: Tensor, slice_hz: Tensor, target: Tensor) -> Tensor:
        """Timbre and f0 of each slice -> levels of each frame."""
        z = timbre * self.latent_scale + self.latent_bias
        levels = self.rebuilt(z, target, note_condition(slice_hz)) * self.level_range + self.mean_level
        waited: Tensor = self.made_line(levels)
        return waited

    def _normalized(self, levels: Tensor) -> Tensor:
        return (levels - self.mean_level) / self.level_range

    def example(self, method: str, in_ratio: int, shape: Sequence[int], generator: torch.Generator) -> Tensor:
        """See `Model.example`: a tone that glides, or timbres and a note."""
        x = super().example(method, in_ratio, shape, generator)
        if method == "decode":
            x[:, TIMBRES:] = 60.0 + 5.0 * x[:, TIMBRES:]
            return x
        return gliding_tone(shape[-1], self.sample_rate) + 1e-3 * x

    def begin_phase(self, phase: int) -> None:
        """See `Model.begin_phase`: there is no adversary, and a second phase goes on with the first."""

    def reset(self) -> None:
        """See `Model.reset`."""
        self.analyzer.reset()
        self.each_slice.reset()
        self.encoder.reset()
        self.head.reset()
        self.decoder.reset()
        self.levels.reset()
        self.smoothing.reset()
        self.synthesizer.reset()
        self.note_line.reset()
        self.played_line.reset()
        self.made_line.reset()
        self.heard_line.reset()


def _conditions(instruments: int) -> int:
    return instruments + NOTE_CHANNELS


def _encoder(config: MoveConfig, instruments: int) -> ModulatedChain:
    """Two convolutions, which see slices of 16 frames, and two layers of their own rate."""
    width, padding = config.width, config.padding
    layers: list[StreamingBlock] = [
        StreamingConv1d(LEVELS, width, 4, stride=4, padding=padding),
        StreamingConv1d(width, width, 4, stride=2, padding=padding),
        StreamingConv1d(width, width, 1),
        StreamingConv1d(width, width, 1),
    ]
    scaled = config.modulation == "film"
    return ModulatedChain(layers, [width] * 4, [2, 1, 1, 1], _conditions(instruments), scaled)


def _decoder(config: MoveConfig, instruments: int) -> ModulatedChain:
    """Four layers at the rate of slices and a transposed convolution; `_levels` is a second one."""
    width = config.width
    layers: list[StreamingBlock] = [
        StreamingConv1d(TIMBRES, width, 1),
        *(StreamingConv1d(width, width, 1) for _ in range(3)),
        StreamingConvTranspose1d(width, width, 4, stride=2, padding=config.padding),
    ]
    scaled = config.modulation == "film"
    return ModulatedChain(layers, [width] * 5, [1, 1, 1, 1, 2], _conditions(instruments), scaled)


def _levels(config: MoveConfig) -> StreamingConvTranspose1d:
    return StreamingConvTranspose1d(config.width, LEVELS, 8, stride=4, padding=config.padding)


def _picker() -> StreamingConv1d:
    """The first frame of each slice."""
    picker = StreamingConv1d(1, 1, 1, stride=SLICE_HOP, bias=False)
    torch.nn.init.ones_(picker.weight.requires_grad_(False))
    return picker


def _smoothing(config: MoveConfig) -> StreamingConv1d:
    """A moving average under a Hann window.

    Levels that jump from frame to frame modulate the partials, and their sidebands fill the valleys between them.
    """
    smoothing = StreamingConv1d(LEVELS, LEVELS, _SMOOTHING, groups=LEVELS, bias=False, padding=config.padding)
    window = torch.hann_window(_SMOOTHING + 2, periodic=False)[1:-1]
    smoothing.weight.requires_grad_(False).copy_((window / window.sum()).expand_as(smoothing.weight))
    return smoothing
