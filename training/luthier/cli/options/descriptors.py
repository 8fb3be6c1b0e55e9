"""What `luthier descriptors` takes."""

import argparse

from luthier.cli.arguments import user_path
from luthier.cli.command import Command
from luthier.features.choices import DEFAULT_WINDOW, DESCRIPTOR_NAMES

_EXAMPLES = """examples:
  luthier descriptors voice.wav                          prints a table, draws voice.descriptors.png
  luthier descriptors voice.wav --only f0_hz,loudness_db --hop 256 --csv voice.csv
  luthier descriptors --export descriptors.ts            for [nn~ descriptors.ts describe] in Pd and Max
  luthier descriptors voice.wav --export voice.ts        describe_normalized: -1 to 1 over the range of this voice

descriptors: {names}

A value describes `hop` samples, by a window around their middle. Undefined values (the pitch of a noise, the
brightness of silence) are left out of the table and empty in the CSV. docs/descriptors.md has the formulas."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("sound", nargs="?", type=user_path, help="sound file of any rate")
    parser.add_argument("--only", default=",".join(DESCRIPTOR_NAMES), metavar="A,B", help="these alone, in this order")
    parser.add_argument("--hop", type=int, default=512, help="samples a value (default: 512)")
    parser.add_argument(
        "--window", type=int, default=DEFAULT_WINDOW, help=f"samples of a spectrum, even (default: {DEFAULT_WINDOW})"
    )
    parser.add_argument("--sample-rate", type=int, help="in Hz, to measure at (default: the sound's; 44100)")
    parser.add_argument("-o", "--output", type=user_path, help="picture to write (default: SOUND.descriptors.png)")
    parser.add_argument("--csv", type=user_path, help="write every value to this file too")
    parser.add_argument("--export", type=user_path, metavar="FILE.ts", help="write a model that measures, instead")


COMMAND = Command(
    "descriptors", "measure what a sound is like", _EXAMPLES.format(names=" ".join(DESCRIPTOR_NAMES)), declare
)
