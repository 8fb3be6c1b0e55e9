"""Residual vector quantization learns where vectors are, and every further code refines."""

import torch

from luthier.blocks.quantization import ResidualQuantizer


def clusters(frames: int = 200) -> torch.Tensor:
    """[4, 2, frames] around four far points."""
    generator = torch.Generator().manual_seed(0)
    points = torch.tensor([[5.0, 5.0], [5.0, -5.0], [-5.0, 5.0], [-5.0, -5.0]])
    which = torch.randint(4, (4, frames), generator=generator)
    return points[which].transpose(1, 2) + 0.3 * torch.randn(4, 2, frames, generator=generator)


def error(quantizer: ResidualQuantizer, x: torch.Tensor) -> float:
    return float((x - quantizer.decode(quantizer.encode(x))).square().mean())


def learnt(quantizers: int, size: int, steps: int = 30) -> ResidualQuantizer:
    torch.manual_seed(0)
    quantizer = ResidualQuantizer(2, quantizers, size)
    for _ in range(steps):
        quantizer.learn(clusters())
    return quantizer


def test_codebooks_move_to_the_vectors():
    torch.manual_seed(0)
    assert error(learnt(1, 8), clusters()) < 0.05 * error(ResidualQuantizer(2, 1, 8), clusters())


def test_each_quantizer_refines_what_the_ones_before_left_over():
    errors = [error(learnt(count, 8), clusters()) for count in (1, 2, 3)]
    assert errors[1] < 0.6 * errors[0]
    assert errors[2] < 0.8 * errors[1]


def test_a_code_that_nothing_chooses_is_given_a_place_among_the_vectors():
    quantizer = learnt(1, 8)
    quantizer.codebooks[0, 3] = 1e4
    quantizer.sums[0, 3] = 1e4
    for _ in range(400):
        quantizer.learn(clusters(20))
    assert float(quantizer.codebooks[0, 3].abs().max()) < 10
    assert len(quantizer.encode(clusters()).unique()) == 8


def test_codes_of_vectors_of_codes_are_the_codes():
    quantizer = learnt(1, 4)
    codes = torch.tensor([[[0, 1, 2, 3]]])
    assert torch.equal(quantizer.encode(quantizer.decode(codes.float())), codes)


def test_encoding_leaves_the_codebooks_alone():
    quantizer = learnt(2, 8)
    before = {name: value.clone() for name, value in quantizer.state_dict().items()}
    quantizer.decode(quantizer.encode(clusters()))
    assert all(torch.equal(quantizer.state_dict()[name], value) for name, value in before.items())
