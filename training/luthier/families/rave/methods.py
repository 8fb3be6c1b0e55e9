"""What an exported RAVE offers: its methods and attributes."""

from luthier.contract.codec import codec_attributes, codec_methods
from luthier.contract.spec import MAX_SEED, AttributeSpec, MethodSpec
from luthier.families.rave.model import Rave


def method_specs(model: Rave) -> dict[str, MethodSpec]:
    """The methods of an exported RAVE."""
    return codec_methods(model, model.latent.label)


def attribute_specs(model: Rave) -> dict[str, AttributeSpec]:
    """The attributes of an exported RAVE: those of every one, those of its latent, those of timbre."""
    return sound_attributes(model) | _timbre_attributes()


def sound_attributes(model: Rave) -> dict[str, AttributeSpec]:
    """Those of every RAVE and of its latent."""
    specs = codec_attributes(model) | {
        "noise_gain": AttributeSpec(("float",), (1.0,), True, "gain of the noise branch", 0.0, 4.0),
        "seed": AttributeSpec(("int",), (0,), True, "which noise is heard", 0.0, float(MAX_SEED)),
    }
    return specs | _latent_attributes(model)


def _latent_attributes(model: Rave) -> dict[str, AttributeSpec]:
    specs: dict[str, AttributeSpec] = {}
    if model.config.latent == "variational":
        help_text = "noise that encode adds to the latent, over its own uncertainty"
        specs["latent_noise"] = AttributeSpec(("float",), (0.0,), True, help_text, 0.0, 4.0)
    shown = model.latent.channels
    if shown < model.config.latents and model.config.latent != "discrete":
        help_text = f"noise in place of the {model.config.latents - shown} latents that are not shown"
        specs["fill"] = AttributeSpec(("float",), (1.0,), True, help_text, 0.0, 4.0)
    if model.config.latent != "discrete":
        scale = "forward and decode multiply the latent by this: one number, or one a latent"
        bias = "forward and decode then add this to the latent: one number, or one a latent"
        specs["latent_scale"] = AttributeSpec(("tensor",), (1.0,), True, scale)
        specs["latent_bias"] = AttributeSpec(("tensor",), (0.0,), True, bias)
    return specs


def _timbre_attributes() -> dict[str, AttributeSpec]:
    amount = "how far timbre moves from the learnt source to the learnt target"
    specs = {"adain": AttributeSpec(("float",), (0.0,), True, amount, 0.0, 1.0)}
    for role in ("source", "target"):
        learn, forget = f"while true, what is heard is learnt as the {role}", f"true forgets the learnt {role}"
        specs[f"learn_{role}"] = AttributeSpec(("bool",), (False,), True, learn)
        specs[f"reset_{role}"] = AttributeSpec(("bool",), (False,), True, forget)
    return specs
