"""How many times faster than real time the source-filter family hears sounds, in processor seconds of one thread.

Usage: python3 tests/bench/hearing.py FOLDER [FOLDER ...]   each of WAV files of one channel

For 0, 1 and 3 voices, at 44.1 and 48 kHz (the same samples); the best of three, and which share of it each part takes.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import soundfile as sf
import torch

from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.analyzer import Analyzer, PitchFollower
from luthier.families.ddsp.hearing.rows import Rows
from luthier.families.ddsp.hearing.sounds import LoadedSounds
from luthier.families.ddsp.hearing.spectra import Spectra

_TIMES = 3
_PARTS = ("bands", "pitches", "following")


class Clock:
    """Adds up the processor seconds of functions that it stands in for."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(_PARTS, 0.0)

    def timed(self, part: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, timed."""

        def run(*arguments: Any) -> Any:
            began = time.process_time()
            found = work(*arguments)
            self.seconds[part] += time.process_time() - began
            return found

        return run


def watched(analyzer: Analyzer, clock: Clock) -> None:
    """Let the clock time what this analyzer does."""
    spectra: Spectra = analyzer.spectra
    pitch: PitchFollower = analyzer.pitch
    for part, module, name in (
        ("bands", spectra, "forward"),
        ("pitches", pitch, "heard"),
        ("following", pitch, "followed"),
    ):
        object.__setattr__(module, name, clock.timed(part, getattr(module, name)))


def measured(sounds: LoadedSounds, config: DdspConfig) -> str:
    """One row of the table."""
    rows, best, shares = Rows(config), float("inf"), ""
    seconds = sum(sounds.lengths) / config.sample_rate
    for _ in range(_TIMES):
        rows, clock = Rows(config), Clock()
        watched(rows.analyzer, clock)
        began = time.process_time()
        rows.of(sounds, range(len(sounds.lengths)))
        took = time.process_time() - began
        if took < best:
            best, shares = took, " | ".join(f"{100 * clock.seconds[part] / took:.0f} %" for part in _PARTS)
    return f"{config.voices} | {config.sample_rate} | {seconds:.0f} s | {seconds / best:.0f} x | {shares}"


def main(folders: list[Path]) -> None:
    """Print a row for each folder, number of voices and rate."""
    torch.set_num_threads(1)
    columns = ("sounds", "voices", "rate", "length", "real time", *_PARTS)
    print(f"| {' | '.join(columns)} |\n{'|---' * len(columns)}|")
    for folder in folders:
        sounds = LoadedSounds(
            [torch.from_numpy(sf.read(path, dtype="float32")[0]) for path in sorted(folder.glob("*.wav"))]
        )
        for rate in (44100, 48000):
            for voices in (0, 1, 3):
                row = measured(sounds, DdspConfig(voices=voices, sample_rate=rate))
                print(f"| {folder.parent.name if folder.name == 'train' else folder.name} | {row} |", flush=True)


if __name__ == "__main__":
    main([Path(word) for word in sys.argv[1:]])
