"""`luthier descriptors`: the descriptors of a sound as a table, a picture and a CSV, or as a model for nn~."""

import argparse
import sys
from pathlib import Path

import numpy as np
import torch

from luthier.audio.picture import draw_curves
from luthier.audio.reading import probe, read_audio
from luthier.claims import claimed
from luthier.cli.descriptor_files import curves, table, write_csv
from luthier.cli.export import print_checks
from luthier.cli.threads import few_threads
from luthier.configuration import to_config
from luthier.errors import UserError
from luthier.families.descriptors.export import export_descriptors
from luthier.families.descriptors.model import DescriptorConfig, DescriptorModel
from luthier.features.descriptors import DESCRIPTORS, chosen, describe
from luthier.shown import shown

LOWEST_RATE = 1000
_RANGE_SHARE = 0.98  # of the values of a sound: a click must not set the range


def run(options: argparse.Namespace) -> int:
    """Measure, print, draw; or export."""
    names = [name.strip() for name in options.only.split(",") if name.strip()]
    chosen(names)
    if options.hop < 1:
        raise UserError(f"--hop is {options.hop}: choose at least 1 sample a value")
    if options.sample_rate is not None and options.sample_rate < LOWEST_RATE:
        raise UserError(f"--sample-rate is {options.sample_rate}: choose at least {LOWEST_RATE} Hz")
    few_threads()
    if options.export is not None:
        _export(names, options)
    elif options.sound is not None:
        _show(names, options)
    else:
        raise UserError("name a sound file, or --export descriptors.ts for a model that measures what it hears")
    return 0


def _show(names: list[str], options: argparse.Namespace) -> None:
    picture: Path = options.output or options.sound.with_suffix(".descriptors.png")
    if picture.suffix != ".png":
        raise UserError(f"{picture}: the name of a picture must end in .png")
    sound, rate = _heard(options)
    described = describe(names, torch.from_numpy(sound)[None], rate, options.hop, options.window)[0]
    values = _with_gaps(names, described.double().numpy())
    print(
        f"{shown(options.sound)}: {sound.shape[1] / rate:.2f} s, {rate} Hz, {sound.shape[0]} channel(s); "
        f"{values.shape[1]} values, one each {1000 * options.hop / rate:.1f} ms"
    )
    print(table(names, values))
    draw_curves(picture, options.sound.name, sound, rate, curves(names, values))
    written = [picture]
    if options.csv is not None:
        write_csv(options.csv, names, values, options.hop / rate)
        written.append(options.csv)
    print(f"wrote {', '.join(map(shown, written))}")


def _heard(options: argparse.Namespace) -> tuple[np.ndarray, int]:
    """The sound [channels, time], and its rate."""
    info = probe(options.sound)
    rate = options.sample_rate or info.sample_rate
    sound = read_audio(options.sound, rate, min(info.channels, 2), lambda line: print(line, file=sys.stderr))
    if not sound.shape[1]:
        raise UserError(f"{options.sound} holds no samples: give a sound with something in it")
    return sound, rate


def _with_gaps(names: list[str], values: np.ndarray) -> np.ndarray:
    """[names, frames] with NaN where undefined."""
    undefined = np.array([DESCRIPTORS[name].undefined for name in names])[:, None]
    return np.where(values == undefined, np.nan, values)


def _export(names: list[str], options: argparse.Namespace) -> None:
    path: Path = options.export
    if path.suffix != ".ts":
        raise UserError(f"--export {path}: the name of a model must end in .ts")
    if options.output is not None or options.csv is not None:
        raise UserError("--export writes a model alone: leave out -o and --csv, or run the command twice")
    sound, rate = _heard(options) if options.sound is not None else (None, options.sample_rate or 44100)
    settings = {"names": names, "sample_rate": rate, "hop_length": options.hop, "window": options.window}
    model = DescriptorModel(to_config(DescriptorConfig, settings, "model"))
    if sound is not None:
        described = describe(names, torch.from_numpy(sound)[None], rate, options.hop, options.window)
        model.normalizer.measure(described, _RANGE_SHARE)
    with claimed(path, "an export"):
        spec, results = export_descriptors(model, path)
    delay = spec.methods["describe"].delay
    print_checks(spec, results)
    print(
        f"wrote {shown(path)}: {len(names)} descriptors, {rate} Hz, a value each {options.hop} samples, "
        f"delay {delay} samples ({1000 * delay / rate:.1f} ms)"
    )
