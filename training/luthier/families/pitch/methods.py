"""What an exported listener to pitch offers: its method and attributes."""

from luthier.contract.spec import AttributeSpec, MethodSpec
from luthier.families.listener.export import listener_attributes
from luthier.families.pitch.model import PitchListener


def method_specs(model: PitchListener) -> dict[str, MethodSpec]:
    """`pitch`: a MIDI note and how sure it is."""
    hop, delay = model.hop_length, model.encode_delay * model.hop_length
    return {"pitch": MethodSpec(1, 1, 2, hop, delay, ("audio",), ("MIDI note", "confidence"))}


def attribute_specs(model: PitchListener) -> dict[str, AttributeSpec]:
    """Those of every listener, and `threshold`."""
    about = "confidence below which the pitch stays what it was"
    return listener_attributes(model, "pitch") | {
        "threshold": AttributeSpec(("float",), (model.threshold,), True, about, 0.0, 1.0)
    }
