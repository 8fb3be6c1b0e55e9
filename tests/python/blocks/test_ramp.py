"""Ramps: slow values become lines, streamed as offline."""

import torch
from tests.python.blocks.streams import Scriptable, streamed, streaming

from luthier.blocks.ramp import Ramp


def test_each_frame_leads_from_the_value_before_to_its_own():
    x = torch.tensor([[[1.0, 3.0, 3.0]]])
    assert Ramp(1, 4)(x).tolist() == [[[0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 2.5, 3.0, 3.0, 3.0, 3.0, 3.0]]]


def test_any_split_into_frames_is_the_same_line():
    ramp, x = Ramp(2, 8).double(), torch.randn(3, 2, 12, dtype=torch.float64)
    whole = ramp(x)
    with streaming(ramp):
        module = torch.jit.script(Scriptable(ramp))
        for piece in (1, 3, 12):
            module.reset()
            assert torch.equal(streamed(module, x, piece), whole)
