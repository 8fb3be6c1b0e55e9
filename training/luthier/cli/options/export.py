"""What `luthier export` takes."""

import argparse
from typing import get_args

from luthier.cli.arguments import declare_threads, user_path
from luthier.cli.command import Command
from luthier.cli.options.paths import require_run
from luthier.contract.choices import FIDELITY, WeightType
from luthier.errors import UserError
from luthier.trainer.checkpoint_files import CHOICES

_EXAMPLES = """examples:
  luthier export runs/cello                 writes runs/cello/model.ts
  luthier export runs/cello -o ~/cello.ts

A prior that `luthier train --prior RUN` trained goes into the file as a method of its own.
The file is checked before it is written: streamed at several block sizes it must equal the offline
model. It plays in nn~ and in any other host of the public nn~ contract."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("run_folder", type=user_path, metavar="RUN", help="folder that `luthier train` wrote")
    parser.add_argument("--checkpoint", default="last", metavar="WHICH", help=f"{CHOICES} (default: last)")
    parser.add_argument("-o", "--output", type=user_path, help="file to write (default: RUN/model.ts)")
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
    declare_threads(parser)


def check(options: argparse.Namespace) -> None:
    """Refuse a name or a share that is wrong, and a run that is not there."""
    if options.output is not None and options.output.suffix != ".ts":
        raise UserError(f"{options.output}: the name of a model must end in .ts")
    require_run(options, "run_folder")
    if not 0 < options.fidelity <= 1:
        raise UserError(f"--fidelity is {options.fidelity:g}: choose a share of the variance above 0, at most 1")


COMMAND = Command("export", "write a trained run as one model.ts", _EXAMPLES, declare, check)
