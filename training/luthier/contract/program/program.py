"""The native program: a model as a list of operations that an engine without libtorch can play.

docs/native_program.md says what each operation computes; `externals/engine/native_*` reads it.
"""

import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import IO, Any, TypeVar

from torch import Tensor

from luthier.contract.choices import WeightType
from luthier.contract.program.versions import version_of
from luthier.contract.program.weights import WeightNotStoredError, WeightReference, WeightTable

Part = TypeVar("Part")


class NotInProgramError(RuntimeError):
    """A model has a part that a native program cannot say; the text names it."""


@dataclass(frozen=True)
class Operation:
    """One operation on values of its segment.

    Attributes:
        op: name of the operation.
        inputs: numbers of values.
        out: number of the value that it gives.
        fields: what else the operation needs; a weight is an index into the weights of the program.
    """

    op: str
    inputs: tuple[int, ...]
    out: int
    fields: Mapping[str, Any]

    def plain(self) -> dict[str, Any]:
        """For JSON."""
        return {"op": self.op, "in": list(self.inputs), "out": self.out, **self.fields}


@dataclass(frozen=True)
class NativeStage:
    """A segment run on values of its method: 0 comes in, n is what stage n gave; their channels are joined.

    Attributes:
        extra_delay: latent frames by which what comes in is late.
    """

    segment: str
    inputs: tuple[int, ...]
    extra_delay: int = 0

    def plain(self) -> dict[str, Any]:
        """For JSON."""
        return {"segment": self.segment, "in": list(self.inputs), "extra_delay": self.extra_delay}


@dataclass(frozen=True)
class NativeMethod:
    """The segments that a method runs one after another, and by how many latent frames its latent is late.

    Attributes:
        stages: instead of `segments`, where they are no chain.
    """

    segments: tuple[str, ...] = ()
    extra_delay: int = 0
    stages: tuple[NativeStage, ...] = ()

    def plain(self) -> dict[str, Any]:
        """For JSON."""
        if self.stages:
            return {"stages": [stage.plain() for stage in self.stages]}
        return {"segments": list(self.segments), "extra_delay": self.extra_delay}


@dataclass(frozen=True)
class NativeReading:
    """What an attribute that can only be read is, by a setting that is one of `words`."""

    setting: str
    words: tuple[str, ...]
    numbers: tuple[float, ...]

    def plain(self) -> dict[str, Any]:
        """For JSON."""
        return {"setting": self.setting, "words": list(self.words), "numbers": list(self.numbers)}


@dataclass(frozen=True)
class NativeProgram:
    """Everything that `luthier.program.json` says."""

    weight_type: WeightType
    weights: tuple[WeightReference, ...]
    segments: Mapping[str, tuple[Operation, ...]]
    methods: Mapping[str, NativeMethod]
    actions: Mapping[str, list[str]]
    readings: Mapping[str, NativeReading] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)

    @property
    def version(self) -> int:
        """The oldest that says everything in it."""
        names = {operation.op for operations in self.segments.values() for operation in operations}
        return version_of(names, any(method.stages for method in self.methods.values()))

    def to_json(self) -> str:
        """The text of the record, as short as JSON can be."""
        plain: dict[str, Any] = {
            "version": self.version,
            "weight_type": self.weight_type,
            "weights": [reference.plain() for reference in self.weights],
            "segments": {name: [step.plain() for step in steps] for name, steps in self.segments.items()},
            "methods": {name: method.plain() for name, method in self.methods.items()},
            "actions": dict(self.actions),
        }
        if self.readings:
            plain["readings"] = {name: reading.plain() for name, reading in self.readings.items()}
        if self.places:
            plain["places"] = dict(self.places)
        return json.dumps(plain, separators=(",", ":"), allow_nan=False)


class SegmentWriter:
    """Writes the operations of one segment; value 0 is what comes in."""

    def __init__(self, weights: WeightTable) -> None:
        self._weights = weights
        self._operations: list[Operation] = []

    @property
    def operations(self) -> tuple[Operation, ...]:
        """What was written so far."""
        return tuple(self._operations)

    def add(self, op: str, *inputs: int, **fields: Any) -> int:
        """Write an operation and return the number of its value.

        A tensor among the fields becomes a weight; what is None is left out.
        """
        out = len(self._operations) + 1
        known = {
            name: self._weights.index(value) if isinstance(value, Tensor) else value
            for name, value in fields.items()
            if value is not None
        }
        self._operations.append(Operation(op, inputs, out, known))
        return out

    def channels(self, x: int, begin: int, end: int) -> int:
        """Channels begin <= c < end of value x."""
        return self.add("channels", x, **{"from": begin, "to": end})


def write_clamped(x: int, lowest: float, highest: float, to: SegmentWriter) -> int:
    """Write x from `lowest` to `highest`."""
    return to.add("clamp_max", to.add("clamp_min", x, number=lowest), number=highest)


def codec_methods(encode_delay: int) -> dict[str, NativeMethod]:
    """The methods of segments `encoder` and `decoder`; in `forward` the second hears the first so many frames late."""
    return {
        "encode": NativeMethod(("encoder",)),
        "decode": NativeMethod(("decoder",)),
        "forward": NativeMethod(("encoder", "decoder"), encode_delay),
    }


def written_segments(
    part: Part, writers: Mapping[str, Callable[[Part, SegmentWriter], object]], weights: WeightTable
) -> dict[str, tuple[Operation, ...]]:
    """Each segment by its name, as its writer writes it of `part`."""
    segments = {}
    for name, write in writers.items():
        to = SegmentWriter(weights)
        write(part, to)
        segments[name] = to.operations
    return segments


def complete_program(
    segments: Mapping[str, tuple[Operation, ...]],
    methods: Mapping[str, NativeMethod],
    actions: Mapping[str, list[str]],
    weights: WeightTable,
    weight_type: WeightType,
    archive: IO[bytes],
    readings: Mapping[str, NativeReading] | None = None,
    places: Mapping[str, str] | None = None,
) -> NativeProgram:
    """The program of these parts, whose weights are found in the TorchScript file `archive`.

    Raises:
        NotInProgramError: a weight is not there.
    """
    try:
        with zipfile.ZipFile(archive) as records:
            located = weights.located(records)
    except WeightNotStoredError as error:
        raise NotInProgramError(str(error)) from error
    return NativeProgram(weight_type, located, segments, methods, actions, readings or {}, places or {})
