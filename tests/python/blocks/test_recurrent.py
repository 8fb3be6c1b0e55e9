"""A recurrent unit streams: any split into frames gives the whole, whatever the batch."""

import torch

from luthier.blocks.recurrent import StreamingGRU


@torch.no_grad()
def test_any_split_is_the_whole_and_scripts():
    torch.manual_seed(0)
    block = StreamingGRU(3, 5).double()
    names = set(block.state_dict())
    x = torch.randn(2, 12, 3, dtype=torch.float64)
    whole = block(x)
    block.streaming = True
    scripted = torch.jit.script(block)
    for pieces in (1, 5, 12):
        for streamed in (block, scripted):
            streamed.state = torch.zeros(1, 1, 5, dtype=torch.float64)
            parts = torch.cat([streamed(part) for part in x.split(pieces, 1)], 1)
            assert torch.allclose(parts, whole, rtol=0.0, atol=1e-12)
    assert set(block.state_dict()) == names


@torch.no_grad()
def test_another_batch_starts_anew_and_reset_forgets():
    torch.manual_seed(0)
    block = StreamingGRU(3, 5)
    x = torch.randn(1, 4, 3)
    fresh = block(x)
    block.streaming = True
    block(torch.randn(2, 4, 3))
    assert torch.allclose(block(x), fresh)
    assert not torch.allclose(block(x), fresh)
    block.reset()
    assert torch.allclose(block(x), fresh)
