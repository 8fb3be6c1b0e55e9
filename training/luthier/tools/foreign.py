"""What is known of a TorchScript file that another tool made, as a specification."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from luthier.contract.model_file import is_foreign, read_spec
from luthier.contract.spec import AttributeSpec, MethodSpec, ModelSpec
from luthier.contract.streaming_module import streaming_module, told
from luthier.errors import UserError


def any_spec(path: Path) -> ModelSpec:
    """What a model file says of itself, or what the engine finds out about one of another tool.

    A foreign file is a program: the engine refuses those that do more than compute, see docs/model_file.md. A rate that
    it does not say is 0, a delay -1, and a text that it does not say is empty.

    Raises:
        UserError: the file is missing, damaged, or not to be played; libtorch is not installed.
    """
    if not is_foreign(path):
        return read_spec(path)
    module = streaming_module()
    if not hasattr(module, "describe"):
        raise UserError(f"{path}: another tool made it, and this streaming engine is older than luthier: `make setup`")
    plain = told(module.describe, str(path))
    methods = {name: _method(fields) for name, fields in plain["methods"].items()}
    if not methods:
        raise UserError(f"{path}: another tool made it, and it has no method that can be played")
    channels = methods["forward"].in_channels if "forward" in methods else 1
    attributes = {name: _attribute(fields) for name, fields in plain["attributes"].items()}
    return ModelSpec(
        "", plain["torch_version"], "", "", plain["sample_rate"], plain["hop_length"], channels, methods, attributes
    )


def _method(fields: Mapping[str, Any]) -> MethodSpec:
    labels = {name: tuple(fields[name]) for name in ("input_labels", "output_labels")}
    return MethodSpec(**{**fields, **labels})


def _attribute(fields: Mapping[str, Any]) -> AttributeSpec:
    types: tuple[Any, ...] = tuple("string" if name == "str" else name for name in fields["types"])
    return AttributeSpec(types, tuple(fields["default"]), fields["settable"], "", fields["min"], fields["max"])
