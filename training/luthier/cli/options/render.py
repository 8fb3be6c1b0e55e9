"""What `luthier render` takes."""

import argparse
import os

from luthier.cli.arguments import model_path, number, user_path
from luthier.cli.command import Command
from luthier.contract.shipped import MODEL
from luthier.errors import UserError
from luthier.limits import Within

SUFFIXES = (".wav", ".flac", ".aiff")

_EXAMPLES = """examples:
  luthier render model.ts voice.wav -o out.wav
  luthier render model.ts voice.wav -o out.flac --set noise_gain=0.3 --block 4096
  luthier render someones.ts voice.wav -o renders/     a TorchScript file of another tool; writes voice-someones.wav

The output is as long as the input and starts with it: the latency of the model is cut off.
The sound runs through the C++ streaming engine of nn~, block by block."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "model", type=model_path, help="file that `luthier export` wrote, or a name of `luthier models`"
    )
    parser.add_argument("input", type=user_path, help="sound file of any rate")
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        help="file to write: .wav, .flac or .aiff; or a folder, for one named after both",
    )
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


def check(options: argparse.Namespace) -> None:
    """Name the file to write, and refuse what is no sound."""
    folder = options.output.endswith(("/", os.sep))
    output = user_path(options.output)
    if folder or output.is_dir():
        model = options.model.parent.name if options.model.name == MODEL else options.model.stem
        output = output / f"{options.input.stem}-{model or 'rendered'}.wav"
    if output.suffix.lower() not in SUFFIXES:
        raise UserError(f"-o {output}: the name of a sound must end in {' or '.join(SUFFIXES)}")
    if output.exists() and options.input.exists() and output.samefile(options.input):
        raise UserError(f"-o {output}: it is the sound that is played; name another file")
    options.output = output


COMMAND = Command("render", "play a sound file through a model.ts", _EXAMPLES, declare, check)
