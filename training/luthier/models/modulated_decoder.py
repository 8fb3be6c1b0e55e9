"""The decoder of RAVE with feature-wise linear modulation after each of its upsampling stages."""

from math import prod

from torch import Tensor

from luthier.blocks.activations import activation
from luthier.blocks.adain import AdaptiveNorm
from luthier.blocks.block import StreamingBlock
from luthier.blocks.branches import Chain
from luthier.blocks.excitation import Excitation
from luthier.blocks.film import FiLM, ModulatedChain
from luthier.models.rave_config import RaveConfig
from luthier.models.rave_decoder import Decoder, Trunk, build_stages, first_half


class ModulatedDecoder(Decoder):
    """Latent, conditions and a pitch -> bands.

    The conditions join the latent, and scale and shift each stage. Few latents cannot say where in its period a tone
    is, and a decoder left alone repeats itself every hop; so its features are modulated by pulses of the pitch too.

    Args:
        conditions: channels of the condition, which comes after the latent, and f0 in Hz after both.
    """

    def __init__(self, config: RaveConfig, conditions: int) -> None:
        super().__init__(config, trunk=_trunk(config, conditions))
        self.conditions = conditions
        self.last = activation(config.activation, config.capacity)
        self.excitation = Excitation(config.sample_rate, config.hop_length, config.bands)
        self.voice = FiLM(config.bands, config.capacity)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`; all that comes in is equally late."""
        assert isinstance(self.early, ModulatedChain)
        assert isinstance(self.late, ModulatedChain)
        middle = self.style.align(self.early.align_both(input_delay, input_delay))
        features = self.last.align(self.late.align_both(middle, input_delay))
        return self.align_heads(self.voice.align_both(features, self.excitation.align(input_delay)))

    def forward(self, z: Tensor, extra_delay: int = 0) -> Tensor:
        """See `Decoder.forward`; z is [batch, latents + conditions + 1, frames]."""
        told, f0_hz = z[:, :-1], z[:, -1:]
        condition = told[:, told.size(1) - self.conditions :]
        features = self.last(self.late(self.style(self.early(told, condition)), condition))
        return self.heads(self.voice(features, self.excitation(f0_hz, extra_delay)), extra_delay)

    def reset(self) -> None:
        """See `Decoder.reset`."""
        self.reset_parts()
        self.excitation.reset()
        self.voice.reset()


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
