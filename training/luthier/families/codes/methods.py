"""What an exported model of codes offers: its methods and attributes."""

from luthier.contract.codec import codec_attributes
from luthier.contract.spec import MAX_SEED, AttributeSpec, MethodSpec
from luthier.families.codes.model import Codes


def method_specs(model: Codes) -> dict[str, MethodSpec]:
    """The methods of an exported model of codes."""
    hop, audio = model.hop_length, ("audio",)
    target = ("target", "gain")
    return {
        "encode": MethodSpec(1, 1, 2, hop, model.encode_delay * hop, audio, ("gain", "code")),
        "decode": MethodSpec(2, hop, 1, 1, model.decode_delay, ("gain", "code"), audio),
        "forward": MethodSpec(1, 1, 1, 1, model.delay, audio, audio),
        "descriptor": MethodSpec(2, hop, 1, 1, model.decode_delay, target, audio),
    }


def attribute_specs(model: Codes) -> dict[str, AttributeSpec]:
    """The attributes of an exported model of codes; those of the map if it has been measured and codes differ."""
    specs = codec_attributes(model) | {
        "seed": AttributeSpec(("int",), (0,), True, "which noise is heard", 0.0, float(MAX_SEED)),
        "hertz": AttributeSpec(("bool",), (False,), True, "targets are in Hz, not from 0 (lowest code) to 1 (highest)"),
    }
    known = model.map.known()
    if known:
        low, high = model.map.range_hz[model.descriptor_choice].tolist()
        help_text = f"what the method descriptor follows: {', '.join(known)}"
        specs["follow"] = AttributeSpec(("string",), (model.chosen(),), True, help_text)
        specs["lowest_hz"] = AttributeSpec(
            ("float",), (low,), False, "of the codes, by the descriptor that is followed"
        )
        specs["highest_hz"] = AttributeSpec(("float",), (high,), False, "of the codes, likewise")
    return specs
