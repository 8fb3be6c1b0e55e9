"""Whether RAVE does what it must, on rendered notes and speech with the preset tiny on two cores.

    python3 tests/bench/rave_acceptance.py                   trains for 24 minutes, 16 of them in phase 1, then measures
    python3 tests/bench/rave_acceptance.py --minutes 4       a quick look
    python3 tests/bench/rave_acceptance.py --run runs/x      measures a run that has both phases and `phase1.ckpt`

The points and their limits are those of the method: S is the multi-scale spectral distance on held-out crops.
"""

import argparse
import hashlib
import itertools
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from luthier.audio.corpus import Corpus
from luthier.audio.rendering import render_demo_corpus, render_speech_corpus
from luthier.configuration import to_config
from luthier.contract.check import CheckFailedError, check_stream
from luthier.contract.scripting import script
from luthier.families.codec import through_model
from luthier.families.presets import read_preset
from luthier.families.rave.methods import method_specs
from luthier.families.rave.model import Rave
from luthier.families.rave.training import CodecTrainConfig
from luthier.families.table import family as record
from luthier.losses.spectral import SpectralDistance
from luthier.runs.checkpoints import built_model, load_checkpoint
from luthier.runs.training import make_trainer
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.checkpoint_files import phase_name
from luthier.trainer.held_out import held_out_batch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench.learning import measure

FIDELITIES = (0.4, 0.6, 0.8, 0.9, 0.95, 0.99)
_SETTLING = 24  # hops at either end of a crop that a delayed signal does not fill


@dataclass(frozen=True)
class Point:
    """One line of the table."""

    name: str
    value: str
    limit: str
    passed: bool

    def __str__(self) -> str:
        return f"{'pass' if self.passed else 'FAIL'}  {self.name:<58} {self.value:>38}   {self.limit}"


def train(sounds: Path, run: Path, checkpoint: Checkpoint) -> bool:
    """Train both phases, keeping the end of the first as `phase1.ckpt`; return whether they came to their end."""
    config = checkpoint.model_config
    corpus = Corpus.prepare(sounds, run / "corpus", config.sample_rate, config.channels)
    checkpoint.corpus = {"folder": str(sounds), "files": len(corpus.report.accepted), "minutes": corpus.report.minutes}

    return make_trainer(checkpoint, corpus, run).train()


def points(run: Path) -> Iterator[Point]:
    """Measure each point of a run with both phases."""
    before, after = load_checkpoint(run / phase_name(1)), load_checkpoint(run)
    corpus = Corpus.prepare(
        after.corpus["folder"], run / "corpus", after.model_config.sample_rate, after.model_config.channels
    )
    first, second = built_model(before), built_model(after)
    assert isinstance(first, Rave)
    assert isinstance(second, Rave)
    crops = held_out_batch(corpus, after.train_config, second.hop_length).audio
    yield pqmf_point(second, crops)
    yield from distance_points(run, before, crops)
    yield frozen_point(before, after)
    yield from adversarial_points(first, second, crops)
    yield from fidelity_points(after, crops)
    model = built_model(after)
    assert isinstance(model, Rave)
    scripted = script(record("rave").export.exported(model))
    yield speed_point(model, scripted)
    yield from streaming_points(model, scripted)


def pqmf_point(model: Rave, crops: torch.Tensor) -> Point:
    """Analysis and synthesis, streamed, at the lag they declare."""
    analysis, synthesis = model.analysis, model.synthesis
    lag = synthesis.align(analysis.align(0))
    model.set_streaming(True)
    with torch.no_grad():
        y = torch.cat([synthesis(analysis(part)) for part in crops[:4].split(1024, -1)], -1)
    model.set_streaming(False)
    x, y = crops[:4, :, 4096:-4096], y[..., 4096 + lag : -4096 + lag]
    snr_db = float(10 * torch.log10(x.square().sum() / (x - y).square().sum()))
    return Point(f"1 PQMF, SNR at its lag of {lag} samples", f"{snr_db:.1f} dB", ">= 55 dB", snr_db >= 55)


def distance_points(run: Path, before: Checkpoint, crops: torch.Tensor) -> Iterator[Point]:
    """S at the end of phase 1 against step 0 and baselines of the same latent rate."""
    start = before.history[0]["validation_distance"]
    learning = measure(run, before)
    value = learning.trained / start
    yield Point(
        "2 S held out, of S at step 0", f"{learning.trained:.2f} / {start:.2f} = {value:.2f}", "<= 0.5", value <= 0.5
    )
    baseline = min(learning.pca, learning.mean_spectrum)
    name = f"2 S held out, of the better of PCA {learning.pca:.2f} and mean {learning.mean_spectrum:.2f}"
    yield Point(name, f"{learning.trained / baseline:.2f}", "< 1", learning.trained < baseline)


def encoder_hash(weights: Mapping[str, torch.Tensor]) -> str:
    """Of every number before the latent."""
    digest = hashlib.blake2b(digest_size=8)
    for name in sorted(weights):
        if name.startswith(("encoder.", "latent", "analysis.", "band_level")):
            digest.update(weights[name].cpu().numpy().tobytes())
    return digest.hexdigest()


def frozen_point(before: Checkpoint, after: Checkpoint) -> Point:
    """What is exported encodes the same after phase 2."""
    one, two = encoder_hash(before.average), encoder_hash(after.average)
    return Point("3 encoder in phase 2", f"{one} {two}"[:24], "unchanged", one == two)


