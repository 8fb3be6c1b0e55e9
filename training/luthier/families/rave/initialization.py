"""Weights of an untrained RAVE."""

from torch import nn

from luthier.blocks.branches import Residual
from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d
from luthier.blocks.weight_norm import normalize_weights
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.decoder import Decoder

# Of the activations: 1 / root mean square of what a unit normal signal becomes.
GAINS = {"leaky": nn.init.calculate_gain("leaky_relu", 0.2), "snake": 0.875}


def initialize(encoder: nn.Module, decoder: Decoder, config: RaveConfig) -> None:
    """Draw weights that keep the level of a signal through the chain (He et al., 2015).

    With torch's own, each layer loses most of the level; an untrained chain then gives its biases,
    whatever goes in, and learning takes thousands of steps to find its input. Residual branches
    start small, the latent starts nearly without noise, and the heads start soft.
    """
    for part in (encoder, decoder):
        for layer in part.modules():
            if isinstance(layer, (StreamingConv1d, StreamingConvTranspose1d)) and layer.weight.requires_grad:
                keep_level(layer, GAINS[config.activation])
        for block in part.modules():
            if isinstance(block, Residual):
                _last_convolution(block).weight.detach().mul_(0.3)
    _start_latent(_last_convolution(encoder), config.latent == "variational")
    for head in (decoder.waveform, decoder.loudness, _last_convolution(decoder.amplitudes)):
        head.weight.detach().mul_(0.3)
    if config.encoder_normalization == "weight":
        normalize_weights(encoder)
    if config.decoder_normalization == "weight":
        for part in (decoder.early, decoder.late, decoder.waveform, decoder.loudness):
            normalize_weights(part)


def _start_latent(head: StreamingConv1d, variational: bool) -> None:
    if not variational:
        head.weight.detach().mul_(2.0)
        return
    mean_weight, scale_weight = head.weight.detach().chunk(2)
    mean_weight.mul_(2.0)
    scale_weight.mul_(0.1)
    assert head.bias is not None
    head.bias.detach()[head.out_channels // 2 :].fill_(-3.0)


def keep_level(layer: StreamingConv1d | StreamingConvTranspose1d, gain: float) -> None:
    """Draw weights that give back the level of a signal; `gain` makes up for the activation before it."""
    fan_in = layer.weight[0].numel()
    if isinstance(layer, StreamingConvTranspose1d):
        fan_in = layer.in_channels * layer.kernel_size[0] // layer.stride[0]
    nn.init.normal_(layer.weight, 0.0, gain / fan_in**0.5)
    if layer.bias is not None:
        nn.init.zeros_(layer.bias)


def _last_convolution(block: nn.Module) -> StreamingConv1d:
    return [layer for layer in block.modules() if isinstance(layer, StreamingConv1d)][-1]
