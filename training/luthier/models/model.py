"""What every model family offers to training and export."""

from torch import Tensor, nn

from luthier.blocks.block import set_streaming


class Model(nn.Module):
    """An auto-encoder of audio that runs offline or as a stream.

    Attributes:
        sample_rate: in Hz.
        channels: of the audio.
        hop_length: audio samples a latent frame.
        latents: channels of the latent that `encode` gives and `decode` takes.
        encode_delay: latent frames that a streamed `encode` holds back.
        decode_delay: audio samples that a streamed `decode` holds back.
    """

    sample_rate: int
    channels: int
    hop_length: int
    latents: int
    encode_delay: int
    decode_delay: int

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

    def begin_phase(self, phase: int) -> None:
        """Train what phase 1 (representation) or 2 (adversarial) trains, and freeze the rest."""
        raise NotImplementedError

    def set_streaming(self, streaming: bool) -> None:
        """Switch between streaming and offline; other models are not touched."""
        set_streaming(self, streaming)

    def reset(self) -> None:
        """Clear every streaming state."""
        raise NotImplementedError
