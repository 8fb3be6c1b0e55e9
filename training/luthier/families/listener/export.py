"""What exported listeners share: an attribute for how quickly they follow."""

from typing import TYPE_CHECKING

import torch

from luthier.contract.exported_model import ExportedModel
from luthier.contract.spec import AttributeSpec
from luthier.families.listener.config import LONGEST_MS, SHORTEST_MS
from luthier.families.listener.model import Listener


def listener_attributes(model: Listener, method: str) -> dict[str, AttributeSpec]:
    """The attributes of a listener that has one method."""
    late, smoothing = model.encode_delay * model.hop_length, model.smoothing.milliseconds
    about = "milliseconds in which answers follow what is heard: more is steadier and later"
    return {
        "latency": AttributeSpec(("int",), (late,), False, f"samples that {method} is late, without buffering"),
        "reset": AttributeSpec(("bool",), (False,), True, "true forgets the past"),
        "smoothing": AttributeSpec(("float",), (smoothing,), True, about, SHORTEST_MS, LONGEST_MS),
    }


class ExportedListener(ExportedModel):
    """A streaming `Listener` behind the public nn~ contract; a family adds its method."""

    if TYPE_CHECKING:  # TorchScript would take it for an attribute of a type that it does not know
        model: Listener

    @torch.jit.export
    def get_smoothing(self) -> float:
        """Milliseconds in which answers follow."""
        return self.model.smoothing.milliseconds

    @torch.jit.export
    def set_smoothing(self, value: float) -> int:
        """Set how many."""
        if not self.allows("smoothing", value):
            return -1
        self.model.smoothing.milliseconds = value
        return 0
