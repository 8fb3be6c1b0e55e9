"""`luthier descriptors`: the descriptors of a sound as a table, a picture and a CSV, or as a model for nn~."""

import argparse
from pathlib import Path

import numpy as np
import torch

from luthier.audio.picture import draw_curves
from luthier.audio.reading import probe, read_audio
from luthier.cli.descriptor_files import curves, table, write_csv
from luthier.errors import UserError
from luthier.features.descriptors import DEFAULT_WINDOW, DESCRIPTORS, chosen, describe

LOWEST_RATE = 1000
_EXAMPLES = """examples:
  luthier descriptors voice.wav                          prints a table, draws voice.descriptors.png
  luthier descriptors voice.wav --only f0_hz,loudness_db --hop 256 --csv voice.csv

descriptors: {names}

A value describes `hop` samples, by a window around their middle. Undefined values (the pitch of a noise, the
brightness of silence) are left out of the table and empty in the CSV. docs/descriptors.md has the formulas."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Declare the options."""
    epilog = _EXAMPLES.format(names=" ".join(DESCRIPTORS))
    parser = commands.add_parser("descriptors", help="measure what a sound is like", epilog=epilog)
    parser.add_argument("sound", type=Path, help="sound file of any rate")
    parser.add_argument("--only", default=",".join(DESCRIPTORS), metavar="A,B", help="these alone, in this order")
    parser.add_argument("--hop", type=int, default=512, help="samples a value (default: 512)")
    parser.add_argument(
        "--window", type=int, default=DEFAULT_WINDOW, help=f"samples of a spectrum, even (default: {DEFAULT_WINDOW})"
    )
    parser.add_argument("--sample-rate", type=int, help="in Hz, to measure at (default: the file's own)")
    parser.add_argument("-o", "--output", type=Path, help="picture to write (default: SOUND.descriptors.png)")
    parser.add_argument("--csv", type=Path, help="write every value to this file too")
    return parser


def run(options: argparse.Namespace) -> int:
    """Measure, print, draw."""
    names = [name.strip() for name in options.only.split(",") if name.strip()]
    chosen(names)
    if options.hop < 1:
        raise UserError(f"--hop is {options.hop}: choose at least 1 sample a value")
    if options.sample_rate is not None and options.sample_rate < LOWEST_RATE:
        raise UserError(f"--sample-rate is {options.sample_rate}: choose at least {LOWEST_RATE} Hz")
    picture: Path = options.output or options.sound.with_suffix(".descriptors.png")
    if picture.suffix != ".png":
        raise UserError(f"{picture}: the name of a picture must end in .png")
    info = probe(options.sound)
    rate = options.sample_rate or info.sample_rate
    sound = read_audio(options.sound, rate, min(info.channels, 2))
    if not sound.shape[1]:
        raise UserError(f"{options.sound} holds no samples: give a sound with something in it")
    values = _measured(names, sound, rate, options)
    seconds = sound.shape[1] / rate
    print(
        f"{options.sound}: {seconds:.2f} s, {rate} Hz, {sound.shape[0]} channel(s); "
        f"{values.shape[1]} values, one each {1000 * options.hop / rate:.1f} ms"
    )
    print(table(names, values))
    draw_curves(picture, options.sound.name, sound, rate, curves(names, values))
    written = [picture]
    if options.csv is not None:
        write_csv(options.csv, names, values, options.hop / rate)
        written.append(options.csv)
    print(f"wrote {', '.join(map(str, written))}")
    return 0


@torch.no_grad()
def _measured(names: list[str], sound: np.ndarray, rate: int, options: argparse.Namespace) -> np.ndarray:
    """[names, frames], NaN where undefined."""
    values = describe(names, torch.from_numpy(sound)[None], rate, options.hop, options.window)[0].double().numpy()
    undefined = np.array([DESCRIPTORS[name].undefined for name in names])[:, None]
    return np.where(values == undefined, np.nan, values)
