"""`luthier export`: a run -> one model.ts."""

import argparse
from pathlib import Path
from typing import get_args

from luthier.contract.check import CheckResult
from luthier.contract.model import FIDELITY, Model
from luthier.contract.program.program import WeightType
from luthier.contract.rounding import rounding_snr_db
from luthier.contract.spec import ModelSpec
from luthier.errors import UserError
from luthier.runs.checkpoints import CHOICES, load_checkpoint
from luthier.runs.export import export_model
from luthier.runs.prior import playing_model, prior_of

_EXAMPLES = """examples:
  luthier export runs/cello                 writes runs/cello/model.ts
  luthier export runs/cello -o ~/cello.ts

A prior that `luthier train --prior RUN` trained goes into the file as a method of its own.
The file is checked before it is written: streamed at several block sizes it must equal the offline
model. It plays in nn~ and in any other host of the public nn~ contract."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Declare the options."""
    parser = commands.add_parser("export", help="write a trained run as one model.ts", epilog=_EXAMPLES)
    parser.add_argument("run_folder", type=Path, metavar="RUN", help="folder that `luthier train` wrote")
    parser.add_argument("--checkpoint", default="last", metavar="WHICH", help=f"{CHOICES} (default: last)")
    parser.add_argument("-o", "--output", type=Path, help="file to write (default: RUN/model.ts)")
    parser.add_argument(
        "--fidelity",
        type=float,
        default=FIDELITY,
        metavar="SHARE",
        help=f"show the latents that hold this share of the variance (default: {FIDELITY}); 1 shows all",
    )
    parser.add_argument(
        "--weights",
        choices=get_args(WeightType),
        default="f32",
        help="round the weights of convolutions and matrices, so that a native engine may keep them in half the "
        "memory (default: f32, as learned)",
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Export, and say what was checked."""
    path: Path = options.output or options.run_folder / "model.ts"
    if path.suffix != ".ts":
        raise UserError(f"{path}: the name of a model must end in .ts")
    checkpoint = load_checkpoint(options.run_folder, options.checkpoint)
    if not 0 < options.fidelity <= 1:
        raise UserError(f"--fidelity is {options.fidelity:g}: choose a share of the variance above 0, at most 1")
    model = playing_model(checkpoint, options.fidelity)
    prior = prior_of(options.run_folder, checkpoint, model)
    spec, results = export_model(checkpoint, path, prior, options.fidelity, options.weights)
    print_checks(spec, results)
    delay = spec.methods["forward"].delay
    rounded = "" if options.weights == "f32" else f", {_rounding(model, options.weights)}"
    print(
        f"wrote {path}: {path.stat().st_size / 1e6:.1f} MB, {spec.sample_rate} Hz, "
        f"model delay {delay} samples ({1000 * delay / spec.sample_rate:.1f} ms){rounded}"
    )
    return 0


def print_checks(spec: ModelSpec, results: list[CheckResult]) -> None:
    """Say what was compared before a file was written, and how equal it was."""
    errors = [result.error for result in results if result.engine == "script"]
    print(f"checked: streamed = offline to {max(errors):.0e} in {len(errors)} ways (methods x block sizes x batches)")
    print(_native_line(spec.native, [result.error for result in results if result.engine == "native"]))


def _native_line(why_none: str, errors: list[float]) -> str:
    if why_none:
        return f"no native program: {why_none}"
    if not errors:
        return "native program: not checked, as luthier_streaming is not installed here (`make setup` builds it)"
    return f"checked: native engine = TorchScript to {max(errors):.0e} in {len(errors)} ways"


def _rounding(model: Model, weights: WeightType) -> str:
    return f"weights {weights}: what rounding changes is {rounding_snr_db(model, weights):.0f} dB below the sound"
