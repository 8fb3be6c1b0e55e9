"""Activations that are learned."""

import torch

from luthier.blocks.activations import Snake, activation


def test_snake_is_its_formula_and_learns_its_frequency():
    snake, x = Snake(2), torch.randn(1, 2, 50)
    with torch.no_grad():
        snake.log_alpha.copy_(torch.tensor([[0.0], [1.0]]))
    alpha = torch.tensor([1.0, torch.e]).view(-1, 1)
    assert torch.allclose(snake(x), x + torch.sin(alpha * x) ** 2 / alpha, atol=1e-6)
    snake(x).sum().backward()
    assert float(snake.log_alpha.grad.abs().min()) > 0


def test_an_activation_is_named_in_the_configuration():
    assert isinstance(activation("snake", 3), Snake)
    assert float(activation("leaky", 3)(-torch.ones(1, 3, 1)).mean()) == -torch.tensor(0.2)
