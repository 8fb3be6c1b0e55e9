"""What a training and an export take beside other programs that compute: steps, CPU seconds, steps a CPU second.

    python3 tests/bench/neighbours.py                    beside none and beside as many as there are cores
    python3 tests/bench/neighbours.py --others 1 --seconds 60

Each row is a process of its own. "ours": as luthier is without a word; "spinning": a thread a core that waits by
computing, as OpenMP has it by default; "one": OMP_NUM_THREADS=1. "others" is how many cores the others got.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from luthier.audio.rendering import render_tone_corpus

_HOG = "import os\nwhile True:\n    pass"
_WORDS = ("OMP_NUM_THREADS", "OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "KMP_BLOCKTIME")
_CORES = len(os.sched_getaffinity(0))
_WAYS = {
    "ours": {},
    "spinning": {"OMP_NUM_THREADS": str(_CORES), "OMP_WAIT_POLICY": "ACTIVE", "GOMP_SPINCOUNT": "300000"},
    "one": {"OMP_NUM_THREADS": "1"},
}


@contextmanager
def beside(others: int) -> Iterator[list[int]]:
    """So many programs that compute; their process numbers."""
    hogs = [subprocess.Popen([sys.executable, "-c", _HOG]) for _ in range(others)]
    try:
        yield [hog.pid for hog in hogs]
    finally:
        for hog in hogs:
            hog.kill()
            hog.wait()


def cpu_seconds(process: int) -> float:
    """That a running process has computed."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def row(name: str, words: list[str], way: str, others: int) -> str:
    """Run `luthier words`, and say what it took and what it left to the others."""
    environment = {key: value for key, value in os.environ.items() if key not in _WORDS} | _WAYS[way]
    with beside(others) as hogs:
        before, began = sum(map(cpu_seconds, hogs)), time.monotonic()
        process = subprocess.Popen([sys.executable, "-m", "luthier", *words], env=environment, stdout=subprocess.PIPE)
        said = (process.stdout or []) and process.stdout.read().decode()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        got = (sum(map(cpu_seconds, hogs)) - before) / wall
    if status:
        raise SystemExit(f"{name} failed: {said}")
    done = [line for line in said.splitlines() if line.startswith("done: ")]
    steps = done[0].split()[1] if done else "-"
    cpu = used.ru_utime + used.ru_stime
    return f"{name:8} {others:6} {way:10} {steps:>7} {wall:8.1f} {cpu:8.1f} {got:8.2f}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--others", type=int, action="append", help="programs that compute beside it")
    parser.add_argument("--seconds", type=float, default=30.0, help="of each training")
    parser.add_argument("--ways", default=",".join(_WAYS))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        sounds, run = Path(place, "sounds"), Path(place, "run")
        render_tone_corpus(sounds, 1.0)
        print(f"load {os.getloadavg()[0]:.1f}, {_CORES} cores")
        print("work     others way          steps   wall s    CPU s   others", flush=True)
        for others in options.others or [0, _CORES]:
            for way in options.ways.split(","):
                words = ["train", str(sounds), "--run", str(run / f"{others}-{way}"), "--previews", "0"]
                print(row("train", [*words, "--minutes", str(options.seconds / 60)], way, others), flush=True)
                print(row("export", ["export", str(run / f"{others}-{way}")], way, others), flush=True)


if __name__ == "__main__":
    main()
