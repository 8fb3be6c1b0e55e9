"""Plays a sound file through nn~ in headless Pure Data, as a patch would."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from luthier.errors import UserError

_SECONDS_OF_GRACE = 120
# Pd opens sound files in a thread of its own, so the patch waits this long before it plays.
_START_MS = 200
_TABLE, _TICK = "luthier-played", 64
_NN, _LOUDNESS, _FIRST_NUMBER = 12, 23, 27  # objects of the patch, by their place in it


@dataclass(frozen=True)
class Performance:
    """What Pd said of one performance.

    Attributes:
        latency: total of buffering and model, in samples.
        load: compute time of a block as a share of its length; its inverse is x real time.
    """

    latency: int
    buffering: int
    model_delay: int
    blocks: int
    late_blocks: int
    load: float


def external_folder() -> Path:
    """Folder that holds nn~: $LUTHIER_PD_EXTERNAL_DIR, or the build in this clone.

    Raises:
        UserError: there is no nn~ in it.
    """
    built = Path(__file__).parents[3] / "build" / "dev" / "pd"
    folder = Path(os.environ.get("LUTHIER_PD_EXTERNAL_DIR", built)).expanduser()
    if not list(folder.glob("nn~.*")):
        raise UserError(f"{folder}: nn~ is not there; run `make setup`, or set LUTHIER_PD_EXTERNAL_DIR")
    return folder


def write_patch(
    path: Path,
    model: Path,
    sound: Path,
    output: Path,
    seconds: float,
    sample_rate: int,
    block: int,
    attributes: Mapping[str, float] | None = None,
) -> None:
    """Write a patch that plays `sound` through `model` into `output` on `; go bang`.

    The same patch opens in Pd with a window: click the bang. All files lie in the patch's folder.
    DSP starts with the first sample, so that the stream is the one any other host would make. The output goes into a
    table and at the end into the file: [writesf~] writes in a thread of its own, which Pd does not wait for when it
    quits.

    Args:
        path: of the patch.
        model: a model file with a method `forward`.
        sound: a WAV file of its sample rate, with one channel.
        output: the WAV file that the patch writes.
        seconds: after which it stops.
        sample_rate: in Hz, at which Pd must run.
        block: samples a block of nn~.
        attributes: numbers that the model is given when the patch opens; each has a number box to change it.
    """
    path.write_text(
        rf"""#N canvas 80 80 800 440 12;
