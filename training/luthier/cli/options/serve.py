"""What `luthier serve` takes."""

import argparse
import shlex
import sys

from luthier.cli.arguments import model_path, number, user_path
from luthier.cli.command import Command
from luthier.errors import UserError
from luthier.limits import Within

_EXAMPLES = """examples:
  luthier serve strings                               plays the sound card's input
  luthier serve cello.ts --play melody.wav            plays a sound file, again and again
  luthier serve cello.ts --pd="-alsa -audiodev 2 -r 48000 -audiobuf 20" --cheaper small.ts
  luthier serve cello.ts --unit user                  prints a service of systemd; `make install-service` installs it

It starts Pd and starts it again, within two seconds and as it was, whatever ends it. It is spoken to in OSC on UDP port
9011, or in lines of text on 9012, and answers on 9013 and 9014, on this computer alone: /play 1, /live 1, /level 70,
/scene/save dusk, /nn/set transpose 7, /nn/load other.ts, /nn/health, /quit. What is set is remembered; a model file
that is copied over the old one is heard as soon as it is whole."""
_LONGEST_BLOCK = 2**20
_LARGEST_PORT = 65532


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("model", type=model_path, help="model.ts, or a name of `luthier models`")
    parser.add_argument(
        "--play", type=user_path, metavar="SOUND", help="at the first start, play this file instead of the input"
    )
    parser.add_argument(
        "--cheaper", type=model_path, metavar="MODEL", help="a lighter one, for when this machine cannot keep up"
    )
    parser.add_argument("--method", default="forward", help="of audio in and audio out (default: forward)")
    parser.add_argument(
        "--block",
        type=number(Within(0, _LONGEST_BLOCK)),
        default=2048,
        help="samples the model takes at once; 0 plays in place (default: 2048)",
    )
    parser.add_argument(
        "--level", type=number(Within(0, 120), whole=False), default=80.0, help="in dB, 100 is full scale (default: 80)"
    )
    parser.add_argument(
        "--pd", default="-audiobuf 40", metavar="WORDS", help="more words for Pd (default: '-audiobuf 40')"
    )
    parser.add_argument(
        "--fade",
        type=number(Within(0, 10_000), whole=False),
        default=500.0,
        metavar="MS",
        help="of the sound, before it ends (default: 500)",
    )
    parser.add_argument(
        "--priority",
        type=number(Within(0, 95)),
        default=70,
        help="of Pd, in real time, where the system grants it; 0: none (default: 70)",
    )
    parser.add_argument(
        "--port",
        type=number(Within(1, _LARGEST_PORT)),
        default=9011,
        help="the first of four: OSC, text, answers in each (default: 9011)",
    )
    parser.add_argument("--state", type=user_path, metavar="FOLDER", help="where what is set is kept")
    parser.add_argument("--unit", choices=("user", "system"), help="print a service of systemd instead, in this form")


def check(options: argparse.Namespace) -> None:
    """Refuse what is not there."""
    if sys.platform == "win32":
        raise UserError("luthier serve: not on Windows; there, start Pd with the patch headless.pd")
    for path in (options.model, options.cheaper, options.play):
        if path is not None and not path.is_file():
            raise UserError(f"{path}: there is no such file")
    try:
        options.pd = tuple(shlex.split(options.pd))
    except ValueError as error:
        raise UserError(f"--pd {options.pd}: {error}") from error


COMMAND = Command("serve", "play for months: an installation that starts by itself", _EXAMPLES, declare, check)
