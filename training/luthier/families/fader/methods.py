"""What an exported fader model offers: its methods and attributes."""

from luthier.contract.spec import AttributeSpec, MethodSpec
from luthier.families.fader.faders import MODES
from luthier.families.fader.model import Fader
from luthier.families.rave import methods as rave_methods

WIDEST_RANGE = 4.0


def method_specs(model: Fader) -> dict[str, MethodSpec]:
    """Those of a RAVE, whose `forward` and `decode` take descriptors too, and `describe`."""
    specs = rave_methods.method_specs(model)
    names, hop = tuple(model.names), model.hop_length
    encode, decode, forward = (specs[name] for name in ("encode", "decode", "forward"))
    audio, latent = encode.input_labels, encode.output_labels
    return {
        "encode": encode,
        "decode": MethodSpec(
            len(latent) + len(names), hop, model.channels, 1, decode.delay, names + latent, decode.output_labels
        ),
        "forward": MethodSpec(
            len(audio) + len(names), 1, model.channels, 1, model.delay, audio + names, forward.output_labels
        ),
        "describe": MethodSpec(model.channels, 1, len(names), hop, model.describe_delay * hop, audio, names),
    }


def attribute_specs(model: Fader) -> dict[str, AttributeSpec]:
    """Those of a RAVE, and two for each descriptor: `<descriptor>_mode` and `<descriptor>_range`."""
    specs = rave_methods.attribute_specs(model)
    for name in model.names:
        mode = f"what the control does to {name} in forward: {', '.join(MODES)}"
        ends = f"what controls of -1 and 1 mean for {name}, where -1 to 1 is what the sounds have"
        specs[f"{name}_mode"] = AttributeSpec(("string",), ("offset",), True, mode)
        specs[f"{name}_range"] = AttributeSpec(("float", "float"), (-1.0, 1.0), True, ends, -WIDEST_RANGE, WIDEST_RANGE)
    return specs