def treble_error_db(x: torch.Tensor, y: torch.Tensor, n: int = 2048) -> float:
    """Mean |difference of the log-energy above a quarter of Nyquist|, in dB, over frames that have any."""
    bins = slice(n // 8, None)
    energies = [
        torch.stft(s[:, 0], n, n // 4, window=torch.hann_window(n), return_complex=True).abs().square()[:, bins].sum(1)
        for s in (x, y)
    ]
    heard = energies[0] > 1e-7 * energies[0].max()
    return float((10 * (torch.log10(energies[0] + 1e-9) - torch.log10(energies[1] + 1e-9))).abs()[heard].mean())


def adversarial_points(first: Rave, second: Rave, crops: torch.Tensor) -> Iterator[Point]:
    """What phase 2 changes."""
    one, two = through_model(first, crops), through_model(second, crops)
    errors = treble_error_db(crops, one.rebuilt), treble_error_db(crops, two.rebuilt)
    cut = 1 - errors[1] / errors[0]
    text = f"{errors[0]:.2f} -> {errors[1]:.2f} dB, -{100 * cut:.0f} %"
    yield Point("4 log-energy error above 1/4 Nyquist, phase 1 -> 2", text, ">= 30 % less", cut >= 0.3)
    rise = two.distance / one.distance - 1
    text = f"{one.distance:.2f} -> {two.distance:.2f}, {100 * rise:+.0f} %"
    yield Point("4 S, phase 1 -> 2", text, "<= 25 % more", rise <= 0.25)


def fidelity_points(checkpoint: Checkpoint, crops: torch.Tensor) -> Iterator[Point]:
    """Fewer latents for less fidelity."""
    kept, distances = [], []
    for fidelity in FIDELITIES:
        model = built_model(checkpoint)
        assert isinstance(model, Rave)
        kept.append(model.latent.principal.dimensions(fidelity))
        model.crop_latents(fidelity)
        distances.append(float(SpectralDistance()(crops, through_model(model, crops).rebuilt)))
    falling = all(a >= b for a, b in itertools.pairwise(distances))
    shown = " ".join(f"{distance:.2f}" for distance in distances)
    yield Point(f"5 S(f) at f = {FIDELITIES}", shown, "non-increasing", falling)
    rising = all(a <= b for a, b in itertools.pairwise(kept))
    yield Point(f"5 d(f) at f = {FIDELITIES}", " ".join(map(str, kept)), "non-decreasing", rising)


def speed_point(model: Rave, scripted: torch.jit.ScriptModule, block: int = 2048, rounds: int = 100) -> Point:
    """The exported script on one thread, by the time that the thread computes: a busy machine takes none of it."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    x, times = torch.randn(1, model.channels, block) * 0.1, []
    with torch.inference_mode():
        for _ in range(rounds):
            began = time.thread_time()
            scripted(x)
            times.append(time.thread_time() - began)
    torch.set_num_threads(threads)
    speed = block / model.sample_rate / float(np.median(times))
    return Point(f"6 exported script, one thread, blocks of {block}", f"{speed:.1f} x real time", ">= 5 x", speed >= 5)


def streaming_points(model: Rave, scripted: torch.jit.ScriptModule) -> Iterator[Point]:
    """Every method, streamed at several block sizes, against offline.

    In double precision to the limit; in the precision that plays, `check_stream` raises where a stream is further from
    offline than a few times the rounding error that the offline model has itself.
    """
    for precise, limit in ((True, "<= 1e-5"), (False, "<= 1e-5 or 4 roundings of offline")):
        try:
            results = check_stream(model, scripted, method_specs(model), precise)
        except CheckFailedError as error:
            yield Point("7 streamed - offline", str(error)[:24], limit, False)
            continue
        worst = max(result.error for result in results)
        kind = "float64" if precise else "float32"
        yield Point(f"7 streamed - offline, {kind}, worst of {len(results)} ways", f"{worst:.1e}", limit, True)


def new_checkpoint(minutes: float) -> Checkpoint:
    """The preset tiny with two thirds of its time for phase 1."""
    preset = read_preset("tiny")
    model = to_config(record(preset["family"]).config, preset["model"], "model")
    changes = {"minutes": minutes, "representation_share": 2 / 3}
    config = to_config(CodecTrainConfig, preset["train"] | changes, "train")
    torch.manual_seed(config.seed)
    weights = record(preset["family"]).model(model).state_dict()
    return Checkpoint(preset["family"], "tiny", model, config, weights)


def render(folder: Path, minutes: float = 18.0) -> Path:
    """Instrument notes and speech, two to one."""
    render_demo_corpus(folder, minutes * 2 / 3)
    render_speech_corpus(folder, minutes / 3)
    return folder


def main() -> None:
    """Train if asked to, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, help="measure this run instead of training one")
    parser.add_argument("--minutes", type=float, default=24.0)
    options = parser.parse_args()
    if options.run:
        print(*points(options.run), sep="\n", flush=True)
        return
    with tempfile.TemporaryDirectory() as folder:
        if not train(render(Path(folder, "sounds")), Path(folder, "run"), new_checkpoint(options.minutes)):
            sys.exit("interrupted: nothing is measured")
        print(*points(Path(folder, "run")), sep="\n", flush=True)


if __name__ == "__main__":
    main()
