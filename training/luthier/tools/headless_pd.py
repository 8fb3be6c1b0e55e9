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
_SETTING, _FIRST_NUMBER = 28, 30  # objects of the patch, by their place in it


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


def pd_program() -> str:
    """Path of Pure Data.

    Raises:
        UserError: it is not installed.
    """
    pd = shutil.which("pd") or shutil.which("puredata")
    if pd is None:
        raise UserError("Pure Data is not installed: sudo apt-get install puredata-core")
    return pd


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
        rf"""#N canvas 60 60 900 500 12;
#X obj 30 50 r go;
#X obj 30 80 bng 25 250 50 0 empty empty empty 17 7 0 10 #fcfcfc #000000 #000000;
#X text 65 84 <= click: {_plain(sound)} through {_plain(model)} into {_plain(output)};
#X obj 30 120 t b b;
#X msg 250 170 \; pd dsp 1;
#X msg 250 120 open {_plain(sound)};
#X msg 60 360 write -bytes 4 {_plain(output)} {_TABLE};
#X obj 30 150 delay {_START_MS};
#X obj 30 190 t b b b b;
#X obj 60 390 soundfiler;
#X msg 440 230 1;
#X obj 440 260 readsf~ 1;
#X obj 440 330 nn~ {_plain(model)} forward {block};
#X obj 440 390 tabwrite~ {_TABLE};
#X obj 30 280 delay {1000 * seconds:.3f};
#X obj 30 310 t b b b;
#X obj 440 450 array define {_TABLE} {_whole_ticks(seconds * sample_rate)};
#X msg 250 310 latency \, stats;
#X obj 680 360 print nn;
#X obj 30 420 f;
#X obj 30 450 sel 1;
#X msg 90 445 \; pd quit;
#X obj 200 420 r quit-when-done;
#X obj 680 390 *~ 0.5;
#X obj 680 420 dac~;
#X text 730 420 <= you hear it \, too;
#X text 30 14 play.pd - what the instrument makes of a sound;
#X obj 560 260 r luthier-play;
#X obj 680 230 s luthier-play;
{_beginning(attributes or {})}{_number_boxes(attributes or {})}#X connect 0 0 1 0;
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
#X connect 12 0 23 0;
#X connect 12 1 18 0;
#X connect 14 0 15 0;
#X connect 15 0 19 0;
#X connect 15 1 6 0;
#X connect 15 2 17 0;
#X connect 17 0 12 0;
#X connect 19 0 20 0;
#X connect 20 0 21 0;
#X connect 22 0 19 1;
#X connect 23 0 24 0;
#X connect 23 0 24 1;
#X connect 27 0 12 0;
{_number_cords(attributes or {})}""",
        encoding="utf-8",
    )


def _whole_ticks(samples: float) -> int:
    """As many samples as whole ticks of Pd have that are over by then."""
    return int(samples) // _TICK * _TICK


def _beginning(attributes: Mapping[str, float]) -> str:
    """What tells the number boxes their first values when the patch opens."""
    values = " ".join(rf"\; luthier-play-{name} {value:g}" for name, value in attributes.items())
    return (
        "#N canvas 300 200 300 200 begin;\n#X obj 20 20 loadbang;\n"
        f"#X msg 20 60 {values};\n#X connect 0 0 1 0;\n#X restore 800 230 pd begin;\n"
    )


def _number_boxes(attributes: Mapping[str, float]) -> str:
    """A number box and a message for each attribute."""
    lines = []
    for row, name in enumerate(attributes):
        y = 120 + 34 * row
        lines.append(f"#X floatatom 600 {y} 6 0 0 0 - luthier-play-{name} - 0;")
        lines.append(rf"#X msg 680 {y} set {name} \$1;")
    return "".join(f"{line}\n" for line in lines)


def _number_cords(attributes: Mapping[str, float]) -> str:
    lines = []
    for box in range(_FIRST_NUMBER, _FIRST_NUMBER + 2 * len(attributes), 2):
        lines += [f"#X connect {box} 0 {box + 1} 0;\n", f"#X connect {box + 1} 0 {_SETTING} 0;\n"]
    return "".join(lines)


def perform(patch: Path, sample_rate: int) -> Performance:
    """Run the patch of `write_patch` in headless Pd, faster than real time, and quit.

    Raises:
        UserError: Pd is missing, hangs, or cannot create an object.
    """
    command = [pd_program(), "-nogui", "-noprefs", "-stderr", "-batch", "-r", str(sample_rate)]
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
