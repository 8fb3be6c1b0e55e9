"""The encoder of the RAVE family, and the residual block that it shares with the decoder."""

from torch import nn

from luthier.blocks.activations import activation
from luthier.blocks.block import Pointwise, StreamingBlock
from luthier.blocks.branches import Chain, Residual
from luthier.blocks.convolution import StreamingConv1d
from luthier.families.rave.config import RaveConfig


def build_encoder(config: RaveConfig, out_channels: int, heard: int = 0) -> Chain:
    """Bands [batch, channels * bands + heard, time] -> what the latent is made of [batch, out_channels, frames].

    `heard` channels join the bands, of a family whose encoder is told more than these.
    """
    width, padding = config.capacity, config.padding
    layers: list[StreamingBlock] = [StreamingConv1d(config.bands * config.channels + heard, width, 7, padding=padding)]
    for ratio in config.ratios:
        layers += [residual(width, dilation, config) for dilation in config.encoder_dilations]
        if config.encoder_normalization == "batch":
            layers.append(Pointwise(nn.BatchNorm1d(width)))
        layers += [
            activation(config.activation, width),
            StreamingConv1d(width, 2 * width, 2 * ratio + 1, stride=ratio, padding=padding),
        ]
        width *= 2
    head = StreamingConv1d(width, out_channels, 5, groups=config.head_groups, padding=padding)
    return Chain(*layers, activation(config.activation, width), head)


def residual(channels: int, dilation: int, config: RaveConfig, bias: bool = True) -> Residual:
    """`x` plus two convolutions of it, the first dilated: [batch, channels, time] -> the same."""
    kernel, padding = config.residual_kernel, config.padding
    body = Chain(
        activation(config.activation, channels),
        StreamingConv1d(channels, channels, 3, dilation=dilation, bias=bias, padding=padding),
        activation(config.activation, channels),
        StreamingConv1d(channels, channels, kernel, bias=bias, padding=padding),
    )
    return Residual(body, channels)
