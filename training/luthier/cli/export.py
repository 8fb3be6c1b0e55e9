"""`luthier export`: a run -> one model.ts."""

import argparse
from pathlib import Path

from luthier.errors import UserError
from luthier.export.model_file import export_model
from luthier.train.checkpoint import load_checkpoint

_EXAMPLES = """examples:
  luthier export runs/cello                 writes runs/cello/model.ts
  luthier export runs/cello -o ~/cello.ts
  luthier export runs/cello --fidelity 0.8  fewer latents: those that hold 80 % of the variance

The file is checked before it is written: streamed at several block sizes it must equal the offline
model. It plays in nn~ and in any other host of the public nn~ contract."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Declare the options."""
    parser = commands.add_parser("export", help="write a trained run as one model.ts", epilog=_EXAMPLES)
    parser.add_argument("run_folder", type=Path, metavar="RUN", help="folder that `luthier train` wrote")
    parser.add_argument("-o", "--output", type=Path, help="file to write (default: RUN/model.ts)")
    parser.add_argument(
        "--fidelity",
        type=float,
        default=0.95,
        help="share of the latent's variance to show, above 0 to 1 (default: 0.95); the rest is filled with noise",
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Export, and say what was checked."""
    path: Path = options.output or options.run_folder / "model.ts"
    if path.suffix != ".ts":
        raise UserError(f"{path}: the name of a model must end in .ts")
    spec, results = export_model(load_checkpoint(options.run_folder), path, options.fidelity)
    worst = max(result.error for result in results)
    print(f"checked: streamed = offline to {worst:.0e} in {len(results)} ways (methods x block sizes x batches)")
    delay = spec.methods["forward"].delay
    print(
        f"wrote {path}: {path.stat().st_size / 1e6:.1f} MB, {spec.sample_rate} Hz, "
        f"model delay {delay} samples ({1000 * delay / spec.sample_rate:.1f} ms)"
    )
    return 0
