"""Where half precision is not enough: filter banks, codebooks, spectra and losses stay in float32.

Autocast serves networks, whose weights learn to live with rounding. In bfloat16 a filter bank that rebuilds to -60 dB
rebuilds to -45, and a spectral distance, whose logarithms hear what is 140 dB down, calls a perfect sound 7 to 8 off.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor


@contextmanager
def exact(like: Tensor) -> Iterator[None]:
    """Compute without autocast and without TF32, on the device of `like`; what goes in is to be float32 itself.

    For training only: TorchScript knows no such context.
    """
    cudnn, on_gpu = torch.backends.cudnn, like.is_cuda
    before = cudnn.allow_tf32 if on_gpu else False
    try:
        if on_gpu:
            cudnn.allow_tf32 = False
        with torch.autocast(like.device.type, enabled=False):
            yield
    finally:
        if on_gpu:
            cudnn.allow_tf32 = before
