"""What an exported mosaic offers: its methods and attributes."""

from luthier.contract.codec import audio_labels, codec_attributes
from luthier.contract.spec import AttributeSpec, MethodSpec
from luthier.families.ddsp.naming import latent_names
from luthier.families.mosaic.grains import MOST_NEIGHBOURS
from luthier.families.mosaic.model import Mosaic


def method_specs(model: Mosaic) -> dict[str, MethodSpec]:
    """The methods, with the latents of the family `ddsp`: an instrument that follows a sound, and its halves."""
    hop, channels, names, audio = model.hop_length, model.channels, latent_names(model), audio_labels(model.channels)
    return {
        "encode": MethodSpec(channels, 1, len(names), hop, model.encode_delay * hop, audio, names),
        "decode": MethodSpec(len(names), hop, channels, 1, model.decode_delay, names, audio),
        "forward": MethodSpec(channels, 1, channels, 1, model.delay, audio, audio),
    }


def attribute_specs(model: Mosaic) -> dict[str, AttributeSpec]:
    """The attributes: how grains are chosen and joined."""
    grains = model.grains
    return codec_attributes(model) | {
        "neighbours": AttributeSpec(
            ("int",),
            (grains.neighbours,),
            True,
            "how many of the nearest units take turns",
            1.0,
            float(MOST_NEIGHBOURS),
        ),
        "grain_ms": AttributeSpec(
            ("float",),
            (grains.grain_ms,),
            True,
            "how long a grain plays on before another is looked for, but at an attack",
            0.0,
            10000.0,
        ),
        "glide": AttributeSpec(
            ("float",), (grains.glide,), True, "share of a hop over which one grain goes over into the next", 0.0, 1.0
        ),
        "pitch_follow": AttributeSpec(
            ("float",), (grains.pitch_follow,), True, "how far grains are brought to the pitch asked for", 0.0, 1.0
        ),
    }
