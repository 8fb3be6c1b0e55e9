"""`luthier render`: a sound file through a model, by the very engine that nn~ uses."""

import argparse
import time

from luthier.audio.reading import read_audio
from luthier.audio.writing import write_wav
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
    if options.method not in audio:
        raise UserError(f"--method {options.method}: choose one of audio in and audio out: {', '.join(audio)}")
    for assignment in options.attributes:
        set_attribute(instrument, assignment)
    sound = read_audio(options.input, rate, methods[options.method].in_channels)
    began = time.perf_counter()
    output = instrument.run(
        options.method, sound, options.block, lambda pieces: progress(pieces, unit="piece", label="rendering")
    )
    seconds = time.perf_counter() - began
    write_wav(options.output, output, rate)
    speed = sound.shape[1] / rate / max(seconds, 1e-9)
    print(
        f"wrote {shown(options.output)}: {sound.shape[1] / rate:.1f} s, {speed:.1f} x real time "
        f"({instrument.engine} engine)"
    )
    return 0


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
