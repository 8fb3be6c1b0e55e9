"""The decoder of RAVE with feature-wise linear modulation after each of its upsampling stages."""

from math import prod

from torch import Tensor

from luthier.blocks.activations import activation
from luthier.blocks.adain import AdaptiveNorm
from luthier.blocks.block import StreamingBlock
from luthier.blocks.branches import Chain
from luthier.blocks.film import ModulatedChain
from luthier.models.rave_config import RaveConfig
from luthier.models.rave_decoder import Decoder, Trunk, build_stages, first_half


class ModulatedDecoder(Decoder):
    """Latent and conditions -> bands; the conditions join the latent, and scale and shift each stage.

    Args:
        conditions: channels of the condition, the last of what `forward` takes.
    """

    def __init__(self, config: RaveConfig, conditions: int) -> None:
        super().__init__(config, trunk=_trunk(config, conditions))
        self.conditions = conditions
        self.last = activation(config.activation, config.capacity)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`; latent and conditions are equally late."""
        assert isinstance(self.early, ModulatedChain)
        assert isinstance(self.late, ModulatedChain)
        middle = self.style.align(self.early.align_both(input_delay, input_delay))
        return self.align_heads(self.last.align(self.late.align_both(middle, input_delay)))

    def forward(self, z: Tensor, extra_delay: int = 0) -> Tensor:
        """See `Decoder.forward`."""
        condition = z[:, z.size(1) - self.conditions :]
        features = self.late(self.style(self.early(z, condition)), condition)
        return self.heads(self.last(features), extra_delay)


def _trunk(config: RaveConfig, conditions: int) -> Trunk:
    """As `build_trunk`, each stage modulated; the last activation is left to the decoder."""
    stages, widths = build_stages(config, conditions)
    half = first_half(len(stages))
    frames = [prod(config.upward_ratios[: stage + 1]) for stage in range(len(stages))]
    layers: list[StreamingBlock] = [Chain(*stage) for stage in stages]
    halves = [
        ModulatedChain(layers[part], widths[part], frames[part], conditions, rectified=False)
        for part in (slice(half), slice(half, None))
    ]
    return halves[0], AdaptiveNorm(widths[half - 1]), halves[1]
