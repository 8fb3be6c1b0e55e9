"""Windows of a sound, each of which ends with a hop."""

from torch import Tensor


def windows_of(x: Tensor, count: int, window: int, hop_length: int) -> Tensor:
    """The last `count` windows of x [.., time], [.., count, window]: the last ends with x, each a hop after another."""
    first = x.size(-1) - window - (count - 1) * hop_length
    return x[..., first:].unfold(-1, window, hop_length)
