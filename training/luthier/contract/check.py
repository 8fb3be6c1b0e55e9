"""What a model file must do before it is given to anyone."""

import copy
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from luthier.contract.model import Model
from luthier.contract.spec import MethodSpec

TOLERANCE = 1e-5
# A stream sums in another order than the offline model does. How far that may carry depends on the processor and on the
# weights, so it is measured: as a multiple of the rounding error that the offline model itself has.
_ROUNDINGS = 4
_PIECES = (1, 2, 8)
_BATCHES = (1, 4)
# A brief check finds broken weights and lost samples, not rounding, so it may be coarse and needs no double precision.
_BRIEF_TOLERANCE = 1e-3
_BRIEF_PIECES = 2
# Beyond the memory of the chain, for what lies beside it: the noise branch.
_MARGIN_HOPS = 4
_COMPARED_HOPS = 16


class CheckFailedError(RuntimeError):
    """An exported model does not do what it declares."""


@dataclass(frozen=True)
class CheckResult:
    """Largest difference between offline and streamed, relative to the largest output.

    Attributes:
        engine: that was compared: `script` with the offline model, `native` with the script.
    """

    method: str
    pieces: int
    batch: int
    error: float
    engine: str = "script"


def check_stream(
    model: Model,
    scripted: torch.jit.ScriptModule,
    specs: dict[str, MethodSpec],
    precise: bool = False,
    brief: bool = False,
) -> list[CheckResult]:
    """Compare every method streamed with the same method offline, to `TOLERANCE` or to rounding where that is coarser.

    Codes are compared in double precision, and everything if it is to be `precise`: a vector between two codes belongs
    to either, and rounding decides. A `brief` check, for a model that is replaced in a moment, takes one length of
    block, one voice and a coarser tolerance, and a tenth of the time; codes are always compared in full.

    Raises:
        CheckFailedError: they differ, a shape is wrong, or silence does not stay finite.
    """
    precise = precise or model.code_bits > 0.0
    if brief and not precise:
        return _checked_briefly(model, scripted, specs)
    results = []
    exact = copy.deepcopy(model).double()
    compared, player = (exact, _doubled(scripted)) if precise else (model, scripted)
    for name, spec in specs.items():
        for batch in _BATCHES:
            x = _signal(name, spec, model, batch)
            if precise:
                x = x.double()
            offline = _offline(compared, name, x)
            tolerance = max(TOLERANCE, _ROUNDINGS * _distance(_offline(exact, name, x.double()), offline))
            for pieces in _PIECES:
                stream = streamed(player, name, x, pieces * model.hop_length // spec.in_ratio)
                results.append(_compared(name, spec, pieces, batch, offline, stream, model, tolerance))
        _check_silence(scripted, name, spec, model.hop_length)
    scripted.set_reset(True)
    return results


def _checked_briefly(model: Model, scripted: torch.jit.ScriptModule, specs: dict[str, MethodSpec]) -> list[CheckResult]:
    results = []
    for name, spec in specs.items():
        x = _signal(name, spec, model, batch=1)
        offline = _offline(model, name, x)
        stream = streamed(scripted, name, x, _BRIEF_PIECES * model.hop_length // spec.in_ratio)
        results.append(_compared(name, spec, _BRIEF_PIECES, 1, offline, stream, model, _BRIEF_TOLERANCE))
    scripted.set_reset(True)
    return results


@torch.no_grad()
def _doubled(scripted: torch.jit.ScriptModule) -> torch.jit.ScriptModule:
    return copy.deepcopy(scripted).double()


def _hops(spec: MethodSpec, model: Model) -> int:
    late = -(-spec.delay // model.hop_length)
    hops = 3 * late + model.memory_hops() + _MARGIN_HOPS + _COMPARED_HOPS
    return -(-hops // max(_PIECES)) * max(_PIECES)


def _signal(name: str, spec: MethodSpec, model: Model, batch: int) -> Tensor:
    """The same input each time."""
    generator = torch.Generator().manual_seed(0)
    shape = (batch, spec.in_channels, _hops(spec, model) * model.hop_length // spec.in_ratio)
    return model.example(name, spec.in_ratio, shape, generator)


@torch.no_grad()
def _offline(model: Model, name: str, x: Tensor) -> Tensor:
    method: Callable[[Tensor], Tensor] = getattr(model, name)
    model.set_streaming(False)
    try:
        return method(x)
    finally:
        model.set_streaming(True)


@torch.no_grad()
def streamed(scripted: torch.jit.ScriptModule, name: str, x: Tensor, piece: int) -> Tensor:
    """Method `name` of an exported model from a fresh state, `piece` values of x [batch, channels, time] at a time.

    As nn~ plays it: to optimize the graph for each shape takes longer than to play it.
    """
    scripted.set_reset(True)
    method = getattr(scripted, name)
    with torch.jit.optimized_execution(False):  # type: ignore[attr-defined]
        return torch.cat([method(part) for part in torch.split(x, piece, dim=-1)], dim=-1)


def _distance(expected: Tensor, got: Tensor) -> float:
    """Largest difference, relative to the largest expected value."""
    return float((expected - got).abs().max() / expected.abs().max().clamp_min(1e-3))


def _compared(
    name: str,
    spec: MethodSpec,
    pieces: int,
    batch: int,
    offline: Tensor,
    stream: Tensor,
    model: Model,
    tolerance: float,
) -> CheckResult:
    where = f"{name}, {pieces * model.hop_length} samples a block, batch {batch}"
    if offline.shape != stream.shape:
        raise CheckFailedError(f"{where}: shape {tuple(stream.shape)} is not {tuple(offline.shape)}")
    delay = spec.delay // spec.out_ratio
    # Late input of the offline model is missing its look-ahead; early input its past.
    tail = max(delay, 1)
    begin = offline.size(-1) - tail - _COMPARED_HOPS * model.hop_length // spec.out_ratio
    expected = offline[..., begin:-tail]
    got = stream[..., begin + delay : stream.size(-1) - tail + delay]
    error = _distance(expected, got)
    if not error <= tolerance:
        raise CheckFailedError(
            f"{where}: streamed differs from offline by {error:.1e} of its peak, more than {tolerance:.0e}"
        )
    return CheckResult(name, pieces, batch, error)


@torch.no_grad()
def _check_silence(scripted: torch.jit.ScriptModule, name: str, spec: MethodSpec, hop_length: int) -> None:
    silence = torch.zeros(1, spec.in_channels, 64 * hop_length // spec.in_ratio)
    y = streamed(scripted, name, silence, 4 * hop_length // spec.in_ratio)
    if not bool(torch.isfinite(y).all()):
        raise CheckFailedError(f"{name}: silence in gives values that are not finite")
