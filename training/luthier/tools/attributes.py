"""The attributes of a model that plays: set and asked by name, with the types that its file declares."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from luthier.contract.spec import AttributeSpec
from luthier.contract.streaming_module import told
from luthier.errors import UserError

Value: TypeAlias = float | int | bool | str


class Attributes:
    """Those of one `luthier_streaming.Streamer`.

    Args:
        path: of the model file, for messages.
        specs: what the file declares.
        streamer: what plays.
    """

    def __init__(self, path: Path, specs: Mapping[str, AttributeSpec], streamer: Any) -> None:
        self._path = path
        self._specs = specs
        self._streamer = streamer

    def set(self, name: str, values: Sequence[Value]) -> None:
        """Set one.

        Raises:
            UserError: there is none of that name, it is read only, or a value is out of range or refused.
        """
        spec = self._known(name)
        if not spec.settable:
            raise UserError(f"{self._path}: {name} is read only")
        for value in values:
            if not _fits(value, spec):
                raise UserError(f"{name} is {value!r}: choose {_range(spec)}")
        try:
            told(self._streamer.set, name, [value if isinstance(value, str) else float(value) for value in values])
        except UserError as error:
            raise UserError(f"{error}; {name} takes {_range(spec)}: {spec.help}") from error

    def get(self, name: str) -> Value | tuple[Value, ...]:
        """One value as the type that is declared, or a tuple where there may be several.

        Raises:
            UserError: there is none of that name.
        """
        spec = self._known(name)
        values = told(self._streamer.get, name)
        if len(spec.types) != 1 or spec.types[0] in ("tensor", "buffer"):
            return tuple(values)
        return {"bool": bool, "int": int}.get(spec.types[0], lambda value: value)(values[0])

    def _known(self, name: str) -> AttributeSpec:
        if name in self._specs:
            return self._specs[name]
        names = ", ".join(f"{known} ({_range(spec)})" for known, spec in self._specs.items())
        raise UserError(f"{self._path} has no attribute {name!r}: it has {names}")


def _fits(value: Value, spec: AttributeSpec) -> bool:
    if isinstance(value, str) or spec.min is None or spec.max is None:
        return True
    return spec.min <= value <= spec.max


def _range(spec: AttributeSpec) -> str:
    """What it takes, in words."""
    types = " ".join(spec.types) + ("" if spec.settable else ", read only")
    return types if spec.min is None or spec.max is None else f"{types}, {spec.min:.10g} to {spec.max:.10g}"
