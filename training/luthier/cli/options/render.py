"""What `luthier render` takes."""

import argparse

from luthier.cli.arguments import model_path, number, user_path
from luthier.cli.command import Command
from luthier.limits import Within

_EXAMPLES = """examples:
  luthier render model.ts voice.wav -o out.wav
  luthier render model.ts voice.wav -o out.wav --set noise_gain=0.3 --block 4096

The output is as long as the input and starts with it: the latency of the model is cut off.
The sound runs through the C++ streaming engine of nn~, block by block."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "model", type=model_path, help="file that `luthier export` wrote, or a name of `luthier models`"
    )
    parser.add_argument("input", type=user_path, help="sound file of any rate")
    parser.add_argument("-o", "--output", type=user_path, required=True, help="WAV file to write")
    parser.add_argument("--method", default="forward", help="of audio in and audio out (default: forward)")
    parser.add_argument(
        "--block", type=number(Within(1, 2**20)), default=2048, help="samples the model takes at once (default: 2048)"
    )
    parser.add_argument(
        "--engine",
        choices=("automatic", "native", "torch"),
        default="automatic",
        help="what plays: native where the file has a program for it, unless one is named",
    )
    parser.add_argument(
        "--set", dest="attributes", action="append", default=[], metavar="NAME=VALUE", help="set an attribute"
    )


COMMAND = Command("render", "play a sound file through a model.ts", _EXAMPLES, declare)
