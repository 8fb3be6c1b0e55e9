"""The adversary: it finds loudness where it is, and takes it out of the latent."""

import dataclasses

import numpy as np
import torch
from lightning_fabric import Fabric
from tests.python.families.examples import SMALL
from tests.python.trainer.runs import TRAIN

from luthier.families.timbre.model import Timbre
from luthier.families.timbre.task import Disentangling, EvenSpread, LoudnessGuess, adversary_strength
from luthier.trainer.batches import Batch
from luthier.trainer.schedule import Moment


def swelling_noise(count: int) -> Batch:
    """Noise that swells and dies away, each crop at another level."""
    level = torch.logspace(-2.5, -0.5, count).view(-1, 1, 1)
    swell = 0.1 + torch.sin(torch.linspace(0, 6.0, 4096)).square()
    return Batch(torch.randn(count, 1, 4096) * level * swell, torch.zeros(count, dtype=torch.int64))


def correlation(model: Timbre, batch: Batch) -> float:
    """The largest between the loudness and an axis of the latent."""
    with torch.no_grad():
        rows = torch.cat([model.loudness(batch.audio), model.full_latents(batch.audio)], 1)
    table = np.corrcoef(rows.transpose(0, 1).flatten(1).numpy())
    return float(np.abs(table[0, 1:]).max())


def trained(weight: float, steps: int) -> tuple[Timbre, float]:
    torch.manual_seed(0)
    model = Timbre(SMALL["timbre"])
    weights = dataclasses.replace(
        TRAIN.weights, disentangling=weight, early_energy=0.0, waveform=(0.0, 0.0), whistle=0.0
    )
    config = dataclasses.replace(TRAIN, weights=weights, disentangling_steps=1, scales=(128,), warmup_steps=1)
    batch = swelling_noise(6)
    model.calibrate(batch.audio)
    phase = Disentangling(Fabric(accelerator="cpu", devices=1), model, config)
    model.train()
    for step in range(steps):
        phase.step(swelling_noise(6), Moment(step, 0.0))
    return model.eval(), correlation(model, batch)


def test_the_latent_forgets_the_loudness_with_the_adversary_and_keeps_it_without():
    kept, forgotten = trained(0.0, 70)[1], trained(8.0, 70)[1]
    assert kept**2 > 2.0 * forgotten**2, (kept, forgotten)


def test_levels_are_spread_evenly_whatever_their_distribution():
    spread = EvenSpread()
    levels = torch.randn(50, 40).exp()
    for _ in range(3):
        ranks = spread(levels)
    assert torch.allclose(
        torch.quantile(ranks, torch.tensor([0.1, 0.5, 0.9])), torch.tensor([0.1, 0.5, 0.9]), atol=0.02
    )
    order = levels.flatten().argsort()
    assert (ranks.flatten()[order].diff() >= 0).all()


def test_silence_alone_is_no_trouble():
    ranks = EvenSpread()(torch.full((2, 8), -1.0))
    assert torch.isfinite(ranks).all() and ranks.min() >= 0.0 and ranks.max() <= 1.0


def test_the_regressor_learns_what_there_is_and_is_never_surer_than_it_may_be():
    torch.manual_seed(0)
    guess, z = LoudnessGuess(2), torch.rand(8, 2, 32)
    optimizer = torch.optim.Adam(guess.parameters(), 1e-2)
    first = guess.cost(z, z[:, 0])
    for _ in range(60):
        optimizer.zero_grad()
        guess.cost(z, z[:, 0]).backward()
        optimizer.step()
    assert guess.cost(z, z[:, 0]) < first - 0.5
    assert guess(1000.0 * z)[1].min() >= -4.0


def test_the_adversary_comes_in_slowly():
    config = dataclasses.replace(TRAIN, disentangling_steps=100)
    assert adversary_strength(config, 0) == 0.0
    assert 0.6 < adversary_strength(config, 100) < 0.65
    assert adversary_strength(config, 2000) > 0.99
