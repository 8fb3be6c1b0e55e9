"""How much a preset learns: held-out spectral distance of a run, against where it began and two baselines.

    python tests/bench/learning.py --minutes 5            trains on rendered instruments, then measures
    python tests/bench/learning.py --run runs/demo        measures a run that is there

All numbers are the multi-scale spectral distance S (see luthier.train.losses) on the same held-out crops:
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
from luthier.models.families import build_model
from luthier.models.model import Model
from luthier.models.rave import Rave
from luthier.train.checkpoint import Checkpoint, load_checkpoint
from luthier.train.losses import SpectralDistance
from luthier.train.trainer import held_out_crops

_N_FFT = 2048
_FLOOR = 1e-5
_TRAINING_SPECTRA = 20_000


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


def measure(run: Path) -> Learning:
    """Measure the run in folder `run`."""
    checkpoint = load_checkpoint(run)
    model = checkpoint.build_model().eval()
    corpus = Corpus.prepare(
        checkpoint.corpus["folder"],
        run / "corpus",
        model.sample_rate,
        model.channels,
        seed=checkpoint.train_config.seed,
    )
    crops = held_out_crops(corpus, checkpoint.train_config)
    spectra = log_spectra(training_sound(corpus), model.hop_length)
    return Learning(
        untrained=distance(crops, rebuilt(untrained(checkpoint), crops)),
        calibrated=distance(crops, rebuilt(calibrated(checkpoint, corpus), crops)),
        trained=distance(crops, rebuilt(model, crops)),
        pca=distance(crops, through_pca(crops, spectra, model.latents, model.hop_length)),
        mean_spectrum=distance(crops, through_pca(crops, spectra, 0, model.hop_length)),
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
    model = build_model(checkpoint.family, checkpoint.model_config).eval()
    assert isinstance(model, Rave)
    return model


def calibrated(checkpoint: Checkpoint, corpus: Corpus) -> Rave:
    """The model of a run at its first step."""
    model = untrained(checkpoint)
    model.calibrate(torch.from_numpy(corpus.batch("train", np.random.default_rng(0), 64, 16384)))
    return model


def training_sound(corpus: Corpus) -> np.ndarray:
    """Crops of the training split, dithered to 16 bits, [time]."""
    rng = np.random.default_rng(0)
    sound = corpus.batch("train", rng, 100, 65536)[:, 0].reshape(-1)
    return sound + (rng.random(len(sound)) - 0.5) / 32768


def log_spectra(sound: np.ndarray, hop_length: int) -> np.ndarray:
    """[time] -> log magnitudes [frames, bins]."""
    return np.log(np.abs(librosa.stft(sound, n_fft=_N_FFT, hop_length=hop_length)).T + _FLOOR)


def through_pca(crops: torch.Tensor, spectra: np.ndarray, components: int, hop_length: int) -> torch.Tensor:
    """Crops [n, 1, time] reduced to so many principal components of their log spectra, and back to sound."""
    rows = np.random.default_rng(0).permutation(len(spectra))[:_TRAINING_SPECTRA]
    mean = spectra[rows].mean(0)
    axes = np.linalg.svd(np.cov((spectra[rows] - mean).T), hermitian=True)[2][:components]
    sounds = []
    for crop in crops[:, 0].numpy():
        reduced = (log_spectra(crop, hop_length) - mean) @ axes.T @ axes + mean
        sound = librosa.griffinlim(np.exp(reduced.T), n_iter=32, hop_length=hop_length, n_fft=_N_FFT, length=len(crop))
        sounds.append(torch.from_numpy(sound.astype(np.float32)))
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
        if luthier(["train", str(sounds), "--run", str(run), "--minutes", options.minutes]) == 0:
            print(measure(run).table())


if __name__ == "__main__":
    main()
