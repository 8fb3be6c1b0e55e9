"""Grains: units of the corpus, the nearest to what is asked for, joined where their waves agree."""

import math

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.families.mosaic.units import Units

MOST_NEIGHBOURS = 16
_SHORTLIST = 64
STAYS_DB, LEAVES_DB = 5.0, 10.0  # by which what a grain plays may be farther than the nearest unit; and a young one
SHIFTS, JOINED, JOINED_STEP = 33, 128, 2  # places tried for a join, and by how many samples, how far apart
WIDEST_SHIFT, NOISE_SHIFT = 600.0, 300.0  # samples
CENTRED = 1e-3  # of agreement, by which a place nearer to the middle by one is better
LEAST_POWER = 1e-6
MOST_SEMITONES, MOST_GAIN_DB = 7.0, 12.0
SHORTEST_OVERLAP = 16
_SILENT_DB = -89.5
_STATES = 6


class Grains(StreamingBlock):
    """What is asked for, frame by frame -> sound [batch, channels, frames * hop_length].

    In each hop a grain goes on as long as what it plays is not much farther from what is asked for than the nearest
    unit of all; else that one begins, where its wave agrees best with the one that ends (WSOLA, Verhelst and Roelands,
    1993), and both overlap for a while. A grain is read at the rate that brings it to the pitch asked for, and has the
    loudness asked for.

    The sound of a unit that is played is `delay` samples older than the newest that it was heard by, which count little
    in the windows; so much later is what is played.

    Attributes:
        neighbours: how many of the nearest units take turns.
        grain_ms: how long a grain goes on at least, unless something far is asked for.
        glide: share of a hop over which grains overlap.
        pitch_follow: how far grains are brought to the pitch asked for.
    """

    neighbours: int
    grain_ms: float
    glide: float
    pitch_follow: float
    playing: Tensor

    def __init__(self, units: Units, sample_rate: int) -> None:
        super().__init__()
        self.units, self.sample_rate, self.hop_length = units, sample_rate, units.hop_length
        self.delay = 3 * units.hop_length // 4
        self.neighbours, self.grain_ms, self.glide, self.pitch_follow = 1, 0.0, 0.75, 1.0
        self.stays_db, self.leaves_db = STAYS_DB, LEAVES_DB
        self.most_semitones, self.most_gain_db, self.silent_db = MOST_SEMITONES, MOST_GAIN_DB, _SILENT_DB
        self.shortest_overlap, self.shortlist = SHORTEST_OVERLAP, _SHORTLIST
        self.shifts, self.joined, self.joined_step = SHIFTS, JOINED, JOINED_STEP
        self.centred, self.least_power = CENTRED, LEAST_POWER
        self.widest, self.noise_shift = WIDEST_SHIFT, NOISE_SHIFT
        # place, rate, gain, hops since it began, whether it sounds, grains so far
        self.register_buffer("playing", torch.zeros(1, _STATES, dtype=torch.float64), persistent=False)

    def forward(self, asked: Tensor, notes: Tensor, levels: Tensor) -> Tensor:
        """See the class.

        Args:
            asked: as `Units.compared`, [batch, frames, values].
            notes: the leading pitch, 0 where there is none, [batch, frames].
            levels: in dB, [batch, frames].
        """
        later = 0 if self.streaming else -(-self.delay // self.hop_length)
        frames = asked.size(1)
        if later > 0:
            asked = torch.cat([asked, asked[:, -1:].expand(-1, later, -1)], 1)
            notes = torch.cat([notes, notes[:, -1:].expand(-1, later)], 1)
            levels = torch.cat([levels, levels[:, -1:].expand(-1, later)], 1)
        state = self.playing
        if not self.streaming or state.size(0) != asked.size(0):
            state = torch.zeros(asked.size(0), self.playing.size(1), dtype=torch.float64, device=asked.device)
        hops = []
        for frame in range(frames + later):
            hop, state = self.hop(asked[:, frame], notes[:, frame], levels[:, frame], state)
            hops.append(hop)
        sound = torch.cat(hops, 2)
        if self.streaming:
            self.playing = state
            return sound
        return sound[..., self.delay : self.delay + frames * self.hop_length]

    def hop(self, asked: Tensor, note: Tensor, level: Tensor, state: Tensor) -> tuple[Tensor, Tensor]:
        """A hop of sound [batch, channels, hop_length] and what is played then, [batch, states]."""
        place, rate, gain, age, sounds, turn = state.unbind(1)
        chosen, nearest = self.nearest(asked, turn)
        going = torch.floor((place + float(self.delay)) / float(self.hop_length) + 0.5).to(torch.int64)
        going = going.clamp(0, self.units.levels.size(0) - 1)
        farther = self.distance(going, asked) - nearest
        young = age + 1.0 < self.grain_ms * (0.001 * float(self.sample_rate) / float(self.hop_length))
        stays = (farther <= self.stays_db) | (young & (farther <= self.leaves_db))
        stays = stays & (sounds > 0.0)
        unit = torch.where(stays, going, chosen)
        new_rate, new_gain = self.rate_of(unit, note), self.gain_of(unit, level)
        begins = unit.to(torch.float64) * float(self.hop_length) - float(self.delay)
        begins = begins + self.shift(begins, new_rate, place, rate, unit)
        begins = torch.where(stays, place, begins)
        steps = torch.arange(1, self.hop_length + 1, device=asked.device, dtype=asked.dtype) / float(self.hop_length)
        from_gain, to_gain = gain.to(asked.dtype).unsqueeze(1), new_gain.to(asked.dtype).unsqueeze(1)
        ramp = torch.where(stays.unsqueeze(1), from_gain + (to_gain - from_gain) * steps, to_gain).unsqueeze(1)
        sound = ramp * self.units.read(begins, new_rate, self.hop_length)
        overlap = max(self.shortest_overlap, int(self.glide * float(self.hop_length)))
        if bool((~stays).any()):
            rise = 0.5 - 0.5 * torch.cos((math.pi / float(overlap)) * (steps[:overlap] * float(self.hop_length) - 0.5))
            ends = from_gain.unsqueeze(1) * self.units.read(place, rate, overlap)
            mixed = sound[..., :overlap] * rise + ends * (1.0 - rise)
            joined = torch.cat([mixed, sound[..., overlap:]], 2)
            sound = torch.where(stays.reshape(-1, 1, 1), sound, joined)
        fresh = (~stays).to(torch.float64)
        ended = begins + new_rate * float(self.hop_length)
        after = [ended, new_rate, new_gain, (age + 1.0) * (1.0 - fresh), torch.ones_like(sounds), turn + fresh]
        return sound, torch.stack(after, 1)

    def nearest(self, asked: Tensor, turn: Tensor) -> tuple[Tensor, Tensor]:
        """The unit [batch] whose turn it is among the nearest to what is asked for, and how far the nearest is."""
        known = self.units.compared
        # A product of matrices loses the digits by which the nearest differ: it makes a list, which is gone through.
        rough = known.square().sum(1) - 2.0 * torch.matmul(asked, known.T)
        listed = rough.topk(min(self.shortlist, known.size(0)), 1, largest=False)[1]
        distance = (known[listed] - asked.unsqueeze(1)).square().sum(2)
        count = min(self.neighbours, listed.size(1))
        near, order = distance.topk(count, 1, largest=False)
        which = torch.remainder(turn, float(count)).to(torch.int64).unsqueeze(1)
        return listed.gather(1, order.gather(1, which)).squeeze(1), near[:, 0].sqrt()

    def distance(self, unit: Tensor, asked: Tensor) -> Tensor:
        """From units [batch] to what is asked for."""
        return (self.units.compared[unit] - asked).square().sum(1).sqrt()

    def rate_of(self, unit: Tensor, note: Tensor) -> Tensor:
        """By which a unit is read so that it has the pitch asked for."""
        own = self.units.notes[unit].to(torch.float64)
        asked = note.to(torch.float64)
        semitones = (asked - own).clamp(-self.most_semitones, self.most_semitones) * self.pitch_follow
        both = (own > 0.0) & (asked > 0.0)
        return torch.exp2(torch.where(both, semitones, torch.zeros_like(semitones)) / 12.0)

    def gain_of(self, unit: Tensor, level: Tensor) -> Tensor:
        """With which a unit has the level asked for; none in silence."""
        wanted = level.to(torch.float64)
        gain_db = (wanted - self.units.levels[unit].to(torch.float64)).clamp_max(self.most_gain_db)
        gain = torch.pow(10.0, 0.05 * gain_db)
        return torch.where(wanted > self.silent_db, gain, torch.zeros_like(gain))

    def shift(self, begins: Tensor, rate: Tensor, place: Tensor, place_rate: Tensor, unit: Tensor) -> Tensor:
        """Samples [batch] by which a unit begins elsewhere, so that its wave agrees with the one that ends.

        Within a period of its pitch, or a little where it has none.
        """
        own = self.units.notes[unit].to(torch.float64)
        period = float(self.sample_rate) / (440.0 * torch.exp2((own - 69.0) / 12.0))
        width = torch.where(own > 0.0, period.clamp_max(self.widest), torch.full_like(period, self.noise_shift))
        order = torch.arange(self.shifts, device=begins.device, dtype=torch.float64) - float(self.shifts // 2)
        shifts = width.unsqueeze(1) * (order / float(self.shifts - 1))
        steps = torch.arange(self.joined, device=begins.device, dtype=torch.float64) * float(self.joined_step)
        ends = self.units.read_lines(place.unsqueeze(1) + place_rate.unsqueeze(1) * steps)
        starts = (begins.unsqueeze(1) + shifts).unsqueeze(2) + rate.reshape(-1, 1, 1) * steps
        tried = self.units.read_lines(starts)
        power = tried.square().sum(2) * ends.square().sum(1, keepdim=True)
        agreement = (tried * ends.unsqueeze(1)).sum(2) / torch.sqrt(power + self.least_power)
        best = (agreement - self.centred * order.abs().to(agreement.dtype)).argmax(1, keepdim=True)
        return shifts.gather(1, best).squeeze(1)

    def reset(self) -> None:
        """Nothing sounds."""
        self.playing = torch.zeros_like(self.playing[:1])
