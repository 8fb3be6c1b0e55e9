"""What the acceptance of the timbre latent space measures: a probe for loudness, curves that are followed, a loop."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import numpy as np
import torch
from scipy.signal import butter, sosfilt
from scipy.stats import spearmanr
from torch import Tensor, nn

from luthier.audio.reading import read_audio
from luthier.families.codes.descriptor_map import MAPPED
from luthier.families.codes.model import Codes
from luthier.families.rave.model import Rave
from luthier.families.timbre.model import Timbre
from luthier.features.descriptors import DESCRIPTORS

EDGE = 16  # frames at either end of a sound that are not measured
_DITHER = 2.0**-16
_PROBE_STEPS = 3000


def crops_of(folder: Path, sample_rate: int, length: int) -> Tensor:
    """Every sound of a folder in crops [n, 1, length], dithered to 16 bits."""
    sounds = [torch.from_numpy(read_audio(path, sample_rate, 1)) for path in sorted(folder.glob("*.wav"))]
    crops = torch.cat([sound[:, : sound.shape[1] // length * length].reshape(-1, 1, length) for sound in sounds])
    generator = torch.Generator().manual_seed(0)
    return crops + (2.0 * torch.rand(crops.shape, generator=generator) - 1.0) * _DITHER


@torch.no_grad()
def latents_and_loudness(model: Rave, crops: Tensor, quietest_db: float) -> tuple[Tensor, Tensor]:
    """Latent frames [n, latents] of crops and the loudness of each in dB [n], at least `quietest_db`.

    The loudness is that of `features`, by a window of 2048 samples, and not what the model itself measures.
    """
    z, level_db = [], []
    for part in crops.split(8):
        z.append(model.full_latents(part)[..., EDGE:-EDGE].transpose(1, 2).flatten(0, 1))
        measured = DESCRIPTORS["loudness_db"](part, model.sample_rate, model.hop_length)
        level_db.append(measured[..., EDGE:-EDGE].flatten().clamp_min(quietest_db))
    return torch.cat(z), torch.cat(level_db)


def probe_r2(train: tuple[Tensor, Tensor], held_out: tuple[Tensor, Tensor]) -> float:
    """R2 on held-out frames of a perceptron of two hidden layers of 128 that has learned x [n, d] -> y [n]."""
    torch.manual_seed(0)
    x, y = train
    mean, deviation, centre, scale = x.mean(0), x.std(0) + 1e-6, y.mean(), y.std()
    probe = nn.Sequential(nn.Linear(x.shape[1], 128), nn.ReLU(), nn.Linear(128, 128), nn.ReLU(), nn.Linear(128, 1))
    optimizer = torch.optim.Adam(probe.parameters(), 2e-3)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, _PROBE_STEPS)
    x, y = (x - mean) / deviation, (y - centre) / scale
    for _ in range(_PROBE_STEPS):
        chosen = torch.randint(len(x), (512,))
        optimizer.zero_grad()
        (probe(x[chosen])[:, 0] - y[chosen]).square().mean().backward()
        optimizer.step()
        schedule.step()
    with torch.no_grad():
        guess = probe((held_out[0] - mean) / deviation)[:, 0] * scale + centre
    error, spread = (guess - held_out[1]).square().mean(), held_out[1].var(correction=0)
    return 1.0 - float(error / spread)


@torch.no_grad()
def loudness_control(model: Timbre, crops: Tensor) -> float:
    """Spearman of commanded and measured loudness: sines from -50 to -10 dB laid over the latents of crops."""
    values = model.encode(crops)
    phase = torch.arange(len(crops)).unsqueeze(1)
    seconds = torch.arange(values.shape[-1]) * model.hop_length / model.sample_rate
    wanted_db = -30.0 + 20.0 * torch.sin(2.0 * math.pi * 0.4 * seconds + phase)
    values[:, 0] = 1.0 - 2.0 * wanted_db / model.quietest_db
    y = model.decode(values)
    measured = DESCRIPTORS["loudness_db"](y, model.sample_rate, model.hop_length)
    inner = slice(EDGE, -EDGE)
    return float(spearmanr(wanted_db[:, inner].flatten(), measured[:, inner].flatten())[0])


def curves(frames: int, frame_rate: float) -> dict[str, Tensor]:
    """Targets from 0 to 1: a sine of four seconds, and an exponential rise of eight that begins again."""
    seconds = torch.arange(frames) / frame_rate
    rise = torch.exp(3.0 * (seconds % 8.0) / 8.0) - 1.0
    return {"sine": 0.5 + 0.4 * torch.sin(2.0 * math.pi * seconds / 4.0), "exp": 0.05 + 0.9 * rise / (math.e**3 - 1.0)}


@torch.no_grad()
def followed(model: Codes) -> Mapping[tuple[str, str], float]:
    """Spearman of target and measured descriptor, by (descriptor, curve); only frames where it is defined."""
    results = {}
    for name in model.map.known():
        model.descriptor_choice = MAPPED.index(name)
        for curve, target in curves(1000, model.sample_rate / model.hop_length).items():
            y = model.descriptor(torch.stack([target, torch.full_like(target, 0.1)])[None])
            measured = DESCRIPTORS[f"{name}_hz"](y, model.sample_rate, model.hop_length)[0, EDGE:-EDGE]
            defined = measured > 0.0
            results[name, curve] = float(spearmanr(target[EDGE:-EDGE][defined], measured[defined])[0])
    return results


@torch.no_grad()
def held_pitch(model: Codes, held: int = 40) -> float:
    """Spearman of target and measured f0 of 30 random pitches, each held for `held` frames; its middle is measured."""
    model.descriptor_choice = MAPPED.index("f0")
    target = torch.rand(30, generator=torch.Generator().manual_seed(0)).repeat_interleave(held)
    y = model.descriptor(torch.stack([target, torch.full_like(target, 0.1)])[None])
    measured = DESCRIPTORS["f0_hz"](y, model.sample_rate, model.hop_length)[0]
    place = torch.arange(len(target)) % held
    chosen = (place >= 0.3 * held) & (place < 0.75 * held) & (measured > 0.0)
    return float(spearmanr(target[chosen], measured[chosen])[0])


@dataclass(frozen=True)
class Loop:
    """What a feedback loop did.

    Attributes:
        peak: of what is heard and goes round again, the limited output.
        model_peak: of the model's output, before it is limited.
        last_minute_rms: of what is heard; 0 if the loop has died.
        finite: whether every sample was a number.
    """

    peak: float
    model_peak: float
    last_minute_rms: float
    finite: bool


def feedback(engine: ModuleType, file: Path, sample_rate: int, minutes: float, gain: float = 2.0) -> Loop:
    """Output -> soft clip -> 200 to 2000 Hz -> gain -> input, as in patches/pd/feedback.pd, begun by a click."""
    block = 1024
    player = engine.Streamer(str(file), block=block, host_vector=block, mode="in_place")
    band = butter(2, (200.0, 2000.0), "bandpass", fs=sample_rate, output="sos")
    state = np.zeros((len(band), 2))
    fed = np.zeros((1, block), np.float32)
    fed[0, 0] = 1.0
    count, per_minute = int(minutes * 60 * sample_rate / block), 60 * sample_rate // block
    peak, model_peak, finite, energies = 0.0, 0.0, True, []
    for _ in range(count):
        y = player.process(fed)
        heard = np.tanh(y)
        filtered, state = sosfilt(band, heard[0], zi=state)
        fed = np.clip(gain * filtered, -1.0, 1.0).astype(np.float32)[None]
        finite &= bool(np.isfinite(y).all())
        peak, model_peak = max(peak, float(np.abs(heard).max())), max(model_peak, float(np.abs(y).max()))
        energies.append(float(np.mean(heard**2)))
    return Loop(peak, model_peak, math.sqrt(np.mean(energies[-per_minute:])), finite)
