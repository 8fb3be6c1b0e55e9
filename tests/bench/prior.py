"""How much a prior learns of a run's latents, and whether what it makes is like them.

    python3 tests/bench/prior.py --minutes 2 --prior-minutes 3    trains both on rendered instruments, then measures
    python3 tests/bench/prior.py --run runs/mine                  measures a run that has a prior

Prints held-out nats a latent against two baselines (the histogram of each level; the last frame again with the
likeliest probability, else the histogram); then, for each latent, mean, standard deviation and correlation with the
frame before, of the sounds and of a minute that the prior makes; then how fast it makes them, on one thread.
"""

import argparse
import tempfile
import time
from pathlib import Path

import torch
from torch import Tensor

from luthier.audio.rendering import render_demo_corpus
from luthier.cli.main import main as luthier
from luthier.families.prior.latents import LATENTS_NAME
from luthier.families.prior.model import Prior
from luthier.runs.checkpoints import load_checkpoint
from luthier.runs.prior import load_prior, playing_model, prior_of

_VOICES = 8
_TIMINGS = 5
_SETTLING_SECONDS = 5


def statistics(z: list[Tensor]) -> Tensor:
    """Stretches [latents, frames] -> mean, standard deviation and correlation with the frame before, [3, latents]."""
    joined = torch.cat(z, dim=1)
    mean, deviation = joined.mean(1, keepdim=True), joined.std(1)
    pairs = torch.cat([(one[:, 1:] - mean) * (one[:, :-1] - mean) for one in z], dim=1)
    return torch.stack([mean[:, 0], deviation, pairs.mean(1) / deviation**2])


@torch.no_grad()
def generated(prior: Prior, seconds: float, rate: float) -> tuple[list[Tensor], float]:
    """Latents of `seconds` of sound in all, and how many times faster than real time one voice is at best."""
    prior.set_streaming(True)
    prior.reset()
    frames = round((seconds / _VOICES + _SETTLING_SECONDS) * rate)
    z = prior(torch.ones(_VOICES, 1, frames))[..., round(_SETTLING_SECONDS * rate) :]
    script = torch.jit.script(prior)
    script(torch.ones(1, 1, 64))
    durations = []
    for _ in range(_TIMINGS):
        began = time.perf_counter()
        script(torch.ones(1, 1, round(rate)))
        durations.append(time.perf_counter() - began)
    return list(z), 1.0 / min(durations)


def measure(run: Path) -> None:
    """Print what the module says of the run in folder `run`."""
    checkpoint, found = load_checkpoint(run), load_prior(run)
    assert found is not None, f"{run} has no prior"
    config = checkpoint.model_config
    best = min(found.history, key=lambda entry: entry["validation_nats"])
    print(f"held-out nats a latent: {best['validation_nats']:.3f} at step {best['step']:.0f} of {found.step}")
    for name in ("histogram_nats", "repeat_nats"):
        print(f"{name:>14}: {best[name]:.3f}")
    prior = prior_of(run, checkpoint, playing_model(checkpoint))
    assert prior is not None
    sounds = torch.load(run / LATENTS_NAME, weights_only=True)["train"]
    made, speed = generated(prior, 60, config.sample_rate / config.hop_length)
    data, drawn = statistics(sounds), statistics(made)
    print(f"{'latent':>6} {'mean':>15} {'deviation':>15} {'lag 1':>15}     (sounds, made)")
    for latent in range(data.size(1)):
        columns = [f"{data[row, latent]:7.2f} {drawn[row, latent]:7.2f}" for row in range(3)]
        print(f"{latent + 1:>6} " + " ".join(columns))
    off = (data - drawn).abs()
    factor = (drawn[1] / data[1]).log().abs().mean().exp()
    print(f"on average: mean off by {(off[0] / data[1]).mean():.2f} deviations, deviation by a factor {factor:.2f},")
    print(f"lag 1 by {off[2].mean():.3f}")
    print(f"{speed:.1f} x real time on {torch.get_num_threads()} thread(s)")


def main() -> None:
    """Parse, train if asked, measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path)
    parser.add_argument("--minutes", type=float, default=2.0, help="of the model")
    parser.add_argument("--prior-minutes", type=float, default=3.0)
    parser.add_argument("--sound-minutes", type=float, default=5.0)
    options = parser.parse_args()
    torch.set_num_threads(1)
    if options.run:
        return measure(options.run)
    with tempfile.TemporaryDirectory() as folder:
        sounds, run = Path(folder) / "sounds", Path(folder) / "run"
        render_demo_corpus(sounds, options.sound_minutes)
        first = ["train", str(sounds), "--preset", "tiny", "--run", str(run), "--minutes", str(options.minutes)]
        luthier([*first, "--threads", "1"])
        luthier(["train", "--prior", str(run), "--minutes", str(options.prior_minutes), "--threads", "1"])
        measure(run)


if __name__ == "__main__":
    main()
