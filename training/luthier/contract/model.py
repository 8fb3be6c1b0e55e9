"""What every model family offers to training and export."""

from collections.abc import Sequence
from typing import Any, ClassVar, Protocol

import torch
from torch import Tensor, nn

from luthier.blocks.block import set_streaming
from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d
from luthier.blocks.weight_norm import fold_weights


class ModelConfig(Protocol):
    """What the configurations of all families have; they are frozen dataclasses."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def sample_rate(self) -> int:
        """In Hz."""

    @property
    def channels(self) -> int:
        """1 mono, 2 stereo."""


class Model(nn.Module):
    """An auto-encoder of audio that runs offline or as a stream.

    What an export offers as a method is a method of the same name here, with the same channels.

    Attributes:
        sample_rate: in Hz.
        channels: of the audio.
        hop_length: audio samples a latent frame.
        latents: channels of the latent that `encode` gives and `decode` takes.
        encode_delay: latent frames that a streamed `encode` holds back.
        decode_delay: audio samples that a streamed `decode` holds back.
        code_bits: bits a frame of a latent of codes; 0.0 where the latent is numbers.
    """

    sample_rate: int
    channels: int
    hop_length: int
    latents: int
    encode_delay: int
    decode_delay: int
    code_bits: float = 0.0
    _ENDLESS: tuple[str, ...] = ()  # names of parts whose memory `memory_hops` does not count

    @property
    def delay(self) -> int:
        """Audio samples that a streamed `forward` holds back."""
        return self.encode_delay * self.hop_length + self.decode_delay

    def encode(self, x: Tensor) -> Tensor:
        """Audio [batch, channels, time] -> latent [batch, latents, time / hop_length]."""
        raise NotImplementedError

    def decode(self, z: Tensor) -> Tensor:
        """Latent [batch, latents, frames] -> audio [batch, channels, frames * hop_length]."""
        raise NotImplementedError

    def listen(self, x: Tensor, domain: Tensor | None = None) -> Tensor:
        """What the model makes of audio [batch, channels, time], of the same shape.

        `domain` [batch] says which set of sounds each crop is of, to a model that wants to know.
        """
        y: Tensor = self(x)
        return y

    def full_latents(self, x: Tensor) -> Tensor:
        """Audio -> the latent before it is turned or cropped, [batch, latents, frames]."""
        return self.encode(x)

    def oracle(self, x: Tensor) -> Tensor | None:
        """The nearest to audio [batch, channels, time] that any weights could play; None where that is not known."""
        return None

    def divergence_nats(self, x: Tensor) -> Tensor | None:
        """KL(posterior, unit normal) in nats a frame, mean over audio [1, channels, time]; None where there is none."""
        return None

    def example(self, method: str, in_ratio: int, shape: Sequence[int], generator: torch.Generator) -> Tensor:
        """An input for a method, as a check may give it: noise at the level of sound, or latents of the unit normal."""
        return torch.randn(*shape, generator=generator) * (0.3 if in_ratio == 1 else 1.0)

    def calibrate(self, x: Tensor) -> None:
        """Measure what the model has to know of the sounds, audio [batch, channels, time], before training."""
        return

    def survey(self) -> None:
        """Measure on the trained model what a player has to know of it, before it is exported."""
        return

    def begin_phase(self, phase: int) -> None:
        """Train what phase 1 (representation) or 2 (adversarial) trains, and freeze the rest."""
        raise NotImplementedError

    def set_principal_axes(self, mean: Tensor, axes: Tensor, variance: Tensor, deviation: Tensor | None = None) -> None:
        """Show the latent as its principal components; see `fit_principal_axes`. Most models have none."""
        return

    def principal_axes(self) -> Tensor | None:
        """The axes that were set, [latents, latents] in rows; None where there are none yet, or never."""
        return None

    def crop_latents(self, fidelity: float) -> int:
        """Show only as many latents as hold a share `fidelity` of the variance, where there are axes; their number."""
        return self.latents

    def fidelity(self) -> Tensor | None:
        """Share of the latent's variance up to each component, [latents]; None where it has no axes."""
        return None

    def fold(self) -> None:
        """Replace normalized weights by plain ones: the same sound, and TorchScript can read it."""
        fold_weights(self)

    def memory_hops(self) -> int:
        """Hops after which a streamed `forward` has forgotten its start, but for the parts in `_ENDLESS`."""
        samples, rate = 0.0, 1.0
        for name, layer in self.named_modules():
            if any(name.startswith(part) for part in self._ENDLESS):
                continue
            if isinstance(layer, StreamingConv1d):
                samples += (layer.window + layer.stride[0]) * rate
                rate *= layer.stride[0]
            elif isinstance(layer, StreamingConvTranspose1d):
                samples += layer.kernel_size[0] / layer.stride[0] * rate
                rate /= layer.stride[0]
        return 1 + int(samples / self.hop_length)

    def set_streaming(self, streaming: bool) -> None:
        """Switch between streaming and offline; other models are not touched."""
        set_streaming(self, streaming)

    def reset(self) -> None:
        """Clear every streaming state."""
        raise NotImplementedError
