"""Where the gradient of each loss term goes: by band of the decoder, and by the level of the target's bins.

    python3 tests/bench/loss_gradient.py SOUNDS                  of an estimate that is 12 dB off in a random way
    python3 tests/bench/loss_gradient.py SOUNDS --outputs FOLDER of what a model made of them, under the same names

The gradient by the bands, each times its long-term level as the decoder has it, is what the heads hear. By band: share
of the gradient's norms; by level: share of the magnitudes on bins of a 2048 window where the target is softer.
"""

import argparse
from pathlib import Path

import numpy as np
import soundfile as sf
import torch
from torch import Tensor

from luthier.blocks.pqmf import PQMFAnalysis
from luthier.losses.loudness import LoudnessDistance
from luthier.losses.mel import EnergyDistance
from luthier.losses.spectral import SpectralDistance, former_distance

CROP, CROPS, BANDS, RATE = 16384, 32, 16, 44100
LEVELS_DBFS = (-100, -80, -60, -40)


TERMS = {
    "former distance": former_distance,
    "distance": SpectralDistance((2048, 512, 128)),
    "energy": EnergyDistance(RATE),
    "loudness": LoudnessDistance(RATE),
    "waveform": lambda x, y: (x - y).square().mean() / x.square().mean(),
}


def crops(sounds: Path, outputs: Path | None) -> tuple[Tensor, Tensor]:
    """Targets and estimates [crops, 1, time], drawn evenly from the sounds."""
    random, pairs = np.random.default_rng(0), []
    paths = sorted(sounds.glob("[!_]*.wav"))
    while len(pairs) < CROPS:
        path = paths[len(pairs) % len(paths)]
        start = int(random.integers(0, max(1, sf.info(path).frames - CROP)))
        x, _ = sf.read(path, start=start, stop=start + CROP, dtype="float32", fill_value=0.0)
        if outputs:
            y, _ = sf.read(outputs / path.name, start=start, stop=start + CROP, dtype="float32", fill_value=0.0)
        else:
            y = disturbed(x, random)
        pairs.append((x, y))
    x, y = (torch.from_numpy(np.stack(each)).unsqueeze(1) for each in zip(*pairs, strict=True))
    return x, y


def disturbed(x: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Each bin of a short-time spectrum multiplied by a random complex number near 1, and a dither of 16 bits."""
    spectrum = torch.stft(torch.from_numpy(x), 1024, 256, window=torch.hann_window(1024), return_complex=True)
    noise = torch.from_numpy(random.standard_normal((*spectrum.shape, 2)) * 10 ** (-12 / 20) / 2**0.5).float()
    made = spectrum * (1 + torch.view_as_complex(noise))
    y = torch.istft(made, 1024, 256, window=torch.hann_window(1024), length=len(x)).numpy()
    return y + np.float32(2.0**-16) * random.standard_normal(len(x)).astype(np.float32)


def shares(term, x: Tensor, y: Tensor, analysis: PQMFAnalysis, level: Tensor) -> tuple[np.ndarray, np.ndarray]:  # type: ignore[no-untyped-def]
    """Of the gradient: by band, and under each of `LEVELS_DBFS`."""
    y = y.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(term(x, y), y)
    with torch.no_grad():
        bands = analysis(gradient) * level
        norms = bands.square().mean((0, 2)).sqrt()
        window = torch.hann_window(2048)
        spectra = [
            torch.stft(s[:, 0], 2048, 512, window=window, center=False, return_complex=True).abs()
            for s in (x, gradient)
        ]
        height = level.flatten().repeat_interleave(1024 // BANDS)
        pull = spectra[1][:, :1024] * height[:, None]
        target_db = 20 * (spectra[0][:, :1024] / 512 + 1e-9).log10()
        under = [float(pull[target_db < limit].sum() / pull.sum()) for limit in LEVELS_DBFS]
    return (norms / norms.sum()).numpy(), np.array(under)


def main() -> None:
    """Parse, measure, print."""
    torch.set_num_threads(1)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sounds", type=Path)
    parser.add_argument("--outputs", type=Path)
    options = parser.parse_args()
    x, y = crops(options.sounds, options.outputs)
    analysis = PQMFAnalysis(BANDS)
    with torch.no_grad():
        power = analysis(x).square().mean((0, 2))
    level = power.sqrt().clamp_min(0.03 * float(power.max()) ** 0.5)[None, :, None]
    print("energy by band " + " ".join(f"{100 * share:5.1f}" for share in (power / power.sum())[:6]) + " ...")
    for name, term in TERMS.items():
        by_band, under = shares(term, x, y, analysis, level)
        shown = " ".join(f"{100 * share:5.1f}" for share in by_band[:6])
        below = " ".join(f"<{limit}: {100 * share:.1f}" for limit, share in zip(LEVELS_DBFS, under, strict=True))
        print(f"{name:<16} bands {shown} ... %   bins in dBFS {below} %")


if __name__ == "__main__":
    main()
