"""What `luthier demo` takes."""

import argparse

from luthier.cli.arguments import user_path, value
from luthier.cli.command import Command
from luthier.cli.options.paths import require_sounds
from luthier.families.table import DEFAULT_PRESET

_EXAMPLES = """examples:
  luthier demo                                            a flute plays a cello, in two minutes
  luthier demo --sounds ~/my_sounds --input ~/voice.wav --minutes 3

Writes OUT/model.ts, OUT/output.wav, OUT/spectrograms.png, OUT/play.pd, which opens in Pd too, and OUT/listen.html:
before and after on one time line, to hear and see in a browser without a network."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--sounds", type=user_path, help="folder to train on (default: a rendered cello)")
    parser.add_argument("--input", type=user_path, help="sound to play through it (default: a rendered flute)")
    parser.add_argument(
        "--out", type=user_path, help="folder to write (default: runs/demo, or runs/demo-NAME of the sounds)"
    )
    parser.add_argument("--minutes", type=value, default=1.0, help="of training (default: 1)")
    parser.add_argument("--preset", default=DEFAULT_PRESET, help=f"of the model (default: {DEFAULT_PRESET})")


def check(options: argparse.Namespace) -> None:
    """Refuse what is not there."""
    require_sounds(options.sounds and options.sounds.expanduser())  # make hands a leading ~ over as it is


COMMAND = Command("demo", "from a folder of sounds to sound in headless Pd", _EXAMPLES, declare, check)
