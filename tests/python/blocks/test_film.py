"""FiLM: a condition scales and shifts, is held, and meets the layer it belongs to in time."""

import torch
from tests.python.blocks.streams import streaming

from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d
from luthier.blocks.film import FiLM, ModulatedChain


def test_a_condition_scales_and_shifts_each_channel_by_what_the_formula_says():
    torch.manual_seed(0)
    film = FiLM(3, 2, frames=2)
    h, condition = torch.randn(1, 2, 4), torch.randn(1, 3, 2)
    generated = film.generator(condition).repeat_interleave(2, 2)
    assert torch.allclose(film(h, condition), (1 + generated[:, :2]) * h + generated[:, 2:])


def test_without_scale_it_says_what_a_concatenation_before_a_linear_layer_can_say():
    torch.manual_seed(0)
    film, after = FiLM(3, 2, scaled=False), torch.nn.Conv1d(2, 5, 1)
    h, condition = torch.randn(1, 2, 4), torch.randn(1, 3, 4)
    told = (after.weight[..., 0] @ film.generator.weight[..., 0]).unsqueeze(-1)
    weight = torch.cat([after.weight, told], 1)
    bias = after.bias + after.weight[..., 0] @ film.generator.bias
    joined = torch.nn.functional.conv1d(torch.cat([h, condition], 1), weight, bias)
    assert torch.allclose(after(film(h, condition)), joined, atol=1e-6)


def test_a_chain_streams_with_a_condition_that_comes_early_or_late():
    torch.manual_seed(0)
    for input_delay, condition_delay in ((0, 0), (3, 0), (0, 2), (5, 1)):
        layers = [
            StreamingConv1d(2, 4, 4, stride=2, padding="centred"),
            StreamingConv1d(4, 4, 3, padding="centred"),
            StreamingConvTranspose1d(4, 3, 4, stride=2, padding="centred"),
        ]
        chain = ModulatedChain(layers, [4, 4, 3], [1, 1, 2], 5).double()
        x, condition = torch.randn(2, 2, 64).double(), torch.randn(2, 5, 32).double()
        delay = chain.align_both(input_delay, condition_delay)
        late_x = torch.nn.functional.pad(x, (input_delay, 0))[..., :64]
        late_condition = torch.nn.functional.pad(condition, (condition_delay, 0))[..., :32]
        with torch.no_grad(), streaming(chain):
            pieces = zip(late_x.split(4, -1), late_condition.split(2, -1), strict=True)
            stream = torch.cat([chain(*piece) for piece in pieces], -1)
        offline = chain(x, condition)
        assert (offline[..., 20:44] - stream[..., 20 + delay : 44 + delay]).abs().max() < 1e-12
