"""What an exported timbre transfer offers: its methods and attributes."""

from collections.abc import Sequence

from luthier.contract.codec import codec_attributes
from luthier.contract.spec import MAX_SEED, AttributeSpec, MethodSpec
from luthier.families.move.model import TIMBRES, Move

_AUDIO = ("audio",)
_PAD = (*(f"timbre {number + 1}" for number in range(TIMBRES)), "MIDI note")


def method_specs(model: Move) -> dict[str, MethodSpec]:
    """The methods: a transfer, and its halves, which meet in timbre and note."""
    hop, encode_delay = model.hop_length, model.encode_delay * model.hop_length
    return {
        "forward": MethodSpec(1, 1, 1, 1, model.delay, _AUDIO, _AUDIO),
        "encode": MethodSpec(1, 1, len(_PAD), hop, encode_delay, _AUDIO, _PAD),
        "decode": MethodSpec(len(_PAD), hop, 1, 1, model.decode_delay, _PAD, _AUDIO),
    }


def attribute_specs(model: Move) -> dict[str, AttributeSpec]:
    """The attributes: from which instrument to which, and what is done to the timbre on the way."""
    last, names = float(model.instruments - 1), _numbered(model.config.instruments)
    return codec_attributes(model) | {
        "source": AttributeSpec(("int",), (-1,), True, f"the instrument that is heard: {names}; -1 any", -1.0, last),
        **target_attributes(model.config.instruments),
        "dynamics": AttributeSpec(("float",), (1.0,), True, "how far the loudness follows what is heard", 0.0, 1.0),
        "latent_scale": AttributeSpec(
            ("tensor",), (1.0,), True, "the timbre is multiplied by this: one number, or three"
        ),
        "latent_bias": AttributeSpec(("tensor",), (0.0,), True, "and this is added: one number, or three"),
        "noise_gain": AttributeSpec(("float",), (1.0,), True, "gain of the noise between the partials", 0.0, 4.0),
        "seed": AttributeSpec(("int",), (0,), True, "which noise is heard", 0.0, float(MAX_SEED)),
    }


def target_attributes(instruments: Sequence[str]) -> dict[str, AttributeSpec]:
    """Which instrument to become, or which together."""
    last, names = float(max(0, len(instruments) - 1)), _numbered(instruments)
    blend = (1.0, *(0.0 for _ in instruments[1:]))
    return {
        "target": AttributeSpec(("int",), (0,), True, f"the instrument to become: {names}", 0.0, last),
        "blend": AttributeSpec(("tensor",), blend, True, f"weights of the instruments to become: {names}"),
    }


def _numbered(instruments: Sequence[str]) -> str:
    """The names with their numbers."""
    return ", ".join(f"{number} {name}" for number, name in enumerate(instruments))
