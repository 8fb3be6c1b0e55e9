"""Sounds -> rows of features: all that training needs to know of a frame, whatever the axes of timbre are."""

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.analyzer import Analyzer
from luthier.families.ddsp.hearing.sounds import Sounds
from luthier.families.ddsp.hearing.spectra import mean_of_channels

GAP = 16  # hops before each sound that are known, too: crops begin in silence, or in what lies before
_PIECE = 512  # hops heard at once
_SEGMENT = 192  # hops of a stretch in which voices are followed side by side
_LEAD = 64  # hops before a stretch, in which its voices begin
_SAME_NOTE = 0.05  # semitones
_BYTES = 30 * 2**20


class Rows:
    """Hears sounds; a row is notes and strengths of each voice, levels of each channel, bands, as `Analyzer` tells.

    Attributes:
        values: of a row.
        silence: the row of silence.
    """

    @torch.no_grad()
    def __init__(self, config: DdspConfig) -> None:
        self.analyzer = Analyzer(config).eval()
        self.analyzer.pitch.train()  # single precision will do: nothing adds up here
        self.hop_length, self.channels = config.hop_length, config.channels
        self.empty = math.ceil(self.analyzer.window / config.hop_length)  # hops by which nothing earlier is heard
        bands, notes, strengths, levels = self.analyzer(torch.zeros(1, config.channels, config.hop_length))
        self.silence = torch.cat([notes[0, :, 0], strengths[0, :, 0], levels[0, :, 0], bands[0, 0]])
        self.values = len(self.silence)

    @torch.inference_mode()
    def of(self, sounds: Sounds, numbers: Sequence[int]) -> list[Tensor]:
        """The rows of some sounds, [GAP + frames, values] each."""
        # What the C library once got back in one piece of this size it keeps from then on, which saves page faults.
        del [torch.empty(_BYTES, dtype=torch.uint8)][:]
        ahead, hop = self.analyzer.ahead, self.hop_length
        line = _Line(sounds, numbers, hop, self.empty, ahead // hop)
        levels, bands, heard = [], [], []
        for first in range(0, line.hops, _PIECE):
            count = min(_PIECE, line.hops - first)
            audio = line.read((first + 1) * hop + ahead - self.analyzer.window, (first + count) * hop + ahead)
            some, power = self.analyzer.spectra(audio[None], count)
            bands.append(some[0])
            levels.append(self.analyzer.levels_db(power)[0].T)
            heard.append(self.analyzer.pitch.heard(mean_of_channels(audio[None]), count, hop)[0])
        if not bands:
            return []
        pitches = self._followed(torch.cat(heard), line)
        rest = torch.cat([torch.cat(levels), torch.cat(bands)], 1)
        return [self._with_gap(rest, place, *each) for place, each in zip(line.places, pitches, strict=True)]

    def _with_gap(self, rest: Tensor, place: "_Place", notes: Tensor, strengths: Tensor) -> Tensor:
        """The rows of one sound, with those before it."""
        rows = torch.cat([notes.T, strengths.T, rest[place.first : place.end]], 1)
        before = place.start - place.first
        return torch.cat([self.silence.expand(max(0, GAP - before), -1), rows[max(0, before - GAP) :]])

    def _followed(self, heard: Tensor, line: "_Line") -> list[tuple[Tensor, Tensor]]:
        """Notes and strengths [voices, hops] of each sound, from where it is heard on."""
        each = [heard[place.first : place.end] for place in line.places]
        if self.analyzer.pitch.goes_alone:
            return [_pitches(torch.stack(self.analyzer.pitch.followed(one[None]), 3)[0]) for one in each]
        # Following goes hop by hop: stretches side by side take no longer than one.
        segments = [one[first : first + _LEAD + _SEGMENT] for one in each for first in _segments(len(one))]
        longest = max(map(len, segments))
        batch = torch.stack([torch.nn.functional.pad(one, (0, 0, 0, longest - len(one))) for one in segments])
        voices = torch.stack(self.analyzer.pitch.followed(batch), 3)  # [segments, voices, hops, note and strength]
        counts = [len(_segments(len(one))) for one in each]
        parts = zip(torch.split(voices, counts), each, strict=True)
        return [_pitches(_joined(segments)[:, : len(one)]) for segments, one in parts]


def _pitches(voices: Tensor) -> tuple[Tensor, Tensor]:
    """[voices, hops, note and strength] -> notes and strengths [voices, hops]."""
    return voices[..., 0], voices[..., 1]


def _segments(hops: int) -> range:
    """Where stretches begin with their lead, whose voices nothing is taken of but in the first."""
    return range(0, max(1, hops - _LEAD), _SEGMENT)


def _joined(segments: Tensor) -> Tensor:
    """Segments [count, voices, hops, note and strength] one after the other without their leads.

    A voice that sounds keeps its slot: which slot it had taken in the lead is chance.
    """
    parts = [segments[0]]
    for segment in segments[1:]:
        order = _same_voices(parts[-1][:, -1].tolist(), segment[:, _LEAD - 1].tolist())
        parts.append(segment[order, _LEAD:])
    return torch.cat(parts, 1)


def _same_voices(before: list[list[float]], after: list[list[float]]) -> list[int]:
    """For each voice before the one after that has its note; the others in their order."""
    free, order = list(range(len(after))), [-1] * len(before)
    for slot, (note, strength) in enumerate(before):
        same = [other for other in free if abs(after[other][0] - note) < _SAME_NOTE and after[other][1] > 0.0]
        if strength > 0.0 and same:
            order[slot] = same[0]
            free.remove(same[0])
    return [slot if slot >= 0 else free.pop(0) for slot in order]


@dataclass(frozen=True)
class _Place:
    """Of a sound in a line, in hops: from where it is heard, where it begins, where it ends."""

    first: int
    start: int
    end: int


class _Line:
    """Sounds one after another, so that many short ones take no longer than a long one.

    Each has `empty` hops before what is heard of it, by which nothing of the sound before is heard. It is heard from
    `ahead` hops before it begins: in the last of them its pitch is heard already.
    """

    def __init__(self, sounds: Sounds, numbers: Sequence[int], hop_length: int, empty: int, ahead: int) -> None:
        self.sounds, self.numbers, self.hop_length, self.places = sounds, numbers, hop_length, list[_Place]()
        self.hops = 0
        for number in numbers:
            first = self.hops + empty
            start = first + (_LEAD if sounds.goes_on(number) else ahead)
            end = start + math.ceil(sounds.lengths[number] / hop_length)
            self.places.append(_Place(first, start, end))
            self.hops = end
        self._ends = [place.end * hop_length for place in self.places]

    def read(self, first: int, end: int) -> Tensor:
        """Samples [channels, end - first]; before the first sound and after the last there is silence."""
        parts = list(self._parts(max(0, first), end))
        audio = torch.cat(parts, 1)
        before = max(0, -first)
        return torch.nn.functional.pad(audio, (before, end - first - before - audio.size(1)))

    def _parts(self, first: int, end: int) -> Iterator[Tensor]:
        for index in range(bisect_right(self._ends, first), len(self.places)):
            begins = self._ends[index - 1] if index else 0
            if begins >= end:
                return
            here, until = max(first, begins), min(end, self._ends[index])
            start = self.places[index].start * self.hop_length
            yield self.sounds.read(self.numbers[index], here - start, until - here)
