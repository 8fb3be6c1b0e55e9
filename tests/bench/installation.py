"""What an installation survives: kills, swaps, messages and a full disk, counted and timed.

    python3 tests/bench/installation.py
    python3 tests/bench/installation.py --kills 50 --minutes 120

`luthier serve` plays instruments of the box in a Pd without a sound card; with `--load 0.6` the soak has a model of
that load, swapped for itself. Kills: from `kill -9` of Pd to the first sound of the next one, each time, and what was
lost of the state. Soak: a swap each minute, 20 OSC messages a second; late blocks, memory, open files. Disk: a full
one, where this may mount one (root).
"""

import argparse
import math
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import soundfile

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.hosts.pd.real_time import BLOCK, save_model_of_load
from tests.hosts.pd.serving import Served, served

from luthier.contract.shipped import shipped_model

LOUD_DB = 30.0
MESSAGES_A_SECOND = 20


def write_tone(path: Path, rate: int = 44100, f0_hz: float = 220.0) -> None:
    """A second of a tone without a pause, so that silence is a fault."""
    time_s = np.arange(rate) / rate
    tone = sum(np.sin(2 * math.pi * f0_hz * partial * time_s) / partial for partial in range(1, 9))
    soundfile.write(path, 0.15 * tone, rate)


def files_of(process: int) -> int:
    """Descriptors that a process has open."""
    return len(list(Path(f"/proc/{process}/fd").iterdir()))


def memory_mb(process: int) -> float:
    """That a process holds."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def seconds_until_sound(running: Served, restarts: int) -> float:
    """Until the output of the next Pd is heard."""
    began = time.monotonic()
    while True:
        health = running.health()
        if health["restarts"] >= restarts and health["state"] == "plays" and float(health["heard"]) > LOUD_DB:
            return time.monotonic() - began
        time.sleep(0.02)


def kill_again_and_again(running: Served, kills: int) -> None:
    """Print how long each next Pd takes, and what it forgot."""
    running.level_becomes(LOUD_DB, 120)
    running.send("/level", 77.0)
    took, lost = [], 0
    for count in range(1, kills + 1):
        shift = float(count % 12)
        running.send("/nn/set", "transpose", shift)
        time.sleep(0.5)
        running.kill_pd()
        took.append(seconds_until_sound(running, count))
        kept = running.attribute("transpose") == shift and running.health()["level"] == 77
        lost += not kept
        time.sleep(1.0)
    took.sort()
    print(
        f"kills: {kills}, sound after {statistics.median(took):.2f} s (median), {took[-1]:.2f} s (longest), "
        f"{sum(each > 2 for each in took)} over 2 s, state lost {lost} times"
    )


def soak(running: Served, models: list[Path], minutes: float) -> None:
    """Print what changed while models were swapped and messages came."""
    running.level_becomes(LOUD_DB, 120)
    time.sleep(5)
    pd, first = running.pd(), running.health()
    looks: list[tuple[float, float, int, int]] = []
    began, swaps, sent, silent = time.monotonic(), 0, 0, 0
    while time.monotonic() - began < 60 * minutes:
        time.sleep(max(0.0, began + sent / MESSAGES_A_SECOND - time.monotonic()))
        if sent % 2:
            running.send("/level", 75.0 + sent % 10)
        else:
            running.send("/nn/set", "transpose", float(sent % 12))
        sent += 1
        if sent % (60 * MESSAGES_A_SECOND) == 0:
            swaps += 1
            running.send("/nn/load", str(models[swaps % len(models)]))
        if sent % (10 * MESSAGES_A_SECOND) == 0:
            silent += float(running.health()["heard"]) < LOUD_DB
            looks.append((memory_mb(pd), memory_mb(running.process.pid), files_of(pd), files_of(running.process.pid)))
    last = running.health()
    blocks, late = (float(last[name]) - float(first[name]) for name in ("blocks", "late"))
    print(
        f"soak: {minutes:g} min, {sent} messages, {swaps} swaps, {blocks:.0f} blocks, {late:.0f} late "
        f"({100 * late / max(1, blocks):.2f} %), load {float(last['load']):.2f}, "
        f"restarts {float(last['restarts']):.0f}, silent at {silent} of {len(looks)} looks"
    )
    middle = looks[len(looks) // 4 :]
    for name, column in (("Pd, MB", 0), ("supervisor, MB", 1), ("Pd, files", 2), ("supervisor, files", 3)):
        values = [look[column] for look in middle]
        print(f"  {name}: {values[0]:.1f} after a quarter, {values[-1]:.1f} at the end, {max(values):.1f} at most")


@contextmanager
def full_disk(folder: Path) -> Iterator[Path | None]:
    """A file system of one megabyte that is full; None where it cannot be mounted."""
    place = folder / "disk"
    place.mkdir()
    mounted = (
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)], check=False).returncode == 0
    )
    if not mounted:
        yield None
        return
    try:
        filler = (place / "filler").open("wb", buffering=0)
        try:
            while True:
                filler.write(bytes(4096))
        except OSError:
            yield place
        finally:
            filler.close()
    finally:
        subprocess.run(["umount", "-l", str(place)], check=False)


def play_on_a_full_disk(folder: Path, sound: Path, model: Path, other: Path) -> None:
    """Print what still works."""
    with full_disk(folder) as disk:
        if disk is None:
            print("full disk: no disk can be mounted here")
            return
        with (
            (disk / "log").open("w") as log,
            served(model, disk / "state", "--play", str(sound), console=log) as running,
        ):
            running.level_becomes(LOUD_DB, 120)
            running.send("/nn/load", str(other))
            running.answer("/nn/loaded")
            running.kill_pd(signal.SIGKILL)
            took = seconds_until_sound(running, 1)
            print(f"full disk: played, changed the model, and sounded {took:.2f} s after a kill")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--load", type=float, default=0.0, help="of a model for the soak, as a share of its block")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sound = folder / "tone.wav"
        write_tone(sound)
        models = [shipped_model("strings").model, shipped_model("flute").model]
        soaked = models
        if options.load:
            save_model_of_load(folder, "busy", options.load)
            soaked = [folder / "busy.ts", Path(shutil.copyfile(folder / "busy.ts", folder / "other.ts"))]
        if options.kills:
            with served(models[0], folder / "kills", "--play", str(sound)) as running:
                kill_again_and_again(running, options.kills)
        if options.minutes:
            block = str(BLOCK if options.load else 2048)
            with served(soaked[0], folder / "soak", "--play", str(sound), "--block", block) as running:
                soak(running, soaked, options.minutes)
        play_on_a_full_disk(folder, sound, *models)


if __name__ == "__main__":
    main()
