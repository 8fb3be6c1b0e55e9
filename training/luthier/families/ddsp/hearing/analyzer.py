"""Everything that is heard in a sound, frame by frame: its colour, its loudness and its pitch."""

import math

import torch
import torch.nn.functional as F
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.sources.partials import HeldPitch
from luthier.blocks.state import History
from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.pitch import newest_pitch, newest_pitch_window
from luthier.families.ddsp.hearing.salience import Salience
from luthier.families.ddsp.hearing.settling import SettledPitch, note_of
from luthier.families.ddsp.hearing.slots import Slots
from luthier.families.ddsp.hearing.spectra import Spectra, mean_of_channels, power_scale
from luthier.families.ddsp.hearing.windows import windows_of
from luthier.families.ddsp.synthesis import SILENT_DB

_INTEGRATION = 896  # samples over which periods are compared, at 44.1 kHz
_HELD_CONFIDENCE = 0.55  # below it the last pitch goes on
_ONE_SIDE_DB = 30.0  # by which a side is louder when the other is not heard
_FRAMES_AT_ONCE = 512  # keeps the frames of a long sound out of memory


class PitchFollower(StreamingBlock):
    """Hears hops one by one, in `heard`, and then what goes on from one to the next, in `followed`.

    Attributes:
        window: samples that a hop is heard by.
        goes_alone: whether following takes little time, however long the sound.
    """

    window: int
    goes_alone: bool

    def heard(self, x: Tensor, count: int, hop_length: int) -> Tensor:
        """Sound [batch, time] -> what is heard in its last `count` hops [batch, count, values].

        The first of them must have `window` samples up to its end.
        """
        raise NotImplementedError

    def followed(self, heard: Tensor) -> tuple[Tensor, Tensor]:
        """What was heard, of all frames -> notes in MIDI and strengths [batch, voices, frames]."""
        raise NotImplementedError


class NoPitch(PitchFollower):
    """For sounds whose pitches are not followed."""

    def __init__(self) -> None:
        super().__init__()
        self.window, self.goes_alone = 0, True

    def heard(self, x: Tensor, count: int, hop_length: int) -> Tensor:
        """See `PitchFollower.heard`: [batch, count, 0]."""
        return x.new_zeros(x.size(0), count, 0)

    def followed(self, heard: Tensor) -> tuple[Tensor, Tensor]:
        """[batch, frames, 0] -> notes and strengths [batch, 0, frames]."""
        nothing = heard.transpose(1, 2)
        return nothing, nothing


class OnePitch(PitchFollower):
    """YIN, what two notes have in common left out, and the last pitch held where there is none.

    Except in training, it is heard in double precision: whose phase runs on at a pitch hears its errors add up.
    """

    plain: Tensor

    def __init__(self, config: DdspConfig) -> None:
        super().__init__()
        self.sample_rate = config.sample_rate
        self.integration = _INTEGRATION * round(config.sample_rate / 22050.0) // 2
        self.window = newest_pitch_window(config.sample_rate, self.integration)
        self.goes_alone = True
        self.settled = SettledPitch(config.sample_rate / config.hop_length, _HELD_CONFIDENCE)
        self.held = HeldPitch()
        self.register_buffer("plain", torch.zeros(1), persistent=False)  # as precise as all that follows

    def heard(self, x: Tensor, count: int, hop_length: int) -> Tensor:
        """See `PitchFollower.heard`: pitch in Hz and confidence, and those of a higher one [batch, count, 4]."""
        if not self.training:
            x = x.double()
        return torch.stack(newest_pitch(x, count, hop_length, self.sample_rate, self.integration), -1)

    def followed(self, heard: Tensor) -> tuple[Tensor, Tensor]:
        """What was heard, of all frames -> notes and strengths [batch, 1, frames]."""
        hz, confidence = self.settled(heard)
        note = note_of(self.held(hz))
        dtype = self.plain.dtype
        return note.to(dtype).unsqueeze(1), confidence.to(dtype).unsqueeze(1)

    def reset(self) -> None:
        """As if nothing had been heard."""
        self.settled.reset()
        self.held.reset()


