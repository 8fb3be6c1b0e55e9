"""Whether the timbre latent space does what it must, on rendered strings and speech, and on single instruments.

    python3 tests/bench/timbre_acceptance.py                      trains small models at 16 kHz, then measures
    python3 tests/bench/timbre_acceptance.py --folder runs/x      keeps them there, and goes on where it was interrupted
    python3 tests/bench/timbre_acceptance.py --steps 300          a quick look
    python3 tests/bench/timbre_acceptance.py --folder runs/x --picture docs/timbre_space.png

The points and their limits are those of the method. (v) needs the module luthier_streaming.
"""

import argparse
import dataclasses
import importlib
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from luthier.audio.corpus import Corpus
from luthier.audio.rendering import render_demo_corpus, render_speech_corpus
from luthier.blocks.principal_axes import fit_principal_axes
from luthier.contract.check import CheckFailedError, check_stream
from luthier.contract.scripting import script
from luthier.families.codes.config import CodesConfig
from luthier.families.codes.model import Codes
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.model import Rave
from luthier.families.rave.training import CodecTrainConfig, LossWeights
from luthier.families.table import family as record
from luthier.families.timbre.config import TimbreConfig
from luthier.families.timbre.model import Timbre
from luthier.runs.checkpoints import built_model, load_checkpoint
from luthier.runs.export import export_model
from luthier.runs.training import make_trainer
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.checkpoint_files import checkpoint_path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
from tests.bench.rave_acceptance import Point  # noqa: E402
from tests.bench.timbre_measures import (  # noqa: E402
    crops_of,
    feedback,
    followed,
    held_pitch,
    latents_and_loudness,
    loudness_control,
    probe_r2,
)
from tests.bench.timbre_picture import draw  # noqa: E402

SAMPLE_RATE = 16000
TIMBRE = TimbreConfig(sample_rate=SAMPLE_RATE, latents=8, look_ahead=1)
RAVE = RaveConfig(sample_rate=SAMPLE_RATE, latents=8, look_ahead=1)
CODES = CodesConfig(sample_rate=SAMPLE_RATE, window=2048, hop_length=256, width=128)
TIMBRE_TRAIN = CodecTrainConfig(
    steps=1,
    minutes=0.0,
    crop_length=8192,
    scales=(1024, 512, 256, 128),
    weights=LossWeights(loudness=1.0, early_energy=0.0, disentangling=1.7),
    floor_dbfs=-180.0,
    disentangling_steps=500,
    validate_every=1000,
    validation_length=32768,
    average_decay=0.99,
)
CODES_TRAIN = dataclasses.replace(TIMBRE_TRAIN, learning_rate=1e-3)
INSTRUMENTS = ("trumpet",)
FEEDBACK_MINUTES = 10.0
_CROP = 8 * SAMPLE_RATE // TIMBRE.hop_length * TIMBRE.hop_length


def render(folder: Path) -> None:
    """Strings and speech two to one, the same anew to be held out, and instruments alone; each once."""
    for name, minutes, seed in (("train", 8.0, 0), ("held-out", 3.0, 77)):
        if not (folder / name).exists():
            render_demo_corpus(folder / name, minutes * 2 / 3, ("violin", "viola", "cello"), seed)
            render_speech_corpus(folder / name, minutes / 3, seed)
    for name in INSTRUMENTS:
        if not (folder / name).exists():
            render_demo_corpus(folder / name, 4.0, (name,))


def trained(run: Path, sounds: Path, family: str, model: Any, train: CodecTrainConfig) -> Checkpoint:
    """The finished run in a folder: taken as it is, gone on with, or begun."""
    if checkpoint_path(run).exists():
        checkpoint = load_checkpoint(run)
    else:
        run.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(train.seed)
        checkpoint = Checkpoint(family, "test", model, train, record(family).model(model).state_dict())
    if checkpoint.step < checkpoint.train_config.steps:
        corpus = Corpus.prepare(sounds, run / "corpus", model.sample_rate, model.channels)
        if not make_trainer(checkpoint, corpus, run).train():
            sys.exit("interrupted: nothing is measured")
    return load_checkpoint(run)


def timbre_of(checkpoint: Checkpoint) -> Timbre:
    """The timbre model of a run."""
    model = built_model(checkpoint).eval()
    assert isinstance(model, Timbre)
    return model


def rave_of(checkpoint: Checkpoint) -> Rave:
    """The model of a run of either family."""
    model = built_model(checkpoint).eval()
    assert isinstance(model, Rave)
    return model


def loudness_points(models: dict[str, Rave], train: Tensor, held_out: Tensor) -> Iterator[Point]:
    """(i); `models` by name, the last with the adversary."""
    with_adversary = list(models)[-1]
    for name, model in models.items():
        r2 = probe_r2(*(latents_and_loudness(model, crops, TIMBRE.quietest_db) for crops in (train, held_out)))
        hidden = name == with_adversary
        limit, passed = ("<= 0.1", r2 <= 0.1) if hidden else (">= 0.5", r2 >= 0.5)
        yield Point(f"i R2, latent -> loudness, {name}", f"{r2:.3f}", limit, passed)
    timbre = models[with_adversary]
    assert isinstance(timbre, Timbre)
    rho = loudness_control(timbre, held_out)
    yield Point("i Spearman, commanded and measured loudness", f"{rho:.3f}", ">= 0.95", rho >= 0.95)


