"""Several pitches at once, strongest first: salience of harmonic sums, and cancellation (Klapuri, ISMIR 2006)."""

import math

import torch
from torch import Tensor, nn

from luthier.families.ddsp.hearing.blocks import filled_blocks, product

WINDOW = 4096
PICKS = 5
_LOWEST_HZ, _HIGHEST_HZ = 55.0, 2100.0
_TOP_HZ = 6000.0  # partials above it tell no pitch
_PER_OCTAVE = 48
_PARTIALS = 12
_BETWEEN = 0.3  # what a candidate loses by partials half way between its own
_CANCELLED = 0.9  # of a pick's partials before the next is picked
_NEIGHBOURS = 96  # bins that are whitened at once, by those around them
_REFINED = 4  # partials that a pick's exact pitch is taken from
_ONE = 32768  # what 1 is in tables of integers


def _integers(table: Tensor) -> Tensor:
    """A table of numbers below 1 in 16 bits, `_ONE` for 1."""
    return (table * _ONE).round().clamp(-_ONE, _ONE - 1).short()


class Salience(nn.Module):
    """Frames [batch, frames, window] that end now -> notes and powers [batch, frames, picks], strongest first.

    Notes in MIDI, powers as the mean square of a pick's partials.
    """

    shape: Tensor
    candidate_hz: Tensor
    weights: Tensor
    whitening: Tensor
    number: Tensor

    def __init__(self, sample_rate: int) -> None:
        super().__init__()
        self.window = WINDOW if sample_rate <= 50000 else 2 * WINDOW
        self.bin_hz = sample_rate / self.window
        rise, fall = 7 * self.window // 8, self.window // 8  # what is newest counts most
        up = 0.5 - 0.5 * torch.cos(math.pi * (torch.arange(rise) + 0.5) / rise)
        down = 0.5 + 0.5 * torch.cos(math.pi * (torch.arange(fall) + 0.5) / fall)
        shape = torch.cat([up, down])
        self.register_buffer("shape", shape, persistent=False)
        self.power_scale = float(2.0 / (self.window * shape.square().sum()))
        self.bins = int(_TOP_HZ / self.bin_hz) + 2
        octaves = math.log2(_HIGHEST_HZ / _LOWEST_HZ)
        candidate_hz = _LOWEST_HZ * 2.0 ** (torch.arange(int(octaves * _PER_OCTAVE), dtype=torch.float64) / _PER_OCTAVE)
        self.register_buffer("candidate_hz", candidate_hz.float(), persistent=False)
        # Integers: as single floats, these two tables were two fifths of a model file of several voices.
        self.register_buffer("weights", _integers(self._weights(candidate_hz)), persistent=False)
        self.register_buffer("whitening", _integers(self._whitening()), persistent=False)
        self.octaves = filled_blocks(self.weights, _PER_OCTAVE)
        self.near = filled_blocks(self.whitening, _NEIGHBOURS)
        number = torch.arange(1.0, _PARTIALS + 1.0)
        self.register_buffer("number", number, persistent=False)
        self.picks, self.refined, self.cancelled, self.one = PICKS, _REFINED, _CANCELLED, float(_ONE)

    def _weights(self, hz: Tensor) -> Tensor:
        """[bins, candidates]: what each bin says for each candidate."""
        place = torch.arange(self.bins, dtype=torch.float64)[:, None]
        total = torch.zeros(self.bins, len(hz), dtype=torch.float64)
        for h in range(1, _PARTIALS + 1):
            for partial, sign in ((float(h), 1.0), (h - 0.5, -_BETWEEN)):
                at = partial * hz / self.bin_hz
                near = (1.0 - (place - at).abs() / 1.5).clamp_min(0.0)
                total += sign * near * ((hz + 52.0) / (partial * hz + 320.0)) * (at < self.bins - 1)
        return total

    def _whitening(self) -> Tensor:
        """[bins, bins]: mean over the neighbours of a bin, wider the higher it is."""
        place = torch.arange(self.bins, dtype=torch.float64)
        width = 12.0 + 0.15 * place
        near = (1.0 - (place[:, None] - place[None]).abs() / width[None]).clamp_min(0.0)
        return near / near.sum(0, keepdim=True)

    def forward(self, frames: Tensor) -> tuple[Tensor, Tensor]:
        """See the class."""
        spectrum = torch.fft.rfft(frames * self.shape)[..., : self.bins]
        power = (spectrum * spectrum.conj()).real * self.power_scale
        # Whitened as far as a square root: a weak partial counts, but less than a strong one.
        around = product(power, self.whitening, self.near) / self.one
        level = torch.sqrt(power / (around + 1e-9) + 1e-12)
        level = level * torch.sqrt(torch.sqrt(power + 1e-12))
        notes, powers = [], []
        for _ in range(self.picks):
            best = product(level, self.weights, self.octaves).argmax(-1)
            hz = self._refined(power, self.candidate_hz[best])
            at = hz.unsqueeze(-1) * self.number / self.bin_hz
            mask = self._partials(power, at)
            powers.append((power * mask).sum(-1))
            notes.append(12.0 * torch.log2(hz / 440.0) + 69.0)
            if len(powers) < self.picks:  # nothing is picked from what the last one leaves
                level = torch.addcmul(level, level, mask, value=-self.cancelled)
                power = torch.addcmul(power, power, mask, value=-self.cancelled)
        return torch.stack(notes, -1), torch.stack(powers, -1)

    def _refined(self, power: Tensor, hz: Tensor) -> Tensor:
        """The pitch that the peaks nearest to its first partials agree on, weighted by their power."""
        number = self.number[: self.refined]
        middle = (hz.unsqueeze(-1) * number / self.bin_hz).round().long().clamp(2, self.bins - 3)
        around = middle.unsqueeze(-1) + torch.arange(-2, 3, device=hz.device)
        values = power.gather(-1, around.flatten(-2)).reshape(around.shape)
        peak = values[..., 1:4].argmax(-1, keepdim=True) + 1
        near = values.gather(-1, torch.cat([peak - 1, peak, peak + 1], -1)).clamp_min(1e-20).log()
        left, centre, right = near.unbind(-1)
        bend = (left - 2.0 * centre + right).clamp_max(-1e-6)
        offset = (0.5 * (left - right) / bend).clamp(-0.5, 0.5)
        found = (middle + peak.squeeze(-1) - 2).to(hz.dtype) + offset
        weight = centre.exp().sqrt()
        each = found * self.bin_hz / number
        # A peak that lies more than a third of a semitone away is another voice's.
        weight = weight * ((each / hz.unsqueeze(-1)).log2().abs() < 0.035) + 1e-9
        return (each * weight).sum(-1) / weight.sum(-1)

    def _partials(self, power: Tensor, at: Tensor) -> Tensor:
        """1 in the bins [.., bins] of the partials at [.., partials], else 0."""
        nearest = at.round().long()
        inside = nearest < self.bins - 3
        around = nearest.clamp(3, self.bins - 4).unsqueeze(-1) + torch.arange(-3, 4, device=at.device)
        ones = inside.unsqueeze(-1).expand_as(around).flatten(-2).to(power.dtype)
        return torch.zeros_like(power).scatter(-1, around.flatten(-2), ones)
