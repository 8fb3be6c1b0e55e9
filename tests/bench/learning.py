"""How much a preset learns: held-out spectral distance of a run, against where it began and two baselines.

    python3 tests/bench/learning.py --minutes 5            trains tiny on rendered instruments, then measures
    python3 tests/bench/learning.py --run runs/mine        measures a run that is there

All numbers are the multi-scale spectral distance S (see luthier.losses.spectral) on the same held-out crops:
- untrained: fresh weights; calibrated: fresh weights after the levels of the bands were measured;
- PCA: log-magnitude spectra at the model's own latent rate, as many principal components as the model has
  latents (fitted on the training split), back to sound by Griffin-Lim; mean spectrum: the same with none.
"""

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path

import librosa
import numpy as np
import torch

from luthier.audio.corpus import Corpus
from luthier.audio.rendering import render_demo_corpus
from luthier.cli.main import main as luthier
from luthier.contract.model import Model
from luthier.families.rave.model import Rave
from luthier.families.table import family as record
from luthier.losses.spectral import SpectralDistance
from luthier.measuring.baselines import PrincipalSpectra, training_sound
from luthier.runs.checkpoints import built_model, load_checkpoint
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.held_out import held_out_batch


@dataclass(frozen=True)
class Learning:
    """Spectral distances of one run."""

    untrained: float
    calibrated: float
    trained: float
    pca: float
    mean_spectrum: float

    def table(self) -> str:
        """One line a number, with its ratio to the trained model's."""
        rows = [f"{'':>16} distance   trained is"]
        for name, value in vars(self).items():
            rows.append(f"{name:>16} {value:8.2f}   {self.trained / value:.2f} x")
        return "\n".join(rows)


def measure(run: Path, checkpoint: Checkpoint | None = None) -> Learning:
    """Measure the run in folder `run`, at another of its checkpoints if one is given."""
    checkpoint = checkpoint or load_checkpoint(run)
    model = built_model(checkpoint).eval()
    corpus = Corpus.prepare(
        checkpoint.corpus["folder"],
        run / "corpus",
        model.sample_rate,
        model.channels,
        seed=checkpoint.train_config.seed,
    )
    crops = held_out_batch(corpus, checkpoint.train_config, model.hop_length).audio
    sound, hop_length = training_sound(corpus), model.hop_length
    return Learning(
        untrained=distance(crops, rebuilt(untrained(checkpoint), crops)),
        calibrated=distance(crops, rebuilt(calibrated(checkpoint, corpus), crops)),
        trained=distance(crops, rebuilt(model, crops)),
        pca=distance(crops, through_pca(crops, PrincipalSpectra(sound, hop_length, model.latents))),
        mean_spectrum=distance(crops, through_pca(crops, PrincipalSpectra(sound, hop_length, 0))),
    )


@torch.no_grad()
def distance(x: torch.Tensor, y: torch.Tensor) -> float:
    """S(x, y)."""
    return float(SpectralDistance()(x, y))


@torch.no_grad()
def rebuilt(model: Model, crops: torch.Tensor) -> torch.Tensor:
    """Each crop through the model, offline."""
    return torch.cat([model(crop[None]) for crop in crops])


def untrained(checkpoint: Checkpoint) -> Rave:
    """The model of a run before its first step."""
    torch.manual_seed(checkpoint.train_config.seed)
    model = record(checkpoint.family).model(checkpoint.model_config).eval()
    assert isinstance(model, Rave)
    return model


def calibrated(checkpoint: Checkpoint, corpus: Corpus) -> Rave:
    """The model of a run at its first step."""
    model = untrained(checkpoint)
    model.calibrate(torch.from_numpy(corpus.batch("train", np.random.default_rng(0), 64, 16384)))
    return model


def through_pca(crops: torch.Tensor, spectra: PrincipalSpectra) -> torch.Tensor:
    """Crops [n, 1, time] reduced to principal components of their log spectra, and back to sound without phase."""
    sounds = []
    for crop in crops:
        magnitudes = spectra.magnitudes(crop)[0].numpy()
        settings = {"hop_length": spectra.hop_length, "n_fft": spectra.n_fft, "length": crop.shape[-1]}
        sounds.append(torch.from_numpy(librosa.griffinlim(magnitudes, n_iter=32, **settings).astype(np.float32)))
    return torch.stack(sounds)[:, None]


def main() -> None:
    """Train if asked to, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, help="measure this run instead of training one")
    parser.add_argument("--minutes", default="5")
    options = parser.parse_args()
    if options.run:
        print(measure(options.run).table())
        return
    with tempfile.TemporaryDirectory() as folder:
        sounds, run = Path(folder, "sounds"), Path(folder, "run")
        render_demo_corpus(sounds, 6.0)
        if luthier(["train", str(sounds), "--preset", "tiny", "--run", str(run), "--minutes", options.minutes]) == 0:
            print(measure(run).table())


if __name__ == "__main__":
    main()
