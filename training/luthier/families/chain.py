"""The smallest kind of family: an encoder and a decoder, each a streaming block, that learn to rebuild sound.

A family of one's own is a file of about ten lines; see CONTRIBUTING.md.
"""

from collections.abc import Mapping
from typing import IO, TYPE_CHECKING, Any

from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.contract.choices import WeightType
from luthier.contract.codec import ExportedCodec, codec_attributes, codec_methods
from luthier.contract.model import Model, ModelConfig
from luthier.contract.program.blocks import write_block
from luthier.contract.program.program import NativeProgram, complete_program, written_segments
from luthier.contract.program.program import codec_methods as native_methods
from luthier.contract.program.weights import WeightTable
from luthier.families.codec import CodecTask
from luthier.families.family import Export, Family
from luthier.families.rave.training import CodecTrainConfig
from luthier.losses.spectral import SpectralDistance
from luthier.trainer.batches import Batch
from luthier.trainer.optimizer import LearnedWeights, require_finite
from luthier.trainer.schedule import Moment, learning_rate
from luthier.trainer.task import Terms

if TYPE_CHECKING:
    from lightning_fabric import Fabric


class ChainModel(Model):
    """Audio [batch, channels, time] -> encoder -> latent [batch, latents, frames] -> decoder -> audio.

    Args:
        hop_length: samples that the encoder makes one frame of, and the decoder of a frame.
        latents: channels between them.
    """

    def __init__(
        self, config: ModelConfig, hop_length: int, latents: int, encoder: StreamingBlock, decoder: StreamingBlock
    ) -> None:
        super().__init__()
        self.config = config
        self.sample_rate, self.channels = config.sample_rate, config.channels
        self.hop_length, self.latents = hop_length, latents
        self.encoder, self.decoder = encoder, decoder
        self.encode_delay, self.decode_delay = encoder.align(0), decoder.align(0)

    def encode(self, x: Tensor) -> Tensor:
        """See `Model.encode`."""
        z: Tensor = self.encoder(x)
        return z

    def decode(self, z: Tensor) -> Tensor:
        """See `Model.decode`."""
        y: Tensor = self.decoder(z)
        return y

    def forward(self, x: Tensor) -> Tensor:
        """Audio [batch, channels, time], whole hops -> audio, the same shape."""
        return self.decode(self.encode(x))

    def begin_phase(self, phase: int) -> None:
        """Phase 2 freezes the encoder."""
        self.encoder.requires_grad_(phase == 1)

    def reset(self) -> None:
        """See `Model.reset`."""
        self.encoder.reset()
        self.decoder.reset()


class Rebuilding:
    """One term, `distance`: the spectral distance between a sound and what the model makes of it."""

    def __init__(self, fabric: "Fabric", model: Model, config: CodecTrainConfig) -> None:
        self.fabric, self.model, self.config = fabric, model, config
        self.distance = SpectralDistance(config.scales, config.floor_dbfs)
        self.learned = LearnedWeights(fabric, model, config.betas, config.gradient_clip)

    def step(self, batch: Batch, moment: Moment) -> Terms:
        """See `luthier.families.codec.Learner`."""
        with self.fabric.autocast():
            heard = self.model(batch.audio)
        distance = self.distance(batch.audio, heard.float())
        rate = learning_rate(self.config.learning_rate, self.config, moment)
        require_finite(self.fabric, distance, moment.step, rate)
        self.learned.gather(distance)
        self.learned.update(rate)
        return {"distance": distance}

    def state_dict(self) -> dict[str, Any]:
        """See `luthier.families.codec.Learner`."""
        return {"optimizer": self.learned.optimizer.state_dict()}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """See `luthier.families.codec.Learner`."""
        self.learned.optimizer.load_state_dict(state["optimizer"])


class ChainTask(CodecTask):
    """The same in both phases, the second for the decoder alone."""

    learners = (Rebuilding, Rebuilding)


def chain_program(model: ChainModel, prior: None, weight_type: WeightType, archive: IO[bytes]) -> NativeProgram:
    """The native program of a chain, of whatever blocks have a writer in `luthier.contract.program.blocks`.

    Raises:
        NotInProgramError: a block has none.
    """
    weights = WeightTable()
    writers = {
        "encoder": lambda part, to: write_block(part.encoder, 0, to),
        "decoder": lambda part, to: write_block(part.decoder, 0, to),
    }
    segments = written_segments(model, writers, weights)
    return complete_program(segments, native_methods(model.encode_delay), {"reset": []}, weights, weight_type, archive)


def chain_family(name: str, config: type[Any], model: type[ChainModel]) -> Family:
    """The record of a family whose models are chains, made from a configuration."""
    export = Export(codec_methods, codec_attributes, ExportedCodec, chain_program)
    return Family(name, config, CodecTrainConfig, model, ChainTask, export)