def codes_points(checkpoints: dict[str, Checkpoint]) -> Iterator[Point]:
    """(ii)"""
    for instrument, checkpoint in checkpoints.items():
        model = built_model(checkpoint).eval()
        assert isinstance(model, Codes)
        model.survey()
        for (descriptor, curve), rho in followed(model).items():
            name = f"ii {instrument}: Spearman, {curve} of the {descriptor} and what is heard"
            yield Point(name, f"{rho:.3f}", ">= 0.9", rho >= 0.9)
        if "f0" in model.map.known():
            rho = held_pitch(model)
            yield Point(f"ii {instrument}: the same of pitches that are held", f"{rho:.3f}", ">= 0.9", rho >= 0.9)


def streaming_points(checkpoints: dict[str, Checkpoint]) -> Iterator[Point]:
    """(iii); in double precision to the limit, in the precision that plays to a few roundings of offline."""
    for name, checkpoint in checkpoints.items():
        model, exporter = built_model(checkpoint), record(checkpoint.family).export
        model.fold()
        model.survey()
        scripted, specs = script(exporter.exported(model)), exporter.methods(model)
        for precise in (True,) if model.code_bits else (True, False):  # in codes, rounding decides
            kind = "float64" if precise else "float32"
            try:
                results = check_stream(model, scripted, specs, precise)
            except CheckFailedError as error:
                yield Point(f"iii {name} streamed - offline, {kind}", str(error)[:24], "<= 1e-5", False)
                continue
            worst = max(result.error for result in results)
            text = f"iii {name} streamed - offline, {kind}, worst of {len(results)} ways"
            yield Point(text, f"{worst:.1e}", "<= 1e-5", worst <= 1e-5)


@torch.no_grad()
def axes_point(model: Timbre, crops: Tensor) -> Point:
    """(iv): the latent as it is learned, and as it is shown."""
    shown = model.decode(model.encode(crops))
    count = model.config.latents
    plain = (torch.zeros(count), torch.eye(count), torch.ones(count), torch.full((count,), 1.0 / 3.0))
    model.set_principal_axes(*plain)
    error = float((shown - model.decode(model.encode(crops))).abs().max() / shown.abs().max())
    model.set_principal_axes(*fit_principal_axes(model.full_latents(crops)))
    inside = float((model.encode(crops)[:, 1:].abs() <= 1.0).float().mean())
    name = f"iv decode(encode) with axes - without; {100 * inside:.1f} % within +-1"
    return Point(name, f"{error:.1e}", "<= 1e-5", error <= 1e-5)


def feedback_point(checkpoint: Checkpoint, folder: Path) -> Point:
    """(v), through the C++ engine that plays in Pd."""
    sys.path.append(str(ROOT / "build" / "dev" / "python"))
    engine = importlib.import_module("luthier_streaming")
    export_model(checkpoint, folder / "timbre.ts")
    loop = feedback(engine, folder / "timbre.ts", SAMPLE_RATE, FEEDBACK_MINUTES)
    name = f"v {FEEDBACK_MINUTES:g} minutes of feedback, peak (model alone {loop.model_peak:.2f}), RMS at the end"
    passed = loop.finite and loop.peak <= 1.0
    return Point(name, f"{loop.peak:.3f}, {loop.last_minute_rms:.3f}", "finite, <= 1", passed)


def points(folder: Path, timbre_steps: int, codes_steps: int) -> Iterator[Point]:
    """Train what is not trained yet, and measure each point."""
    render(folder)
    plain = dataclasses.replace(TIMBRE_TRAIN, steps=timbre_steps)
    free = dataclasses.replace(plain, weights=dataclasses.replace(plain.weights, disentangling=0.0))
    codes = dataclasses.replace(CODES_TRAIN, steps=codes_steps)
    with_adversary = trained(folder / "timbre-run", folder / "train", "timbre", TIMBRE, plain)
    without = trained(folder / "without-run", folder / "train", "timbre", TIMBRE, free)
    rave = trained(folder / "rave-run", folder / "train", "rave", RAVE, free)
    instruments = {name: trained(folder / f"{name}-run", folder / name, "codes", CODES, codes) for name in INSTRUMENTS}
    train, held_out = (crops_of(folder / name, SAMPLE_RATE, _CROP) for name in ("train", "held-out"))
    models = {
        "RAVE of the same size": rave_of(rave),
        "timbre without adversary": rave_of(without),
        "timbre with adversary": rave_of(with_adversary),
    }
    yield from loudness_points(models, train, held_out)
    yield from codes_points(instruments)
    yield from streaming_points({"timbre": with_adversary, "codes": instruments[INSTRUMENTS[0]]})
    yield axes_point(timbre_of(with_adversary), held_out)
    yield feedback_point(with_adversary, folder)


def picture(path: Path, folder: Path) -> None:
    """Draw what finished runs do."""
    timbre = timbre_of(load_checkpoint(folder / "timbre-run"))
    codes = built_model(load_checkpoint(folder / f"{INSTRUMENTS[0]}-run")).eval()
    assert isinstance(codes, Codes)
    codes.survey()
    draw(path, timbre, crops_of(folder / "held-out", SAMPLE_RATE, _CROP), codes)


def main() -> None:
    """Render, train, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, help="where sounds and runs are kept, and taken from if they are there")
    parser.add_argument("--steps", type=int, default=1200, help="of each timbre model")
    parser.add_argument("--codes-steps", type=int, default=3000, help="of each instrument")
    parser.add_argument("--picture", type=Path, help="draw the runs of --folder, which must be finished, and end")
    options = parser.parse_args()
    if options.picture:
        return picture(options.picture, options.folder)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        for point in points(folder, options.steps, options.codes_steps):
            print(point, flush=True)


if __name__ == "__main__":
    main()
