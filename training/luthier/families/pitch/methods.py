"""What an exported listener to pitch offers: its method and attributes."""

from luthier.contract.events import EventSpec
from luthier.contract.spec import AttributeSpec, MethodSpec
from luthier.families.listener.export import listener_attributes
from luthier.families.pitch.model import PitchListener


def method_specs(model: PitchListener) -> dict[str, MethodSpec]:
    """`pitch`: a MIDI note and how sure it is, and an event with both when one of them has moved."""
    hop, delay = model.hop_length, model.encode_delay * model.hop_length
    told = EventSpec("pitch", "value", (0, 1), hold_ms=10.0, step=0.1)
    return {"pitch": MethodSpec(1, 1, 2, hop, delay, ("audio",), ("MIDI note", "confidence"), events=(told,))}


def attribute_specs(model: PitchListener) -> dict[str, AttributeSpec]:
    """Those of every listener, and `threshold`."""
    about = "confidence below which the pitch stays what it was"
    return listener_attributes(model, "pitch") | {
        "threshold": AttributeSpec(("float",), (model.threshold,), True, about, 0.0, 1.0)
    }
