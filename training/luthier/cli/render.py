"""`luthier render`: a sound file through a model, by the very engine that nn~ uses."""

import argparse
import time
from pathlib import Path
from typing import Any

import numpy as np

from luthier.audio.reading import Samples, read_audio
from luthier.audio.writing import write_wav
from luthier.contract.model_file import read_spec
from luthier.errors import UserError
from luthier.progress import progress

_PIECE = 1 << 16  # whole host vectors, so that pieces join without a gap
_EXAMPLES = """examples:
  luthier render model.ts voice.wav -o out.wav
  luthier render model.ts voice.wav -o out.wav --set noise_gain=0.3 --block 4096

The output is as long as the input and starts with it: the latency of the model is cut off.
The sound runs through the C++ streaming engine of nn~, block by block."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Declare the options."""
    parser = commands.add_parser("render", help="play a sound file through a model.ts", epilog=_EXAMPLES)
    parser.add_argument("model", type=Path, help="file that `luthier export` wrote")
    parser.add_argument("input", type=Path, help="sound file of any rate")
    parser.add_argument("-o", "--output", type=Path, required=True, help="WAV file to write")
    parser.add_argument("--method", default="forward", help="of audio in and audio out (default: forward)")
    parser.add_argument("--block", type=int, default=2048, help="samples the model takes at once (default: 2048)")
    parser.add_argument(
        "--engine",
        choices=("automatic", "native", "torch"),
        default="automatic",
        help="what plays: native where the file has a program for it, unless one is named",
    )
    parser.add_argument(
        "--set", dest="attributes", action="append", default=[], metavar="NAME=VALUE", help="set an attribute"
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Render, and say how fast it went."""
    spec = read_spec(options.model)
    method = spec.methods.get(options.method)
    audio = sorted(name for name, m in spec.methods.items() if m.in_ratio == m.out_ratio == 1)
    if method is None or options.method not in audio:
        raise UserError(f"--method {options.method}: choose one of audio in and audio out: {', '.join(audio)}")
    sound = read_audio(options.input, spec.sample_rate, method.in_channels)
    streamer = open_streamer(options.model, options.method, options.block, engine=options.engine)
    for assignment in options.attributes:
        set_attribute(streamer, assignment)
    began = time.perf_counter()
    output = played(streamer, sound)
    seconds = time.perf_counter() - began
    write_wav(options.output, output, spec.sample_rate)
    speed = sound.shape[1] / spec.sample_rate / max(seconds, 1e-9)
    length = f"{sound.shape[1] / spec.sample_rate:.1f} s"
    print(f"wrote {options.output}: {length}, {speed:.1f} x real time ({streamer.engine} engine)")
    return 0


def played(streamer: Any, sound: Samples) -> Samples:
    """The whole sound [channels, time] through a fresh streamer, its latency cut off."""
    padded = np.pad(sound, ((0, 0), (0, streamer.latency)))
    starts = range(0, padded.shape[1], _PIECE)
    pieces = [
        streamer.process(np.ascontiguousarray(padded[:, start : start + _PIECE]))
        for start in progress(starts, unit="piece", label="rendering")
    ]
    return np.concatenate(pieces, axis=1)[:, streamer.latency :]


def open_streamer(model: Path, method: str, block: int, mode: str = "offline", engine: str = "automatic") -> Any:
    """The C++ streamer on a model file; any mode of `luthier_streaming.Streamer`.

    Raises:
        UserError: the C++ part is not built.
    """
    try:
        import luthier_streaming
    except ImportError as error:
        raise UserError(f"the streaming engine is not built ({error}): run `make setup`") from error
    return luthier_streaming.Streamer(str(model), method, block, mode=mode, engine=engine)


def set_attribute(streamer: Any, assignment: str) -> None:
    """Apply one NAME=VALUE of the command line.

    Raises:
        UserError: it is not of that form.
    """
    name, equals, value = assignment.partition("=")
    if not equals:
        raise UserError(f"--set {assignment}: write NAME=VALUE, such as --set noise_gain=0.5")
    streamer.set(name, [_number_or_text(word) for word in value.split()])


def _number_or_text(word: str) -> float | str:
    try:
        return float(word)
    except ValueError:
        return word
