"""How often the waveform changes sign."""

from torch import Tensor


def zero_crossings_hz(frames: Tensor, sample_rate: int) -> Tensor:
    """Frames [batch, channels, frames, window] -> crossings of zero a second, mean of the channels [batch, frames].

    A sine of f Hz crosses 2 f times. A sample that is exactly 0 is half a crossing on each side, so that
    a sound and its opposite count alike; silence has none. It is a count: its gradient is 0.
    """
    steps = frames.sign().diff(dim=-1).abs().sum(-1).mean(1)
    return steps * (0.5 * sample_rate / (frames.size(-1) - 1))
