"""Whether descriptors can be played, and what training adds to telling them, on rendered notes at 16 kHz.

    python3 tests/bench/fader_acceptance.py                 3 seeds, each told alone, and with the confusion and `told`
    python3 tests/bench/fader_acceptance.py --picture docs/fader.png

Six runs of a fixed number of steps on one thread each, two at a time. Runs that are finished in --folder are measured
again, not trained again; one that was interrupted goes on.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np
import torch

from luthier.audio.augmentation import Augmentation, AugmentationConfig
from luthier.audio.corpus import Corpus
from luthier.families.fader.config import FaderConfig
from luthier.families.fader.model import BINS, Fader
from luthier.families.rave.training import CodecTrainConfig, LossWeights
from luthier.losses.spectral import SpectralDistance
from luthier.runs.checkpoints import built_model, load_checkpoint
from luthier.runs.training import make_trainer
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.checkpoint_files import CHECKPOINT_NAME

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench.fader_control import Control, probe, sweep
from tests.bench.fader_sounds import rendered
from tests.bench.rave_acceptance import Point

MODEL = FaderConfig(
    sample_rate=16000,
    bands=16,
    ratios=(4, 4),
    dilations=(1,),
    capacity=16,
    latents=8,
    amplitude_modulation=True,
    look_ahead=1,
    window=1024,
)
TRAIN = CodecTrainConfig(
    steps=4000,
    minutes=0.0,
    crop_length=8192,
    adversarial_learning_rate=1e-3,
    weights=LossWeights(waveform=(5.0, 0.3), loudness=0.5, early_energy=0.0),
    average_decay=0.99,
    scales=(2048, 512, 128),
    floor_dbfs=-180.0,
    validate_every=2000,
)
CONFUSION, TOLD = 2.5, 2.0
SEEDS = (0, 1, 2)
LEAST_SPEARMAN = {"loudness_db": 0.8, "centroid_hz": 0.8}
_CROP, _HELD_OUT, _SWEPT, _TAUGHT = 32768, 24, 96, 400


def corpus(folder: Path) -> Corpus:
    """What every run learns from."""
    return rendered(folder, "sounds", 4.0, MODEL.sample_rate, seed=0)


@dataclass(frozen=True)
class Crops:
    """Sounds of two seconds, [n, 1, time].

    Attributes:
        training: of the corpus that the runs learn from; between their quantiles descriptors are swept.
        held_out: from phrases that no run has heard, dithered as training is.
        taught: from yet others, which teach the probe: many, so that it finds what there is instead of learning a
            small corpus by heart.
    """

    training: torch.Tensor
    held_out: torch.Tensor
    taught: torch.Tensor


def crops(folder: Path) -> Crops:
    """What every run is measured on."""
    others = rendered(folder, "held_out", 2.0, MODEL.sample_rate, seed=1)
    teaching = rendered(folder, "teaching", 12.0, MODEL.sample_rate, seed=2)
    dither = Augmentation(AugmentationConfig(all_pass_probability=0.0), MODEL.sample_rate)
    held_out = dither(others.batch("train", np.random.default_rng(0), _HELD_OUT, _CROP), np.random.default_rng(0))
    training = corpus(folder).batch("train", np.random.default_rng(0), _SWEPT, _CROP)
    taught = teaching.batch("train", np.random.default_rng(0), _TAUGHT, _CROP)
    return Crops(*(torch.from_numpy(samples) for samples in (training, held_out, taught)))


def run_folder(folder: Path, seed: int, confusion: float, told: float) -> Path:
    """Where a run is kept."""
    return folder / f"seed{seed}_confusion{confusion:g}_told{told:g}"


def train(folder: Path, seed: int, confusion: float, told: float, steps: int) -> None:
    """Train one run, or go on with it."""
    torch.set_num_threads(1)
    run = run_folder(folder, seed, confusion, told)
    if (run / CHECKPOINT_NAME).exists():
        checkpoint = load_checkpoint(run)
    else:
        changes: dict[str, Any] = {"seed": seed, "confusion": confusion, "told": told, "steps": steps}
        torch.manual_seed(seed)
        config = CodecTrainConfig(**vars(TRAIN) | changes)
        checkpoint = Checkpoint("fader", "acceptance", MODEL, config, Fader(MODEL).state_dict())
    if checkpoint.step < checkpoint.train_config.steps:
        run.mkdir(parents=True, exist_ok=True)
        make_trainer(checkpoint, corpus(folder), run).train()


def train_all(folder: Path, seeds: list[int], weights: tuple[float, float], steps: int, at_once: int) -> None:
    """Every run that is not finished, `at_once` at a time, in processes of their own."""
    corpus(folder)
    waiting = [(seed, *each) for seed in seeds for each in ((0.0, 0.0), weights)]
    running: list[subprocess.Popen[bytes]] = []
    while waiting or running:
        while waiting and len(running) < at_once:
            arguments = ["--folder", str(folder), "--train", *map(str, waiting.pop(0)), "--steps", str(steps)]
            running.append(subprocess.Popen([sys.executable, __file__, *arguments]))
        if running[0].wait():
            sys.exit("a run failed: see above")
        running.pop(0)


@dataclass(frozen=True)
class Measured:
    """What one run reached."""

    controls: list[Control]
    accuracy: list[float]
    majority: list[float]
    distance: float

    @property
    def error(self) -> float:
        """Control error, mean over the descriptors."""
        return mean(control.error for control in self.controls)


def measure(run: Path, of: Crops) -> Measured:
    """Measure a finished run."""
    model = built_model(load_checkpoint(run)).eval()
    assert isinstance(model, Fader)
    found = probe(model, of.held_out, of.taught)
    with torch.no_grad():
        rebuilt = torch.cat([model.listen(crop[None]) for crop in of.held_out])
        distance = float(SpectralDistance()(of.held_out, rebuilt))
    return Measured(sweep(model, of.held_out, of.training), found.accuracy, found.majority, distance)


def control_points(with_adversary: list[Measured]) -> Iterator[Point]:
    """What is asked of every run with the adversary."""
    for number, name in enumerate(MODEL.descriptors):
        controls = [run.controls[number] for run in with_adversary]
        least = LEAST_SPEARMAN.get(name, 0.6)
        yield _each(f"Spearman of target and {name}", [c.spearman for c in controls], f">= {least}", least, None)
        yield _each(f"gain of {name}", [c.gain for c in controls], ">= 0.7", 0.7, None)
        worst = _row([max(c.cross_talk) for c in controls])
        yield _each(
            f"cross-talk of {name}, mean (worst {worst})", [mean(c.cross_talk) for c in controls], "<= 0.3", None, 0.3
        )


def _each(name: str, values: list[float], limit: str, least: float | None, most: float | None) -> Point:
    passed = all((least is None or v >= least) and (most is None or v <= most) for v in values)
    return Point(name, " ".join(f"{value:.2f}" for value in values), limit, passed)


def adversary_points(plain: list[Measured], confused: list[Measured]) -> Iterator[Point]:
    """What training adds to the same model, which is told descriptors and no more."""
    print(f"      (chance of the probe: {1 / BINS:.3f}; naming the commonest bin: {_row(confused[0].majority)})")
    for number, name in enumerate(MODEL.descriptors):
        before, after = ([run.accuracy[number] for run in runs] for runs in (plain, confused))
        lower = all(b > a for b, a in zip(before, after, strict=True))
        values = " -> ".join(" ".join(f"{value:.3f}" for value in values) for values in (before, after))
        yield Point(f"probe of {name}, without -> with", values, "lower", lower)
    shares = [1 - mean(after.accuracy) / mean(before.accuracy) for before, after in zip(plain, confused, strict=True)]
    yield Point("probe, mean of the descriptors, lower by", _row(shares), ">= 0.15 on average", mean(shares) >= 0.15)
    before, after = [run.error for run in plain], [run.error for run in confused]
    lower = all(b > a for b, a in zip(before, after, strict=True))
    yield Point("control error, without -> with", f"{_row(before)} -> {_row(after)}", "lower", lower)
    ratios = [after.distance / before.distance for before, after in zip(plain, confused, strict=True)]
    yield _each(f"S over that without ({_row([run.distance for run in plain])})", ratios, "<= 1.2", None, 1.2)


def _row(values: list[float]) -> str:
    return " ".join(f"{value:.2f}" for value in values)


def draw(picture: Path, plain: list[Measured], confused: list[Measured]) -> None:
    """What came out over what was asked for, every seed, and below it what the probe still finds."""
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(1, len(MODEL.descriptors) + 1, figsize=(11, 2.9), layout="constrained")
    for runs, colour, label in ((plain, "C1", "told alone"), (confused, "C0", "trained for it")):
        for number, axis in enumerate(axes[:-1]):
            for index, run in enumerate(runs):
                control = run.controls[number]
                own = control.measured[:, :, number].mean(axis=1)
                axis.plot(control.targets, own, f".-{colour}", label=label if index == 0 else None, alpha=0.8)
    for number, (axis, name) in enumerate(zip(axes, MODEL.descriptors, strict=False)):
        ends = confused[0].controls[number].targets[[0, -1]]
        axis.plot(ends, ends, ":", color="gray")
        axis.set(title=name, xlabel="told")
    axes[0].set_ylabel("measured")
    axes[0].legend(fontsize="small")
    places = np.arange(len(MODEL.descriptors))
    for runs, shift, colour in ((plain, -0.2, "C1"), (confused, 0.2, "C0")):
        axes[-1].bar(places + shift, np.mean([run.accuracy for run in runs], axis=0), 0.4, color=colour)
    axes[-1].axhline(1 / BINS, color="gray", linestyle=":")
    axes[-1].set_xticks(places, [name.split("_")[0] for name in MODEL.descriptors])
    axes[-1].set_title("found in the latent")
    figure.savefig(picture, dpi=70)


def main() -> None:
    """Train what is missing, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=Path("runs/fader_acceptance"))
    parser.add_argument("--seeds", type=int, nargs="+", default=list(SEEDS))
    parser.add_argument("--confusion", type=float, default=CONFUSION, help="weight of the adversary")
    parser.add_argument("--told", type=float, default=TOLD, help="weight of what the decoder is told of other sounds")
    parser.add_argument("--steps", type=int, default=TRAIN.steps, help="of each run")
    parser.add_argument("--at-once", type=int, default=2, help="runs that train at a time, a thread each")
    parser.add_argument("--picture", type=Path, help="draw the sweeps into this PNG")
    parser.add_argument("--train", nargs=3, metavar=("SEED", "CONFUSION", "TOLD"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.train:
        seed, confusion, told = options.train
        train(options.folder, int(seed), float(confusion), float(told), options.steps)
        return
    weights = (options.confusion, options.told)
    train_all(options.folder, options.seeds, weights, options.steps, options.at_once)
    of = crops(options.folder)
    plain, confused = (
        [measure(run_folder(options.folder, seed, *each), of) for seed in options.seeds]
        for each in ((0.0, 0.0), weights)
    )
    points = [*control_points(confused), *adversary_points(plain, confused)]
    print(*points, sep="\n", flush=True)
    print("      the same told alone:")
    print(*control_points(plain), sep="\n", flush=True)
    if options.picture:
        draw(options.picture, plain, confused)
    if not all(point.passed for point in points):
        sys.exit(1)


if __name__ == "__main__":
    main()
