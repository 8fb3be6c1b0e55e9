"""What an exported listener to chords offers: its method and attributes."""

from luthier.contract.events import EventSpec
from luthier.contract.spec import AttributeSpec, MethodSpec
from luthier.families.chords.model import ChordListener
from luthier.families.chords.names import CHORDS
from luthier.families.listener.export import listener_attributes


def method_specs(model: ChordListener) -> dict[str, MethodSpec]:
    """`chords`: a signal a chord, from 0 to 1, and an event when another one is the surest."""
    hop, delay = model.hop_length, model.encode_delay * model.hop_length
    told = EventSpec("chord", "choice", tuple(range(model.latents)), above=0.4, hold_ms=150.0)
    return {"chords": MethodSpec(1, 1, model.latents, hop, delay, ("audio",), CHORDS, events=(told,))}


def attribute_specs(model: ChordListener) -> dict[str, AttributeSpec]:
    """Those of every listener."""
    return listener_attributes(model, "chords")
