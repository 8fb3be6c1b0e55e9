"""`luthier render`: a sound file through a model, by the very engine that nn~ uses."""

import argparse
import sys
import time
from pathlib import Path

import numpy as np

from luthier.audio.reading import Samples, probe, read_audio
from luthier.audio.writing import write_sound
from luthier.errors import UserError
from luthier.progress import progress
from luthier.shown import shown
from luthier.tools.attributes import Value
from luthier.tools.instrument import Instrument, load


def run(options: argparse.Namespace) -> int:
    """Render, and say how fast it went."""
    instrument = load(options.model, options.engine)
    rate, methods = instrument.sample_rate, instrument.methods
    audio = sorted(name for name, method in methods.items() if method.in_ratio == method.out_ratio == 1)
    if not audio:
        raise UserError(
            f"{shown(options.model)} makes no sound of sound, only {', '.join(map(shown, sorted(methods)))}"
        )
    if options.method not in audio:
        raise UserError(f"--method {options.method}: choose one of audio in and audio out: {', '.join(audio)}")
    for assignment in options.attributes:
        set_attribute(instrument, assignment)
    if not rate:
        rate = probe(options.input).sample_rate
        print(f"{shown(options.model)} does not say its rate: it plays at the {rate} Hz of the sound")
    sound = _sound(options.input, rate, methods[options.method].in_channels)
    began = time.perf_counter()
    output = instrument.run(
        options.method, sound, options.block, lambda pieces: progress(pieces, unit="piece", label="rendering")
    )
    seconds = time.perf_counter() - began
    write_sound(options.output, output, rate)
    peak = float(np.abs(output).max(initial=0.0))
    clipped = ", clipped, as FLAC ends at full scale" if options.output.suffix.lower() == ".flac" and peak > 1 else ""
    speed = sound.shape[1] / rate / max(seconds, 1e-9)
    print(
        f"wrote {shown(options.output)}: {sound.shape[1] / rate:.1f} s, {speed:.1f} x real time "
        f"({instrument.engine} engine){clipped}"
    )
    return 0


def _sound(path: Path, rate: int, channels: int) -> Samples:
    """The sound [channels, time]; what hears more than two channels hears these in turn.

    Raises:
        UserError: it cannot be read, or there is nothing in it.
    """
    sound = read_audio(path, rate, min(channels, 2), lambda line: print(line, file=sys.stderr))
    if not sound.shape[1]:
        raise UserError(f"{shown(path)} holds no samples: give a sound with something in it")
    return sound if len(sound) == channels else np.resize(sound, (channels, sound.shape[1]))


def set_attribute(instrument: Instrument, assignment: str) -> None:
    """Apply one NAME=VALUE of the command line.

    Raises:
        UserError: it is not of that form, or the model refuses it.
    """
    name, equals, value = assignment.partition("=")
    if not equals:
        raise UserError(f"--set {assignment}: write NAME=VALUE, such as --set noise_gain=0.5")
    instrument.set(name, *(_number_or_text(word) for word in value.split()))


def _number_or_text(word: str) -> Value:
    try:
        return float(word)
    except ValueError:
        return word
