"""Weights of half precision: an engine may then keep them in half the memory and lose nothing."""

import copy
import math

import torch
from torch import Tensor, nn

from luthier.blocks.principal_axes import PrincipalAxes
from luthier.blocks.sources.noise import hashed_noise
from luthier.contract.choices import WeightType
from luthier.contract.model import Model
from luthier.errors import UserError

_HALVES = {"f16": torch.float16, "bf16": torch.bfloat16}
_PROBE_HOPS = 96


@torch.no_grad()
def round_weights(part: nn.Module, weight_type: WeightType) -> None:
    """Round the weights of convolutions and matrices in `part`, in place; they stay float32.

    Filters that hear or give one channel stay exact.

    Raises:
        UserError: a weight is beyond the range of the type.
    """
    if weight_type == "f32":
        return
    for name, weight in _wide_weights(part):
        rounded = weight.to(_HALVES[weight_type]).to(weight.dtype)
        if bool(torch.isfinite(weight).all()) and not bool(torch.isfinite(rounded).all()):
            raise UserError(
                f"--weights {weight_type}: the weight {name} reaches {float(weight.abs().max()):.3g}, beyond "
                f"{torch.finfo(_HALVES[weight_type]).max:.3g}, the largest number of that type; choose bf16 or f32"
            )
        weight.copy_(rounded)


def _wide_weights(part: nn.Module) -> list[tuple[str, Tensor]]:
    """What the operations `convolution`, `transposed_convolution` and `matrix` of a native program keep narrow."""
    found = []
    for name, layer in part.named_modules():
        if isinstance(layer, (nn.Conv1d, nn.ConvTranspose1d)):
            if _sound_channels(layer) == 1:
                continue
            found.append((f"{name}.weight", layer.weight.detach()))
        elif isinstance(layer, nn.Linear):  # a convolution of one frame
            found.append((f"{name}.weight", layer.weight.detach()))
        elif isinstance(layer, nn.GRU):  # of what comes in; what goes round stays exact
            found.append((f"{name}.weight_ih_l0", dict(layer.named_parameters())["weight_ih_l0"].detach()))
        elif isinstance(layer, PrincipalAxes):
            found.append((f"{name}.axes", layer.axes))
    return found


def _sound_channels(layer: nn.Conv1d | nn.ConvTranspose1d) -> int:
    """Those that come in, or of a transposed convolution go out.

    The filters of one are few, and engines know a filter bank, three times as fast, by its exact numbers.
    """
    return layer.in_channels if isinstance(layer, nn.Conv1d) else layer.out_channels


@torch.no_grad()
def rounding_snr_db(model: Model, weight_type: WeightType) -> float:
    """Level of what `model` makes of bursts of tone and noise over that of what rounding changes in it, in dB.

    `model` is left with plain weights, but as exact as it was. Infinite where nothing changes.

    Raises:
        UserError: see `round_weights`.
    """
    model.fold()  # first: a copy of a parametrized layer shares its class, and folding it would break the other
    exact = copy.deepcopy(model).eval()
    exact.set_streaming(False)
    rounded = copy.deepcopy(exact)
    round_weights(rounded, weight_type)
    x = _bursts(exact)
    expected = exact.listen(x)
    error = float((rounded.listen(x) - expected).double().square().sum())
    return 10.0 * math.log10(float(expected.double().square().sum()) / error) if error else math.inf


def _bursts(model: Model) -> Tensor:
    """[1, channels, time]: a harmonic tone over noise, both in four decays."""
    time = _PROBE_HOPS * model.hop_length
    seconds = torch.arange(time, dtype=torch.float64) / model.sample_rate
    tone = sum((torch.sin(2.0 * math.pi * 220.0 * n * seconds) / n for n in range(1, 9)), torch.zeros_like(seconds))
    decay = torch.exp(-6.0 * (torch.arange(time) % (time // 4)) / (time // 4))
    noise = hashed_noise(torch.zeros(1, model.channels, time), 0)
    return decay * (0.2 * tone.float() + 0.1 * noise)
