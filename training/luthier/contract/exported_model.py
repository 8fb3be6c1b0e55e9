"""What every exported model keeps of the public nn~ contract."""

from collections.abc import Mapping

import torch
from torch import Tensor, nn

from luthier.contract.model import Model
from luthier.contract.spec import ATTRIBUTE_TYPES, AttributeSpec, MethodSpec


class ExportedModel(nn.Module):
    """A streaming model behind the public nn~ contract; a family adds its methods and attributes.

    For each method a tensor `<method>_params` and two lists of labels; for each attribute a tensor
    `<attribute>_params` of type codes, `get_<attribute>` and `set_<attribute>`, which returns 0, or
    -1 where a value is refused.
    """

    def __init__(
        self, model: Model, methods: Mapping[str, MethodSpec], attributes: Mapping[str, AttributeSpec]
    ) -> None:
        super().__init__()
        assert not set(methods) & set(attributes), "both would be called <name>_params"
        self.model = model
        self.total_delay = methods["forward"].delay if "forward" in methods else model.encode_delay * model.hop_length
        self.method_names, self.attribute_names = list(methods), list(attributes)
        self.lowest = {name: spec.min for name, spec in attributes.items() if spec.min is not None}
        self.highest = {name: spec.max for name, spec in attributes.items() if spec.max is not None}
        for name, method in methods.items():
            self.register_buffer(f"{name}_params", torch.tensor(method.params))
            setattr(self, f"{name}_input_labels", list(method.input_labels))
            setattr(self, f"{name}_output_labels", list(method.output_labels))
        for name, attribute in attributes.items():
            codes = [ATTRIBUTE_TYPES.index(kind) for kind in attribute.types]
            self.register_buffer(f"{name}_params", torch.tensor(codes))

    def definitions(self) -> dict[str, str]:
        """TorchScript source of further methods by name, for attributes whose names depend on the model."""
        return {}

    @torch.jit.export
    def get_methods(self) -> list[str]:
        """Names of the methods that hosts may stream."""
        return self.method_names

    @torch.jit.export
    def get_attributes(self) -> list[str]:
        """Names of the attributes."""
        return self.attribute_names

    def allows(self, name: str, value: float) -> bool:
        """Whether an attribute takes this value; not a number is never taken."""
        return name in self.lowest and self.lowest[name] <= value <= self.highest[name]

    @torch.jit.export
    def get_latency(self) -> int:
        """Samples that `forward` is late."""
        return self.total_delay

    @torch.jit.export
    def set_latency(self, value: int) -> int:
        """Refused: the delay follows from the model."""
        return -1

    @torch.jit.export
    def get_reset(self) -> bool:
        """Always false: reset is an act, not a state."""
        return False

    @torch.jit.export
    def set_reset(self, value: bool) -> int:
        """Forget the past when given true."""
        if value:
            self.model.reset()
        return 0

    def put(self, kept: Tensor, value: Tensor) -> int:
        """Write finite numbers into `kept` [1, latents, 1]: one for all, or one for each."""
        if value.numel() != 1 and value.numel() != kept.numel():
            return -1
        if not bool(torch.isfinite(value).all()):
            return -1
        kept.copy_(value.to(kept.dtype).reshape(1, -1, 1).expand_as(kept))
        return 0
