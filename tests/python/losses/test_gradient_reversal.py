"""Gradient reversal: forward nothing changes, backward the sign does."""

import torch

from luthier.losses.gradient_reversal import reversed_gradient


def test_values_pass_and_gradients_come_back_turned_round():
    x = torch.randn(3, 4, requires_grad=True)
    y = reversed_gradient(x, 0.5)
    assert torch.equal(y, x)
    weights = torch.randn(3, 4)
    (y * weights).sum().backward()
    assert torch.allclose(x.grad, -0.5 * weights)