class SeveralPitches(PitchFollower):
    """Picks by salience, in slots that keep their voice; in double precision as `OnePitch`."""

    def __init__(self, config: DdspConfig) -> None:
        super().__init__()
        self.salience = Salience(config.sample_rate)
        self.window, self.picks = self.salience.window, self.salience.picks
        self.goes_alone = False
        self.slots = Slots(config.voices, self.picks)

    def heard(self, x: Tensor, count: int, hop_length: int) -> Tensor:
        """See `PitchFollower.heard`: notes, powers, and the power of all [batch, count, 2 picks + 1]."""
        newest = x if self.training else x.double()
        frames = windows_of(newest, count, self.window, hop_length)
        notes, powers = self.salience(frames)
        total = frames[..., self.window // 2 :].square().mean(-1, keepdim=True)
        return torch.cat([notes, powers, total], -1).to(x.dtype)

    def followed(self, heard: Tensor) -> tuple[Tensor, Tensor]:
        """What was heard, of all frames -> notes and strengths [batch, voices, frames]."""
        notes, powers, total = torch.split(heard, [self.picks, self.picks, 1], 2)
        followed: tuple[Tensor, Tensor] = self.slots(notes, powers, total.squeeze(2))
        return followed

    def reset(self) -> None:
        """No voice sounds."""
        self.slots.reset()


class Analyzer(StreamingBlock):
    """Audio [batch, channels, time] -> bands, notes, strengths and levels, frame by frame.

    Bands are [batch, frames, bands], notes and strengths [batch, voices, frames], levels [batch, channels, frames].
    Short windows end with the hop that a frame stands for, those of pitches and long ones `look_ahead` hops later. The
    first so many frames lie before the sound: a stream is late by them, and offline they are there, too, so that what
    runs on from frame to frame begins alike. Notes in MIDI; a strength, from 0 to 1, tells how sure a pitch is; levels
    are the mean square in dB, at least -90, and of stereo by how many dB the right is louder than the left.
    """

    def __init__(self, config: DdspConfig) -> None:
        super().__init__()
        self.hop_length, self.at_once = config.hop_length, _FRAMES_AT_ONCE
        self.spectra = Spectra(config)
        self.pitch: PitchFollower = _follower(config)
        self.ahead = self.spectra.ahead
        self.window = max(self.spectra.window, self.pitch.window)
        self.history = History(config.channels, self.window - config.hop_length)
        self.loudness_scale = 10.0 * math.log10(power_scale(self.spectra.short_shape))
        self.silent_db = SILENT_DB
        self.one_side_db = _ONE_SIDE_DB
        # What is as quiet as silence has no side.
        self.even = 10.0 ** (0.1 * (SILENT_DB - self.loudness_scale))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """See the class."""
        x = self.history(x) if self.streaming else F.pad(x, (self.window - self.hop_length, self.ahead))
        count, hop = (x.size(2) - self.window) // self.hop_length + 1, self.hop_length
        bands, heard, levels = [], [], []
        for first in range(0, count, self.at_once):
            some = min(self.at_once, count - first)
            part = x[..., first * hop : (first + some - 1) * hop + self.window]
            part_bands, power = self.spectra(part, some)
            bands.append(part_bands)
            levels.append(self.levels_db(power))
            heard.append(self.pitch.heard(mean_of_channels(part), some, hop))
        notes, strengths = self.pitch.followed(torch.cat(heard, 1))
        return torch.cat(bands, 1), notes, strengths, torch.cat(levels, 2)

    def levels_db(self, power: Tensor) -> Tensor:
        """Short power spectra [batch, channels, frames, subframes, bins] -> levels [batch, channels, frames]."""
        each = power.sum(-1).mean(-1)
        level = 10.0 * torch.log10(each.mean(1, keepdim=True) + 1e-12) + self.loudness_scale
        level = level.clamp_min(self.silent_db)
        if each.size(1) == 1:
            return level
        balance = 10.0 * torch.log10((each[:, 1:] + self.even) / (each[:, :1] + self.even))
        return torch.cat([level, balance.clamp(-self.one_side_db, self.one_side_db)], 1)

    def reset(self) -> None:
        """Back to silence."""
        self.history.reset()
        self.pitch.reset()


def _follower(config: DdspConfig) -> PitchFollower:
    if config.voices == 0:
        return NoPitch()
    return OnePitch(config) if config.voices == 1 else SeveralPitches(config)
