"""How much each unit of a trained model matters, by one of several measures; see docs/trimming.md."""

import copy
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from luthier.contract.model import Model
from luthier.contract.widths import tensors_of
from luthier.errors import UserError
from luthier.tools.trimming.edge import information
from luthier.tools.trimming.units import Place, Unit
from luthier.trainer.batches import Batch
from luthier.trainer.schedule import Moment

Measure = Literal["magnitude", "gradient", "activation", "normalization", "information", "random"]
MEASURES: tuple[Measure, ...] = ("magnitude", "gradient", "activation", "normalization", "information", "random")
_SAMPLES = 1000  # that mutual information is estimated from
_BANDS = 24  # of the spectrum that is told by a unit
_BATCHES = 4


@dataclass(frozen=True)
class Heard:
    """What scores are measured on.

    Attributes:
        task: of a copy of the model, whose weights may change; batches to learn from.
        crops: held-out sounds with their labels.
        target: what a unit shall tell of, [crops, numbers, frames].
        seed: of what is drawn by chance.
    """

    task: Any
    crops: Batch
    target: Tensor
    seed: int = 0


def scores(model: Model, units: Sequence[Unit], measure: Measure, heard: Heard) -> list[float]:
    """A number a unit; the smaller, the less it matters.

    Raises:
        UserError: the model has nothing that the measure looks at.
    """
    found: dict[Measure, Callable[[], list[float]]] = {
        "magnitude": lambda: _of_rows(tensors_of(model), units),
        "gradient": lambda: _of_rows(_gradients(heard), units),
        "activation": lambda: _of_outputs(model, units, heard, lambda out: out.abs().mean((0, 2)).tolist()),
        "normalization": lambda: _normalizations(model, units),
        "information": lambda: _of_outputs(model, units, heard, lambda out: _told(out, heard)),
        "random": lambda: torch.rand(len(units), generator=torch.Generator().manual_seed(heard.seed)).tolist(),
    }
    return found[measure]()


def target_of(crops: Batch, hop_length: int) -> Tensor:
    """The levels of a held-out sound in bands, frame by frame, in dB: [crops, bands, frames]."""
    power = crops.audio.mean(1).unfold(-1, hop_length, hop_length)
    spectrum = torch.fft.rfft(power * torch.hann_window(hop_length), dim=-1).abs().square()
    bands = F.adaptive_avg_pool1d(spectrum, min(_BANDS, spectrum.size(-1)))
    return (10.0 * (bands + 1e-8).log10()).transpose(1, 2)


def _of_rows(tensors: dict[str, Tensor], units: Sequence[Unit]) -> list[float]:
    """Sum of the absolute values in the rows that compute a unit."""
    totals: dict[Place, Tensor] = {}
    for place in {place for unit in units for place in unit.made}:
        name, dim = place
        value = tensors.get(name)
        if value is not None:
            totals[place] = value.detach().abs().transpose(0, dim).flatten(1).sum(1)
    return [_sum(unit, totals) for unit in units]


def _sum(unit: Unit, totals: dict[Place, Any]) -> float:
    return sum(float(totals[place][index]) for place in unit.made if place in totals for index in unit.indices[place])


def _gradients(heard: Heard) -> dict[str, Tensor]:
    """Absolute gradients by the loss of a few batches; the copy of the model learns from them, and is thrown away."""
    task, total = heard.task, defaultdict[str, Any](float)
    with task.batches:
        for step in range(_BATCHES):
            task.learn(task.batches.at(step), Moment(0, 1.0, 0.0))
            for name, parameter in task.model.named_parameters():
                if parameter.grad is not None:
                    total[name] = total[name] + parameter.grad.detach().abs()
    return dict(total)


def _normalizations(model: nn.Module, units: Sequence[Unit]) -> list[float]:
    """Gain of the normalization that a unit goes through, or the length of its filter."""
    gains: dict[str, Tensor] = {}
    for name, module in model.named_modules():
        if isinstance(module, nn.modules.batchnorm._BatchNorm):
            gains[f"{name}.weight"] = module.weight.detach().abs()
    for name, value in model.named_parameters():
        if name.endswith("original0"):
            gains[name] = value.detach().abs().flatten()
    if not any(place[0] in gains for unit in units for place in unit.indices):
        raise UserError("--score normalization: this model has no normalization; choose another")
    return [
        sum(float(gains[name][index]) for (name, _), own in unit.indices.items() if name in gains for index in own)
        for unit in units
    ]


@torch.no_grad()
def _of_outputs(
    model: Model, units: Sequence[Unit], heard: Heard, told: Callable[[Tensor], list[float]]
) -> list[float]:
    """What the layers that compute a unit give for held-out sounds, [crops, channels, frames], as numbers a channel."""
    listening = copy.deepcopy(model).eval()
    outputs: dict[str, list[Tensor]] = defaultdict(list)
    frames = heard.target.size(-1)

    def keep(name: str) -> Callable[[nn.Module, Any, Any], None]:
        return lambda layer, given, result: outputs[name].append(_channels(layer, result, frames))

    layers = {place: _layer_of(place[0]) for unit in units for place in unit.made}
    for name in set(layers.values()):
        listening.get_submodule(name).register_forward_hook(keep(name))
    for crop, domain in zip(heard.crops.audio, heard.crops.domain, strict=True):
        listening.listen(crop[None], domain[None])
    totals = {place: told(torch.cat(outputs[name])) for place, name in layers.items() if outputs[name]}
    return [_sum(unit, totals) for unit in units]


def _channels(layer: nn.Module, result: Any, frames: int) -> Tensor:
    """The output of a layer as [batch, channels, frames], at the rate of what it is to tell of."""
    out: Tensor = result[0] if isinstance(result, tuple) else result
    if isinstance(layer, nn.Linear | nn.GRU):
        out = out.flatten(1, -2).transpose(1, 2)
    return F.adaptive_avg_pool1d(out.flatten(2), frames)


def _layer_of(name: str) -> str:
    """The module that has a weight of this name, normalized or not."""
    return name.partition(".parametrizations.")[0] if ".parametrizations." in name else name.rpartition(".")[0]


def _told(out: Tensor, heard: Heard) -> list[float]:
    """Bits that each channel of [crops, channels, frames] tells of the target, from some frames."""
    places = torch.randperm(out.size(0) * out.size(2), generator=torch.Generator().manual_seed(heard.seed))[:_SAMPLES]
    y = heard.target.transpose(1, 2).flatten(0, 1)[places]
    x = out.transpose(1, 2).flatten(0, 1)[places]
    return [information(x[:, channel : channel + 1], y, heard.seed) for channel in range(x.size(1))]
