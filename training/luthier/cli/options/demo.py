"""What `luthier demo` takes."""

import argparse

from luthier.cli.arguments import user_path, value
from luthier.cli.command import Command
from luthier.cli.options.paths import require_sounds

_EXAMPLES = """examples:
  luthier demo                                            renders its own sounds
  luthier demo --sounds ~/my_sounds --input ~/voice.wav --minutes 20

Writes OUT/model.ts, OUT/output.wav, OUT/spectrograms.png and OUT/play.pd, which opens in Pd too."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--sounds", type=user_path, help="folder to train on (default: rendered instruments)")
    parser.add_argument("--input", type=user_path, help="sound to play through it (default: a rendered voice)")
    parser.add_argument(
        "--out", type=user_path, help="folder to write (default: runs/demo, or runs/demo-NAME of the sounds)"
    )
    parser.add_argument("--minutes", type=value, default=5.0, help="of training (default: 5)")
    parser.add_argument("--preset", default="tiny", help="of the model (default: tiny)")


def check(options: argparse.Namespace) -> None:
    """Refuse what is not there."""
    require_sounds(options.sounds and options.sounds.expanduser())  # make hands a leading ~ over as it is


COMMAND = Command("demo", "from a folder of sounds to sound in headless Pd", _EXAMPLES, declare, check)
