"""How long a live training takes to its first model, in processor seconds on one thread, and what the checks cost.

Usage: python3 tests/bench/first_model.py [MINUTES ...]   of rendered sound
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

import torch

from luthier.audio.cache.store import FOLDER_VARIABLE
from luthier.audio.rendering import render_demo_corpus
from luthier.runs.export import export_model
from luthier.runs.sounds import prepared_corpus
from luthier.runs.training import make_trainer, started

PARTS = ("voices", "decoding", "hearing and closed form", "measuring", "brief export", "full export")


def measured(minutes: float, folder: Path) -> list[float]:
    """Seconds for each of PARTS, with an empty cache."""
    os.environ[FOLDER_VARIABLE] = str(folder / "cache")
    render_demo_corpus(folder / "sounds", minutes)
    torch.manual_seed(0)
    times = [time.process_time()]

    def done() -> None:
        times.append(time.process_time())

    checkpoint = started(folder / "sounds", "ddsp", tell=str)
    done()
    corpus = prepared_corpus(checkpoint, folder / "run", folder / "sounds")
    done()
    trainer = make_trainer(checkpoint, corpus, folder / "run", str)
    trainer.task.begin()
    done()
    trainer.validate()
    done()
    checkpoint.model = trainer.model.state_dict()
    export_model(checkpoint, folder / "live.ts", brief=True)
    done()
    export_model(checkpoint, folder / "live.ts")
    done()
    return [after - before for before, after in pairwise(times)]


def main(lengths: list[float]) -> None:
    """Print a row for each length."""
    torch.set_num_threads(1)
    columns = ("minutes", *PARTS[:5], "first model", PARTS[5])
    print(f"| {' | '.join(columns)} |")
    print("|---" * len(columns) + "|")
    for minutes in lengths:
        with tempfile.TemporaryDirectory() as folder:
            parts = measured(minutes, Path(folder))
        cells = [*parts[:5], sum(parts[:5]), parts[5]]
        print(f"| {minutes:g} | " + " | ".join(f"{seconds:.1f}" for seconds in cells) + " |")


if __name__ == "__main__":
    main([float(word) for word in sys.argv[1:]] or [0.5, 10.0, 60.0])
