"""A run or a model file as something that can be evaluated."""

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from luthier.contract.model_file import read_spec
from luthier.contract.spec import MethodSpec
from luthier.errors import UserError
from luthier.families.table import family
from luthier.measuring.evaluation import Evaluated
from luthier.measuring.latent_rate import entropy_rate, latent_rate
from luthier.runs.checkpoints import built_model
from luthier.runs.instrument_sets import known_instruments
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.config import AudioTrainConfig


def from_run(checkpoint: Checkpoint) -> Evaluated:
    """The model of a run, offline."""
    model = built_model(checkpoint).eval()
    silence = torch.zeros(1, model.channels, 4 * model.hop_length)
    return Evaluated(
        model.sample_rate,
        model.channels,
        model.hop_length,
        model.latents,
        rebuild=model.listen,
        rate=lambda crops: latent_rate(model, crops),
        instruments=known_instruments(checkpoint.model_config),
        oracle=None if model.oracle(silence) is None else lambda x, _: model.oracle(x),
    )


def audio_config(checkpoint: Checkpoint, subject: Path) -> AudioTrainConfig:
    """How the run `subject` was trained on sound.

    Raises:
        UserError: it learned from something else, or makes no sound, so that there is nothing to compare with an
            original.
    """
    config = checkpoint.train_config
    if not family(checkpoint.family).makes_sound:
        raise UserError(
            f"{subject} is of the family {checkpoint.family}, which listens and makes no sound: `luthier report "
            f"{subject}` says how often it is right"
        )
    if not isinstance(config, AudioTrainConfig):
        raise UserError(
            f"{subject} is of the family {checkpoint.family}, which makes no sound of sound to be measured or "
            f"compared: `luthier report {subject}` has what it makes up"
        )
    return config


def from_file(path: Path) -> Evaluated:
    """A model.ts, streamed, with its declared delays taken out.

    Raises:
        UserError: no model of luthier's, or one without `forward` and `encode`.
    """
    spec = read_spec(path)
    if not {"forward", "encode"} <= set(spec.methods):
        raise UserError(f"{path} has the methods {', '.join(spec.methods)}: evaluating needs forward and encode")
    module = torch.jit.load(str(path)).eval()  # type: ignore[no-untyped-call]
    encode, forward = spec.methods["encode"], spec.methods["forward"]
    frame_rate = spec.sample_rate / spec.hop_length
    return Evaluated(
        spec.sample_rate,
        spec.channels,
        spec.hop_length,
        encode.out_channels,
        rebuild=lambda x, _: in_time(module, "forward", forward, x, spec.hop_length),
        rate=lambda crops: entropy_rate(
            torch.cat([in_time(module, "encode", encode, crop[None], spec.hop_length) for crop in crops]), frame_rate
        ),
    )


def in_time(module: torch.jit.ScriptModule, name: str, method: MethodSpec, x: Tensor, hop_length: int) -> Tensor:
    """Audio [batch, channels, time], whole hops, through a streamed method from its beginning, delay cut off."""
    module.set_reset(True)
    late = -(-method.delay // hop_length) * hop_length
    y: Tensor = getattr(module, name)(F.pad(x, (0, late)))
    first = method.delay // method.out_ratio
    return y[..., first : first + x.shape[-1] // method.out_ratio]
