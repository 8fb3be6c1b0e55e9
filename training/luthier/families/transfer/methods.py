"""What an exported timbre transfer on waveforms offers: its methods and attributes."""

from luthier.contract.spec import AttributeSpec, MethodSpec
from luthier.families.move import methods as move_methods
from luthier.families.rave import methods as rave_methods
from luthier.families.transfer.model import Transfer

_SCORE = ("MIDI note", "loudness")


def method_specs(model: Transfer) -> dict[str, MethodSpec]:
    """The methods: a transfer, and its halves, which meet in timbres, note and loudness."""
    hop, encode_delay, audio = model.hop_length, model.encode_delay * model.hop_length, ("audio",)
    pad = (*(f"timbre {number + 1}" for number in range(model.latent.channels)), *_SCORE)
    return {
        "forward": MethodSpec(1, 1, 1, 1, model.delay, audio, audio),
        "encode": MethodSpec(1, 1, len(pad), hop, encode_delay, audio, pad),
        "decode": MethodSpec(len(pad), hop, 1, 1, model.decode_delay, pad, audio),
    }


def attribute_specs(model: Transfer) -> dict[str, AttributeSpec]:
    """The attributes: which instrument to become, and those of a RAVE but for timbre learnt from what is heard."""
    return rave_methods.sound_attributes(model) | move_methods.target_attributes(model.names)
