"""Adversarial losses by hand-made answers of a discriminator with two parts."""

import pytest
import torch

from luthier.losses.adversarial import discriminator_loss, feature_matching, generator_loss


def answer(*scores: float, level: float = 0.0) -> list[list[torch.Tensor]]:
    return [[torch.full((2, 3, 5), level), torch.full((2, 1, 4), score)] for score in scores]


def test_hinge_costs_the_discriminator_what_is_missing_to_one_and_minus_one():
    assert float(discriminator_loss(answer(2.0, 0.5), answer(-3.0, 0.25))) == pytest.approx(0 + 0.5 + 0 + 1.25)


def test_hinge_pays_the_generator_its_score():
    assert float(generator_loss(answer(2.0, -0.5))) == pytest.approx(-1.5)


def test_least_squares_pulls_real_to_one_and_fake_to_zero_or_for_the_generator_to_one():
    real, fake = answer(0.5), answer(0.25)
    assert float(discriminator_loss(real, fake, "least-squares")) == pytest.approx(0.25 + 0.0625)
    assert float(generator_loss(fake, "least-squares")) == pytest.approx(0.5625)


def test_an_unknown_kind_is_named():
    with pytest.raises(ValueError, match="wasserstein"):
        generator_loss(answer(0.0), "wasserstein")


def test_feature_matching_compares_maps_but_not_scores():
    assert float(feature_matching(answer(9.0, 9.0, level=1.0), answer(-9.0, 0.0, level=0.25))) == pytest.approx(0.75)


def test_feature_matching_moves_the_fake_only():
    real, fake = answer(0.0, level=1.0), answer(0.0)
    real[0][0].requires_grad_()
    fake[0][0].requires_grad_()
    feature_matching(real, fake).backward()
    assert real[0][0].grad is None
    assert fake[0][0].grad.abs().sum() > 0
