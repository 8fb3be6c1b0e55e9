"""A picture of what the acceptance of the timbre latent space measures."""

from pathlib import Path

import torch
from matplotlib.figure import Figure
from tests.bench.timbre_measures import EDGE, curves

from luthier.families.codes.descriptor_map import MAPPED
from luthier.families.codes.model import Codes
from luthier.families.timbre.model import Timbre
from luthier.features.descriptors import DESCRIPTORS


@torch.no_grad()
def draw(path: Path, timbre: Timbre, crops: torch.Tensor, codes: Codes) -> None:
    """Left: loudness that is asked for and heard. Right: a centroid that is drawn and heard, and the map behind it."""
    figure = Figure(figsize=(11, 3.2), layout="constrained")
    left, middle, right = figure.subplots(1, 3)
    _loudness(left, timbre, crops)
    _centroid(middle, codes)
    for name in codes.map.known():
        measured = codes.map.hz[MAPPED.index(name)]
        right.plot(measured[measured > 0.0].sort().values, label=name)
    right.set(yscale="log", xlabel="codes, sorted", ylabel="Hz", title="what each code sounds like")
    right.legend(fontsize=8)
    figure.savefig(path, dpi=90)


def _loudness(axes, model: Timbre, crops: torch.Tensor) -> None:  # type: ignore[no-untyped-def]
    values = model.encode(crops[:1])
    seconds = torch.arange(values.shape[-1]) * model.hop_length / model.sample_rate
    wanted_db = -30.0 + 20.0 * torch.sin(2.0 * torch.pi * 0.4 * seconds)
    values[:, 0] = 1.0 - 2.0 * wanted_db / model.quietest_db
    heard = DESCRIPTORS["loudness_db"](model.decode(values), model.sample_rate, model.hop_length)[0]
    own = DESCRIPTORS["loudness_db"](crops[:1], model.sample_rate, model.hop_length)[0]
    axes.plot(seconds, own, color="0.8", label="the sound had")
    axes.plot(seconds, wanted_db, label="asked for")
    axes.plot(seconds, heard, label="heard", linewidth=1)
    axes.set(xlabel="s", ylabel="dB", title="loudness over a timbre that stays", ylim=(-75, 0))
    axes.legend(fontsize=8)


def _centroid(axes, model: Codes) -> None:  # type: ignore[no-untyped-def]
    model.descriptor_choice = 0
    rate = model.sample_rate / model.hop_length
    target = curves(int(16 * rate), rate)["exp"]
    y = model.descriptor(torch.stack([target, torch.full_like(target, 0.1)])[None])
    heard = DESCRIPTORS["centroid_hz"](y, model.sample_rate, model.hop_length)[0]
    seconds, inner = torch.arange(len(target)) / rate, slice(EDGE, -EDGE)
    axes.plot(seconds[inner], model.map.in_hz(target, 0)[inner], label="drawn")
    axes.plot(seconds[inner], heard[inner], label="heard", linewidth=1)
    axes.set(yscale="log", xlabel="s", ylabel="Hz", title="centroid of one instrument")
    axes.legend(fontsize=8)
