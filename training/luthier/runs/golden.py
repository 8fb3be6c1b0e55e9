"""Golden vectors: what a model file must answer, for engines in other languages to be held against."""

from pathlib import Path

import numpy as np
import torch

from luthier.contract.check import streamed
from luthier.contract.model_file import read_spec
from luthier.families.prior.model import Prior
from luthier.files import replaced_atomically
from luthier.runs.export import export_model
from luthier.trainer.checkpoint import Checkpoint


def write_golden(
    checkpoint: Checkpoint, folder: Path, hops: int = 48, seed: int = 0, prior: Prior | None = None
) -> Path:
    """Export a model with one input and its streamed output for each method; return the model's path.

    Beside `model.ts` lie `<method>.npz` with `input` [in_channels, values] and `output`
    [out_channels, values] at the method's own ratios, streamed from a fresh state.
    """
    path = folder / "model.ts"
    spec, _ = export_model(checkpoint, path, prior)
    module = torch.jit.load(str(path))  # type: ignore[no-untyped-call]
    generator = torch.Generator().manual_seed(seed)
    for name, method in spec.methods.items():
        values = hops * spec.hop_length // method.in_ratio
        x = torch.randn(1, method.in_channels, values, generator=generator) * 0.3
        y = streamed(module, name, x, spec.hop_length // method.in_ratio)
        with replaced_atomically(folder / f"{name}.npz") as temporary:
            np.savez(temporary, input=x[0].numpy(), output=y[0].numpy())
    return path


def read_golden(model: Path, method: str) -> tuple[np.ndarray, np.ndarray]:
    """Input and output of `method` of a model that `write_golden` wrote, at audio rate.

    A host hears a value of ratio r as r equal samples, and gives a method the last of r.
    """
    spec = read_spec(model).methods[method]
    with np.load(model.parent / f"{method}.npz") as arrays:
        return (
            np.repeat(arrays["input"], spec.in_ratio, axis=1),
            np.repeat(arrays["output"], spec.out_ratio, axis=1),
        )
