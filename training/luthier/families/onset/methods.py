"""What an exported listener to onsets offers: its method and attributes."""

from luthier.contract.events import EventSpec
from luthier.contract.spec import AttributeSpec, MethodSpec
from luthier.families.onset.model import OnsetListener


def method_specs(model: OnsetListener) -> dict[str, MethodSpec]:
    """`onset`: a signal a label, of impulses, which are events too."""
    told = EventSpec("onset", "impulse", tuple(range(model.latents)), model.names)
    return {"onset": MethodSpec(1, 1, model.latents, 1, model.picker.delay, ("audio",), model.names, (told,))}


def attribute_specs(model: OnsetListener) -> dict[str, AttributeSpec]:
    """How sure it has to be."""
    about = "how sure it has to be of an onset: less finds more, and more that are none"
    return {
        "latency": AttributeSpec(("int",), (model.picker.delay,), False, "samples that onset is late"),
        "reset": AttributeSpec(("bool",), (False,), True, "true forgets the past"),
        "threshold": AttributeSpec(("float",), (model.picker.threshold,), True, about, 0.01, 0.99),
    }
