"""Plays a sound file through nn~ in headless Pure Data, as a patch would."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from luthier.errors import UserError

_SECONDS_OF_GRACE = 120
# Pd opens sound files in a thread of its own, so the patch waits this long before it plays.
_START_MS = 200


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
    folder = Path(os.environ.get("LUTHIER_PD_EXTERNAL_DIR", built))
    if not list(folder.glob("nn~.*")):
        raise UserError(f"{folder}: nn~ is not there; run `make setup`, or set LUTHIER_PD_EXTERNAL_DIR")
    return folder


def write_patch(path: Path, model: Path, sound: Path, output: Path, seconds: float, block: int) -> None:
    """Write a patch that plays `sound` through `model` into `output` on `; go bang`.

    The same patch opens in Pd with a window: click the bang. All files lie in the patch's folder.
    DSP starts with the first sample, so that the stream is the one any other host would make.
    """
    path.write_text(
        f"""#N canvas 80 80 680 420 12;
#X obj 30 20 r go;
#X obj 30 50 bng 25 250 50 0 empty empty empty 17 7 0 10 #fcfcfc #000000 #000000;
#X text 65 50 <= click: {_plain(sound)} through {_plain(model)} into {_plain(output)};
#X obj 30 90 t b b b;
#X msg 300 185 \\; pd dsp 1;
#X msg 300 125 open {_plain(sound)};
#X msg 120 125 open -bytes 4 {_plain(output)};
#X obj 30 155 delay {_START_MS};
#X obj 30 185 t b b b b;
#X msg 120 215 start;
#X msg 210 215 1;
#X obj 210 250 readsf~ 1;
#X obj 210 280 nn~ {_plain(model)} forward {block};
#X obj 120 330 writesf~ 1;
#X obj 30 215 delay {1000 * seconds:.3f};
#X obj 30 245 t b b b;
#X msg 120 290 stop;
#X msg 300 245 latency \\, stats;
#X obj 330 330 print nn;
#X obj 30 300 f;
#X obj 30 330 sel 1;
#X msg 30 360 \\; pd quit;
#X obj 30 272 r quit-when-done;
#X connect 0 0 1 0;
#X connect 1 0 3 0;
#X connect 3 0 7 0;
#X connect 3 1 6 0;
#X connect 3 2 5 0;
#X connect 5 0 11 0;
#X connect 6 0 13 0;
#X connect 7 0 8 0;
#X connect 8 0 14 0;
#X connect 8 1 10 0;
#X connect 8 2 9 0;
#X connect 8 3 4 0;
#X connect 9 0 13 0;
#X connect 10 0 11 0;
#X connect 11 0 12 0;
#X connect 12 0 13 0;
#X connect 12 1 18 0;
#X connect 14 0 15 0;
#X connect 15 0 19 0;
#X connect 15 1 16 0;
#X connect 15 2 17 0;
#X connect 16 0 13 0;
#X connect 17 0 12 0;
#X connect 19 0 20 0;
#X connect 20 0 21 0;
#X connect 22 0 19 1;
""",
        encoding="utf-8",
    )


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
        raise UserError(f"{patch}: Pd could not play it; it said:\n{console.strip()}")
    total, buffering, model_delay = map(int, latency.groups())
    return Performance(total, buffering, model_delay, int(stats.group(1)), int(stats.group(2)), float(stats.group(3)))


def _plain(path: Path) -> str:
    """A file name inside the patch's folder, as Pd's text format needs it."""
    name = path.name
    if re.search(r"[\s;,$\\{}]", name):
        raise UserError(f"{name}: a patch cannot hold this name; use letters, digits, dots and dashes")
    return name
