import json

import numpy as np
import pytest
import torch
from scipy.stats import spearmanr

from luthier.contract.latents import FOLLOWED, latent_summary, spearman
from luthier.features.descriptors import DESCRIPTORS

RATE, HOP = 44100, 512


@pytest.fixture(scope="module")
def crops():
    """Tones that grow louder and slowly higher, [4, 1, 32768]."""
    time = torch.arange(32768) / RATE
    level = torch.linspace(0.01, 0.5, 32768)
    return torch.stack([level * torch.sin(6.28 * (200 + 60 * n + 100 * time) * time) for n in range(4)])[:, None]


def test_every_number_of_the_summary_is_one_a_latent_finite_and_fit_for_json(crops):
    z = torch.randn(4, 3, 64)
    summary = latent_summary(z, crops, RATE, HOP, fidelity=torch.tensor([0.5, 0.9, 1.0]))
    expected = {"min", "max", "mean", "std", "p05", "p95", "fidelity"} | {f"spearman_{name}" for name in FOLLOWED}
    assert set(summary) == expected
    assert json.loads(json.dumps(summary, allow_nan=False)) == summary
    assert all(len(numbers) == 3 for numbers in summary.values())
    assert summary["fidelity"] == pytest.approx([0.5, 0.9, 1.0])


def test_ranges_and_percentiles_are_those_of_each_latent_over_crops_and_frames(crops):
    z = torch.arange(4 * 64, dtype=torch.float32).reshape(4, 1, 64).repeat(1, 2, 1)
    z[:, 1] *= -1
    summary = latent_summary(z, crops, RATE, HOP)
    assert summary["min"] == [0, -255] and summary["max"] == [255, 0]
    assert summary["p05"] == pytest.approx([12.75, -242.25])
    assert summary["mean"][0] == pytest.approx(127.5) and summary["std"][0] == pytest.approx(73.9, abs=0.1)
    assert "fidelity" not in summary


@pytest.mark.parametrize("name", FOLLOWED)
def test_a_latent_that_is_a_descriptor_correlates_with_it_and_its_opposite_against_it(crops, name):
    described = DESCRIPTORS[name](crops, RATE, HOP)
    z = torch.stack([described.exp() if name == "loudness_db" else described**3, -described], 1)
    assert latent_summary(z, crops, RATE, HOP)[f"spearman_{name}"] == pytest.approx([1, -1], abs=1e-6)


@pytest.mark.parametrize("hop_length", [64, 100, 2048])
def test_short_and_long_hops_find_the_same_correlation(crops, hop_length):
    level = DESCRIPTORS["loudness_db"](crops, RATE, hop_length)
    summary = latent_summary(level[:, None], crops, RATE, hop_length)
    assert summary["spearman_loudness_db"][0] > 0.99
    assert summary["max"][0] == pytest.approx(float(level.max()))


def test_what_does_not_vary_or_is_undefined_correlates_with_nothing(crops):
    constant = latent_summary(torch.ones(4, 2, 64), crops, RATE, HOP)
    silent = latent_summary(torch.randn(4, 2, 64), torch.zeros_like(crops), RATE, HOP)
    for name in FOLLOWED:
        assert constant[f"spearman_{name}"] == silent[f"spearman_{name}"] == [0, 0]


def test_the_rank_correlation_is_scipys_ties_included_where_the_descriptor_is_defined():
    rng = np.random.default_rng(0)
    values, described = rng.integers(0, 9, (3, 200)).astype(float), rng.integers(0, 5, 200).astype(float)
    defined = described != 0
    expected = [spearmanr(row[defined], described[defined]).statistic for row in values]
    np.testing.assert_allclose(spearman(values, described), expected, atol=1e-12)
