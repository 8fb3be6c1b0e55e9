"""What each of several instruments makes of the same excerpts, and what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soxr
import torch

from luthier.audio.reading import Samples
from luthier.errors import UserError
from luthier.measuring.energy import PlayingMeter
from luthier.measuring.metrics import Measured, measure
from luthier.progress import progress
from luthier.runs.costs import Costs, costs_of_file, model_file_of
from luthier.tools.competition.excerpts import RATE
from luthier.tools.instrument import Instrument, load


@dataclass(frozen=True)
class Contender:
    """One instrument.

    Attributes:
        name: as the person named it.
        costs: of it.
        qualities: what is measured between each excerpt and what it makes of it, the smaller the better.
        made: [1, time] at 44.1 kHz, of each excerpt.
    """

    name: str
    costs: Costs
    qualities: dict[str, Measured]
    made: list[Samples]

    def quality(self, metric: str) -> float:
        """Its mean over all excerpts; NaN where nothing could be measured."""
        sums, weights = (float(part.sum()) for part in (self.qualities[metric].sums, self.qualities[metric].weights))
        return sums / weights if weights else float("nan")


def compete(
    subjects: Sequence[Path], names: Sequence[str], sounds: Sequence[Samples], meter: PlayingMeter, seconds: float
) -> list[Contender]:
    """Let each play the excerpts through its own engine, the one that plays in Pd and Max.

    Args:
        subjects: runs and model files.
        names: of each.
        sounds: excerpts [1, time] at 44.1 kHz.
        meter: of energy.
        seconds: of sound that each plays for the meter.

    Raises:
        UserError: one cannot be read or played, or makes no sound of sound.
    """
    contenders = []
    with progress(total=len(subjects) * len(sounds), unit="excerpt", label="comparing") as bar:
        for subject, name in zip(subjects, names, strict=True):
            with model_file_of(subject) as (path, training):
                instrument = load(path)
                if "forward" not in instrument.methods:
                    methods = ", ".join(instrument.methods)
                    raise UserError(f"{name} has the methods {methods}: comparing needs forward")
                made = []
                for sound in sounds:
                    made.append(through(instrument, sound))
                    bar.update(1)
                cost = costs_of_file(path, training, meter, seconds)
            contenders.append(Contender(name, cost, _measured(sounds, made), made))
    return contenders


def through(instrument: Instrument, sound: Samples) -> Samples:
    """Mono at 44.1 kHz [1, time] through `forward` and back; other inlets than those of sound get 0."""
    spec = instrument.spec
    x = _at_rate(sound, RATE, spec.sample_rate)
    inlets = np.zeros((spec.methods["forward"].in_channels, x.shape[1]), np.float32)
    inlets[: spec.channels] = x
    made = instrument.forward(inlets)[: spec.channels].mean(0, keepdims=True)
    back = _at_rate(made, spec.sample_rate, RATE)[:, : sound.shape[1]]
    return np.pad(back, ((0, 0), (0, sound.shape[1] - back.shape[1])))


@torch.no_grad()
def _measured(sounds: Sequence[Samples], made: Sequence[Samples]) -> dict[str, Measured]:
    """One excerpt at a time, to need little memory."""
    pairs = zip(sounds, made, strict=True)
    each = [measure(torch.from_numpy(x)[None], torch.from_numpy(y)[None], RATE) for x, y in pairs]
    return {name: _joined([one[name] for one in each]) for name in each[0]}


def _joined(each: Sequence[Measured]) -> Measured:
    sums, weights = torch.cat([one.sums for one in each]), torch.cat([one.weights for one in each])
    return Measured(each[0].unit, sums, weights)


def _at_rate(x: Samples, rate: int, wanted: int) -> Samples:
    if rate == wanted:
        return x
    changed: Samples = soxr.resample(x.T, rate, wanted).T.astype(np.float32)
    return changed
