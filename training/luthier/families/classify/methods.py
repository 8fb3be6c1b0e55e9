"""What an exported classifier offers: its method and attributes."""

from luthier.contract.events import EventSpec
from luthier.contract.spec import AttributeSpec, MethodSpec
from luthier.families.classify.model import Classifier
from luthier.families.listener.export import listener_attributes


def method_specs(model: Classifier) -> dict[str, MethodSpec]:
    """`classify`: a signal a label, from 0 to 1, and an event when another one is the surest."""
    hop, delay = model.hop_length, model.encode_delay * model.hop_length
    told = EventSpec("label", "choice", tuple(range(model.latents)), above=0.5, hold_ms=100.0)
    return {"classify": MethodSpec(1, 1, model.latents, hop, delay, ("audio",), model.names, events=(told,))}


def attribute_specs(model: Classifier) -> dict[str, AttributeSpec]:
    """Those of every listener."""
    return listener_attributes(model, "classify")
