"""What `luthier compare` takes."""

import argparse
from pathlib import Path

from luthier.cli.arguments import declare_threads, model_path, number, user_path
from luthier.cli.command import Command
from luthier.cli.options.energy import declare_costs
from luthier.cli.options.paths import require_one_run_or_model, require_sounds
from luthier.errors import UserError
from luthier.limits import Within

_EXAMPLES = """examples:
  luthier compare runs/tiny runs/small runs/ddsp --on ~/other_sounds
  luthier compare strings flute brass --on ~/melodies -o compared

Each plays the same excerpts, three seconds each, drawn from sounds that none of them should have heard. Those that no
other beats both in quality and in energy are the front; the page lets you hear every one. Writes compare.html, .png
and .csv."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "subjects", nargs="+", type=model_path, metavar="RUN_OR_MODEL", help="runs, model files, or names in the box"
    )
    parser.add_argument("--on", type=user_path, required=True, metavar="SOUNDS", help="folder of sounds to play")
    parser.add_argument("-o", "--output", type=user_path, default=Path("compared"), help="folder to write (compared)")
    parser.add_argument("--crops", type=number(Within(2, 1000)), default=12, help="excerpts (default: 12)")
    parser.add_argument("--seed", type=number(Within(0, 2**31)), default=0, help="of the excerpts and the draws")
    declare_costs(parser)
    declare_threads(parser)


def check(options: argparse.Namespace) -> None:
    """Refuse what is not there."""
    if len(options.subjects) < 2:
        raise UserError(f"only {options.subjects[0]} is named: comparing needs two instruments or more")
    for subject in options.subjects:
        require_one_run_or_model(subject)
    require_sounds(options.on)


COMMAND = Command("compare", "several instruments: quality against energy", _EXAMPLES, declare, check)
