"""What an exported timbre model offers: what a RAVE does, with the loudness first."""

import dataclasses

from luthier.contract.spec import MethodSpec
from luthier.families.rave import methods as rave_methods
from luthier.families.timbre.model import Timbre


def method_specs(model: Timbre) -> dict[str, MethodSpec]:
    """The methods of an exported timbre model."""
    specs = rave_methods.method_specs(model)
    latent = ("loudness", *(f"latent {n + 1}" for n in range(model.latents - 1)))
    return specs | {
        "encode": dataclasses.replace(specs["encode"], output_labels=latent),
        "decode": dataclasses.replace(specs["decode"], input_labels=latent),
    }
