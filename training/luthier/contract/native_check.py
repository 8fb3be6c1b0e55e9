"""Does the native engine play what TorchScript plays? Asked of the very engine that nn~ uses, where it is installed."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from luthier.contract.check import CheckFailedError, CheckResult, streamed
from luthier.contract.spec import MethodSpec
from luthier.contract.streaming_module import streaming_module
from luthier.errors import UserError

Example = Callable[[str, int, Sequence[int], torch.Generator], Tensor]

TOLERANCE = 1e-4
_HOPS = 24
_PIECES = (1, 3, 8)
_BATCHES = (1, 3)
# Of the values of a file whose latent is discrete: a vector between two codes belongs to either, and rounding decides.
_DIFFERENT_CODES = 0.02


def native_streamer() -> Any | None:
    """The class `luthier_streaming.Streamer`; None where it is not installed, or of another luthier."""
    try:
        return streaming_module().Streamer
    except UserError:
        return None


def check_native(
    path: Path,
    scripted: torch.jit.ScriptModule,
    specs: Mapping[str, MethodSpec],
    hop_length: int,
    codes: bool,
    example: Example | None = None,
    brief: bool = False,
) -> list[CheckResult]:
    """Compare every method of the file `path`, played by the native engine, with TorchScript; [] without that engine.

    `codes`: the latent is discrete. `forward` hears what became of codes that rounding may change; it is
    `encode` and `decode`, which are compared. `example`: what a method is given, as of `Model.example`, or else noise.
    `brief`: one length of block and one voice.

    Raises:
        CheckFailedError: they differ by more than `TOLERANCE` of the peak.
    """
    streamer = native_streamer()
    if streamer is None:
        return []
    results = []
    for name, spec in specs.items():
        if codes and name == "forward":
            continue
        for batch in _BATCHES[:1] if brief else _BATCHES:
            shape = (batch, spec.in_channels, _HOPS * hop_length // spec.in_ratio)
            x = (example or _noise)(name, spec.in_ratio, shape, torch.Generator().manual_seed(0))
            # optimizing would take seconds for each new size of batch
            with torch.jit.optimized_execution(False):  # type: ignore[attr-defined]
                expected = streamed(scripted, name, x, 8 * hop_length // spec.in_ratio)
            for pieces in _PIECES[-1:] if brief else _PIECES:
                block = pieces * hop_length
                player = streamer(str(path), name, block, host_vector=block, batch=batch, engine="native")
                error = _error(expected, played(player, x, spec), spec.output_labels)
                where = f"{name}, {block} samples a block, batch {batch}"
                if not error <= TOLERANCE:
                    raise CheckFailedError(f"{where}: the native engine differs from TorchScript by {error:.1e}")
                results.append(CheckResult(name, pieces, batch, error, "native"))
    scripted.set_reset(True)
    return results


def played(player: Any, x: Tensor, spec: MethodSpec) -> Tensor:
    """Play x [batch, channels, values] through a `luthier_streaming.Streamer` of so many voices, buffering cut off."""
    held = x.repeat_interleave(spec.in_ratio, -1).flatten(0, 1)
    padded = np.pad(held.numpy(), ((0, 0), (0, player.buffering_latency)))
    y = player.process(np.ascontiguousarray(padded))[:, player.buffering_latency :: spec.out_ratio]
    return torch.from_numpy(y).reshape(x.size(0), spec.out_channels, -1)


def _is_code(label: str) -> bool:
    return label.startswith("code")


def _noise(method: str, in_ratio: int, shape: Sequence[int], generator: torch.Generator) -> Tensor:
    return torch.randn(*shape, generator=generator) * (0.3 if in_ratio == 1 else 1.0)


def _error(expected: Tensor, got: Tensor, labels: Sequence[str]) -> float:
    """Relative to the peak; of codes 0 where nearly all are the same, else 1."""
    are_codes = torch.tensor([_is_code(label) for label in labels])
    codes, numbers = (expected[:, are_codes], got[:, are_codes]), (expected[:, ~are_codes], got[:, ~are_codes])
    if codes[0].numel() and float((codes[0] != codes[1]).float().mean()) > _DIFFERENT_CODES:
        return 1.0
    if not numbers[0].numel():
        return 0.0
    return float((numbers[0] - numbers[1]).abs().max() / numbers[0].abs().max().clamp_min(1e-3))
