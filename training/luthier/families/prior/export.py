"""An exported model that also has a prior: the method `prior`, and what steers it."""

import copy

import torch
from torch import Tensor

from luthier.contract.check import TOLERANCE, CheckFailedError, CheckResult, streamed
from luthier.contract.scripting import script
from luthier.contract.spec import MAX_SEED, AttributeSpec, MethodSpec
from luthier.families.prior.model import Prior
from luthier.families.rave.export import ExportedRave
from luthier.families.rave.methods import attribute_specs, method_specs
from luthier.families.rave.model import Rave

_FRAMES = 48
_PIECES = (1, 5, 16)
_BATCHES = (1, 3)


class ExportedRaveWithPrior(ExportedRave):
    """A streaming RAVE and a prior of its latents behind the public nn~ contract."""

    temperature: float

    def __init__(self, model: Rave, prior: Prior) -> None:
        methods = method_specs(model) | prior_method_specs(prior, model.hop_length)
        super().__init__(model, methods, attribute_specs(model) | prior_attribute_specs())
        self.generator = prior
        self.temperature = 1.0

    @torch.jit.export
    def prior(self, x: Tensor) -> Tensor:
        """Temperature [batch, 1, frames] -> latent [batch, latents, frames], as `decode` takes it."""
        return self.generator(x * self.temperature)

    @torch.jit.export
    def set_reset(self, value: bool) -> int:
        """Forget the past when given true; the prior begins its sequence anew."""
        if value:
            self.model.reset()
            self.generator.reset()
        return 0

    @torch.jit.export
    def get_temperature(self) -> float:
        """Factor of the temperature that comes in."""
        return self.temperature

    @torch.jit.export
    def set_temperature(self, value: float) -> int:
        """Set the factor."""
        if not self.allows("temperature", value):
            return -1
        self.temperature = value
        return 0

    @torch.jit.export
    def set_seed(self, value: int) -> int:
        """Choose another noise, and another sequence of the prior from its next frame on."""
        if not self.allows("seed", float(value)):
            return -1
        self.sow(value)
        self.generator.chance.seed = value
        return 0


def prior_method_specs(prior: Prior, hop_length: int) -> dict[str, MethodSpec]:
    """The method that a prior adds."""
    latent = tuple(f"latent {n + 1}" for n in range(prior.latents))
    return {"prior": MethodSpec(1, hop_length, prior.latents, hop_length, 0, ("temperature",), latent)}


def prior_attribute_specs() -> dict[str, AttributeSpec]:
    """The attributes that a prior adds, or of which it says more."""
    temperature = "of prior, times its input: 0 the likeliest, 1 as learned"
    return {
        "temperature": AttributeSpec(("float",), (1.0,), True, temperature, 0.0, 4.0),
        "seed": AttributeSpec(
            ("int",), (0,), True, "of all noise and of prior: after reset the same seed repeats", 0.0, float(MAX_SEED)
        ),
    }


def script_with_prior(model: Rave, prior: Prior) -> torch.jit.ScriptModule:
    """Script both for streaming; they are left streaming and in evaluation.

    Raises:
        ValueError: the prior has other latents than the model.
    """
    if prior.latents != model.latents:
        raise ValueError(f"the prior has {prior.latents} latents and the model {model.latents}")
    prior.eval()
    prior.reset()
    prior.set_streaming(True)
    return script(ExportedRaveWithPrior(model, prior))


@torch.no_grad()
def check_prior(prior: Prior, scripted: torch.jit.ScriptModule, hop_length: int) -> list[CheckResult]:
    """Compare the exported prior in pieces with the prior itself in one go, voices and temperatures alike.

    Raises:
        CheckFailedError: they differ.
    """
    results = []
    spec = prior_method_specs(prior, hop_length)["prior"]
    for batch in _BATCHES:
        x = torch.linspace(0.0, 1.5, _FRAMES).expand(batch, spec.in_channels, _FRAMES)
        whole = copy.deepcopy(prior)
        whole.reset()
        expected = whole(x)
        for pieces in _PIECES:
            stream = streamed(scripted, "prior", x, pieces)
            where = f"prior, {pieces * hop_length} samples a block, batch {batch}"
            if stream.shape != expected.shape:
                raise CheckFailedError(f"{where}: shape {tuple(stream.shape)} is not {tuple(expected.shape)}")
            error = float((stream - expected).abs().max() / expected.abs().max().clamp_min(1e-3))
            if not error <= TOLERANCE:
                raise CheckFailedError(f"{where}: differs from the prior in one go by {error:.1e} of its peak")
            results.append(CheckResult("prior", pieces, batch, error))
    scripted.set_reset(True)
    return results
