"""The decoder of RAVE with feature-wise linear modulation after each of its upsampling stages."""

from math import prod

from torch import Tensor

from luthier.blocks.activations import activation
from luthier.blocks.adain import AdaptiveNorm
from luthier.blocks.block import StreamingBlock
from luthier.blocks.branches import Chain
from luthier.blocks.film import FiLM, ModulatedChain
from luthier.blocks.state import DelayLine
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.decoder import Decoder, Trunk, build_stages, first_half
from luthier.families.transfer.partial_bank import Voice


class ModulatedDecoder(Decoder):
    """Latent, conditions and a pitch -> bands.

    The conditions join the latent, and scale and shift each stage. Few latents cannot say where in its period a tone
    is, and a decoder left alone repeats itself every hop; so it has a voice of sines, which modulates its features and
    to which it adds what sines are not.

    Args:
        conditions: channels of the condition, which comes after the latent, and f0 in Hz after both.
    """

    def __init__(self, config: RaveConfig, conditions: int) -> None:
        super().__init__(config, trunk=_trunk(config, conditions))
        self.conditions = conditions
        self.last = activation(config.activation, config.capacity)
        told = config.latents + conditions
        self.voice = Voice(config.sample_rate, config.hop_length, config.bands, told, conditions)
        self.film = FiLM(config.bands, config.capacity)
        self.voice_line = DelayLine(config.bands)

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`; all that comes in is equally late."""
        assert isinstance(self.early, ModulatedChain)
        assert isinstance(self.late, ModulatedChain)
        middle = self.style.align(self.early.align_both(input_delay, input_delay))
        features = self.last.align(self.late.align_both(middle, input_delay))
        sung = self.voice.align(input_delay)
        made = self.align_heads(self.film.align_both(features, sung))
        self.voice_line.resize(made - sung)
        return made

    def forward(self, z: Tensor, extra_delay: int = 0, level: Tensor | None = None) -> Tensor:
        """See `Decoder.forward`; z is [batch, latents + conditions + 1, frames].

        `level` [1, bands, 1] is that of each band, 1 if None: the sines have it in them already.
        """
        told, f0_hz = z[:, :-1], z[:, -1:]
        condition = told[:, told.size(1) - self.conditions :]
        sung = self.voice(told, condition, f0_hz, extra_delay)
        features = self.last(self.late(self.style(self.early(told, condition)), condition))
        heard = sung if level is None else sung / level
        made = self.heads(self.film(features, heard), extra_delay)
        bands: Tensor = self.voice_line(sung) + (made if level is None else made * level)
        return bands

    def reset(self) -> None:
        """See `Decoder.reset`."""
        self.reset_parts()
        self.voice.reset()
        self.film.reset()
        self.voice_line.reset()


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
