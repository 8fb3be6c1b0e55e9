"""The interface every streaming block keeps."""

from torch import Tensor, nn


class StreamingBlock(nn.Module):
    """A block that computes a whole signal (offline) or the same signal piece by piece (streaming).

    Tensors are [batch, channels, time]. The two modes share one `state_dict`: state buffers are
    not persistent. In streaming mode `stream[t] = offline[t - delay]` once the start transient
    (zero history is not zero padding) has passed, where `delay` is what `align` returned.
    """

    streaming: bool

    def __init__(self) -> None:
        super().__init__()
        self.streaming = False

    def align(self, input_delay: int) -> int:
        """Size the state for an input that comes `input_delay` frames late; return the output's delay.

        Called once by whoever assembles the blocks, before scripting. Each delay is counted in
        frames of its own signal. Clears the state.
        """
        return input_delay

    def reset(self) -> None:
        """Forget the past, as if the stream began anew."""
        return


class Pointwise(StreamingBlock):
    """Any module without memory in time (an activation, say) as a streaming block."""

    def __init__(self, module: nn.Module) -> None:
        super().__init__()
        self.module = module

    def forward(self, x: Tensor) -> Tensor:
        """Apply the module: [batch, channels, time] -> the same."""
        y: Tensor = self.module(x)
        return y


def set_streaming(module: nn.Module, streaming: bool) -> None:
    """Switch every streaming block inside `module`, and only there, to one mode."""
    for block in module.modules():
        if isinstance(block, StreamingBlock):
            block.streaming = streaming