#X obj 30 50 r go;
#X obj 30 80 bng 25 250 50 0 empty empty empty 17 7 0 10 #fcfcfc #000000 #000000;
#X text 65 84 <= click: {_plain(sound)} through {_plain(model)} into {_plain(output)};
#X obj 30 120 t b b;
#X msg 300 215 \; pd dsp 1;
#X msg 300 155 open {_plain(sound)};
#X msg 90 390 write -bytes 4 {_plain(output)} {_TABLE};
#X obj 30 185 delay {_START_MS};
#X obj 30 215 t b b b b;
#X obj 90 420 soundfiler;
#X msg 210 245 1;
#X obj 210 280 readsf~ 1;
#X obj 210 310 nn~ {_plain(model)} forward {block};
#X obj 120 360 tabwrite~ {_TABLE};
#X obj 30 245 delay {1000 * seconds:.3f};
#X obj 30 275 t b b b;
#X obj 540 84 array define {_TABLE} {_whole_ticks(seconds * sample_rate)};
#X msg 300 275 latency \, stats;
#X obj 370 360 print nn;
#X obj 30 330 f;
#X obj 30 360 sel 1;
#X msg 30 390 \; pd quit;
#X obj 30 302 r quit-when-done;
#X obj 210 360 *~ 0.5;
#X obj 210 390 dac~;
#X text 260 390 <= you hear it too;
#X text 30 14 play.pd - what the instrument makes of a sound;
{_number_boxes(attributes or {})}#X connect 0 0 1 0;
#X connect 1 0 3 0;
#X connect 3 0 7 0;
#X connect 3 1 5 0;
#X connect 5 0 11 0;
#X connect 6 0 9 0;
#X connect 7 0 8 0;
#X connect 8 0 14 0;
#X connect 8 1 10 0;
#X connect 8 2 13 0;
#X connect 8 3 4 0;
#X connect 10 0 11 0;
#X connect 11 0 12 0;
#X connect 12 0 13 0;
#X connect 12 0 {_LOUDNESS} 0;
#X connect 12 1 18 0;
#X connect 14 0 15 0;
#X connect 15 0 19 0;
#X connect 15 1 6 0;
#X connect 15 2 17 0;
#X connect 17 0 {_NN} 0;
#X connect 19 0 20 0;
#X connect 20 0 21 0;
#X connect 22 0 19 1;
#X connect 23 0 24 0;
#X connect 23 0 24 1;
{_number_cords(attributes or {})}""",
        encoding="utf-8",
    )


def _whole_ticks(samples: float) -> int:
    """As many samples as whole ticks of Pd have that are over by then."""
    return int(samples) // _TICK * _TICK


def _number_boxes(attributes: Mapping[str, float]) -> str:
    """A number box and a message for each attribute, with what sends its value when the patch opens."""
    lines = []
    for row, (name, value) in enumerate(attributes.items()):
        y = 120 + 60 * row
        lines += [
            f"#X obj 540 {y} loadbang;",
            f"#X msg 620 {y} {value:g};",
            f"#X floatatom 540 {y + 26} 6 0 0 0 - - - 0;",
            rf"#X msg 620 {y + 26} set {name} \$1;",
        ]
    return "".join(f"{line}\n" for line in lines)


def _number_cords(attributes: Mapping[str, float]) -> str:
    lines = []
    for first in range(_FIRST_NUMBER, _FIRST_NUMBER + 4 * len(attributes), 4):
        ends = [(first, first + 1), (first + 1, first + 2), (first + 2, first + 3), (first + 3, _NN)]
        lines += [f"#X connect {source} 0 {target} 0;\n" for source, target in ends]
    return "".join(lines)


def perform(patch: Path, sample_rate: int) -> Performance:
    """Run the patch of `write_patch` in headless Pd, faster than real time, and quit.

    Raises:
        UserError: Pd is missing, hangs, or cannot create an object.
    """
    pd = shutil.which("pd") or shutil.which("puredata")
    if pd is None:
        raise UserError("Pure Data is not installed: sudo apt-get install puredata-core")
    command = [pd, "-nogui", "-noprefs", "-stderr", "-batch", "-r", str(sample_rate)]
    command += ["-path", str(external_folder()), "-open", str(patch)]
    command += ["-send", "quit-when-done 1", "-send", "go bang"]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, errors="replace", timeout=_SECONDS_OF_GRACE, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UserError(f"{patch}: Pd did not finish within {_SECONDS_OF_GRACE} s") from error
    return _performance(done.stderr, patch)


def _performance(console: str, patch: Path) -> Performance:
    """Read the lines that `print nn` wrote to Pd's console."""
    latency = re.search(r"nn: latency (\d+) (\d+) (-?\d+)", console)
    stats = re.search(r"nn: stats blocks (\d+) late (\d+) .*load (\S+)", console)
    if "couldn't create" in console or latency is None or stats is None:
        raise UserError(f"{patch}: Pd could not play it; it said:", console.strip())
    total, buffering, model_delay = map(int, latency.groups())
    return Performance(total, buffering, model_delay, int(stats.group(1)), int(stats.group(2)), float(stats.group(3)))


def _plain(path: Path) -> str:
    """A file name inside the patch's folder, as Pd's text format needs it."""
    name = path.name
    if re.search(r"[\s;,$\\{}]", name):
        raise UserError(f"{name}: a patch cannot hold this name; use letters, digits, dots and dashes")
    return name
