"""Layers that a condition modulates are the same by the native engine, whichever of the two has to wait."""

import pytest
import torch
from tests.python.contract.native_playing import block_file, played_by_torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d
from luthier.blocks.film import ModulatedChain
from luthier.contract.program.blocks import write_modulated

CONDITIONS = 3


class Modulated(StreamingBlock):
    """A chain and its condition, which both come in as channels of one value."""

    def __init__(self, chain: ModulatedChain) -> None:
        super().__init__()
        self.chain, self.split = chain, [2, CONDITIONS]

    def forward(self, x: Tensor) -> Tensor:
        h, condition = torch.split(x, self.split, 1)
        return self.chain(h, condition)

    def reset(self) -> None:
        self.chain.reset()


def write(block, x, to):
    return write_modulated(block.chain, to.channels(x, 0, 2), to.channels(x, 2, 2 + CONDITIONS), to)


@pytest.mark.parametrize("scaled", [True, False])
@pytest.mark.parametrize(("input_delay", "condition_delay"), [(0, 0), (5, 0), (0, 3)])
def test_modulated_layers_are_those_of_torchscript(tmp_path, scaled, input_delay, condition_delay):
    torch.manual_seed(0)
    layers = [
        StreamingConv1d(2, 4, 3, padding="centred"),
        StreamingConvTranspose1d(4, 6, 4, stride=2, padding="centred"),
        StreamingConv1d(6, 5, 1),
    ]
    block = Modulated(ModulatedChain(layers, [4, 6, 5], [1, 2, 2], CONDITIONS, scaled))
    block.chain.align_both(input_delay, condition_delay)
    file = block_file(block, tmp_path / "film.ts", (2 + CONDITIONS, 5), (2, 1), write)
    x = torch.randn(3, 2 + CONDITIONS, 64)
    expected = played_by_torch(block, x, 1)
    assert expected.abs().max() > 0.1
    for pieces in (1, 5, 16):
        torch.testing.assert_close(file.played(x, pieces)[..., : expected.size(-1)], expected, rtol=1e-4, atol=1e-5)
