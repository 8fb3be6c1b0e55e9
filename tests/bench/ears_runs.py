"""Training an ear by the ordinary commands, and playing its file as nn~ does."""

import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import luthier_streaming
import numpy as np
import soxr
import torch

from luthier.audio.reading import read_audio
from luthier.contract.model_file import read_spec
from luthier.contract.native_check import played

_HOPS = 8  # a block
_TIMED_SECONDS = 60


@dataclass(frozen=True)
class Row:
    """One line of the table: what was measured of whom, what was found, and what was asked for."""

    part: str
    who: str
    what: str
    found: float
    asked: str = ""

    def text(self) -> str:
        """For a terminal."""
        return f"{self.part:9s} {self.who:28s} {self.what:44s} {self.found:9.3f}  {self.asked}"


def trained(folder: Path, family: str, sounds: Path, steps: int, name: str = "", more: Sequence[str] = ()) -> Path:
    """The file of a run in `folder`, trained unless it is there; `more` words for the command."""
    run = folder / (name or f"run_{family}")
    model = run / "model.ts"
    if not model.exists():
        kind = [] if "--from" in more else ["--model", family]
        words = [str(sounds), *kind, "--run", str(run), "--steps", str(steps), "--threads", "1", *more]
        subprocess.run([sys.executable, "-m", "luthier", "train", *words], check=True)
        subprocess.run([sys.executable, "-m", "luthier", "export", str(run)], check=True)
    return model


class Ear:
    """A file with one method, streamed by the native engine."""

    def __init__(self, path: Path, smoothing_ms: float | None = None) -> None:
        self.path, self.spec = path, read_spec(path)
        ((self.method, self.declared),) = self.spec.methods.items()
        self.rate, self.hop = self.spec.sample_rate, self.spec.hop_length
        block = _HOPS * self.hop
        self.player = luthier_streaming.Streamer(
            str(path), self.method, block, host_vector=block, batch=1, engine="native"
        )
        if smoothing_ms is not None:
            self.player.set("smoothing", [smoothing_ms])

    def sound(self, path: Path) -> np.ndarray:
        """A file at the rate of the model, [time], float32."""
        return np.ascontiguousarray(read_audio(path, self.rate, 1)[0])

    def answers(self, sound: np.ndarray) -> np.ndarray:
        """What is said of a sound [time], in time with it, [outputs, frames]: the declared delay is taken out."""
        late = self.declared.delay // self.hop
        block = _HOPS * self.hop
        frames = len(sound) // self.hop
        padded = np.zeros((1, 1, -(-(len(sound) + self.declared.delay) // block) * block), np.float32)
        padded[0, 0, : len(sound)] = sound
        self.player.reset()
        said = played(self.player, torch.from_numpy(padded), self.declared)[0].numpy()
        return said[:, late : late + frames]

    def rows(self, part: str) -> list[Row]:
        """What it costs: bytes of the file, and share of a core."""
        block = _HOPS * self.hop
        noise = 0.1 * np.random.default_rng(0).standard_normal((1, self.rate * _TIMED_SECONDS // block * block))
        noise = noise.astype(np.float32)
        self.player.process(noise)
        began = time.process_time()
        self.player.process(noise)
        share = (time.process_time() - began) / (noise.shape[1] / self.rate)
        return [
            Row(part, "luthier", "kB of the file", self.path.stat().st_size / 1e3, "<= 200"),
            Row(part, "luthier", "% of a core, native", 100 * share, "<= 1"),
        ]


def at_rate(sound: np.ndarray, rate: int, wanted: int) -> np.ndarray:
    """A sound [time] at another rate."""
    return np.asarray(soxr.resample(sound, rate, wanted), np.float32)
