"""The contract of a model file, field for field as in `externals/contract/model_spec.h`."""

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeVar

from luthier.contract.events import EventInput, EventSpec, event_input, event_spec
from luthier.contract.spec_check import are_numbers, check_spec, read_json
from luthier.errors import UserError

FORMAT_VERSION = 1
MAX_SEED = 2**24 - 1  # the largest whole number that every host can say
# the records that a model file carries beside its TorchScript
SPEC_NAME = "luthier.json"
PROGRAM_NAME = "luthier.program.json"

AttributeType = Literal["bool", "int", "float", "string", "tensor", "buffer"]
# Position in this list is the type code of the public nn~ contract.
ATTRIBUTE_TYPES: tuple[AttributeType, ...] = ("bool", "int", "float", "string", "tensor", "buffer")


@dataclass(frozen=True)
class MethodSpec:
    """A method that a host may stream.

    Attributes:
        in_ratio: audio samples an input value.
        out_ratio: audio samples an output value.
        delay: audio samples that the streamed method is late; -1 where unknown.
        events: what hosts tell of the outputs.
        event_inputs: what may be told to the inputs.
    """

    in_channels: int
    in_ratio: int
    out_channels: int
    out_ratio: int
    delay: int
    input_labels: tuple[str, ...]
    output_labels: tuple[str, ...]
    events: tuple[EventSpec, ...] = ()
    event_inputs: tuple[EventInput, ...] = ()

    @property
    def params(self) -> list[int]:
        """The four numbers that hosts read as `<method>_params`."""
        return [self.in_channels, self.in_ratio, self.out_channels, self.out_ratio]


@dataclass(frozen=True)
class AttributeSpec:
    """A value that a host may get and, if `settable`, set."""

    types: tuple[AttributeType, ...]
    default: tuple[float | int | bool | str, ...]
    settable: bool
    help: str
    min: float | None = None
    max: float | None = None


@dataclass(frozen=True)
class ModelSpec:
    """Everything `luthier.json` says of a model; see docs/model_file.md.

    Attributes:
        native: why the file has no native program; empty where it has one, or where it is older than they are.
    """

    luthier_version: str
    torch_version: str
    family: str
    preset: str
    sample_rate: int
    hop_length: int
    channels: int
    methods: Mapping[str, MethodSpec]
    attributes: Mapping[str, AttributeSpec]
    latents: Mapping[str, list[float]] = field(default_factory=dict)
    training: Mapping[str, Any] = field(default_factory=dict)
    native: str = ""
    format_version: int = FORMAT_VERSION

    def to_json(self) -> str:
        """The text of `luthier.json`."""
        return json.dumps(dataclasses.asdict(self), indent=1, ensure_ascii=False, allow_nan=False)

    @staticmethod
    def from_json(text: str, path: Path) -> "ModelSpec":
        """Read `luthier.json` of the file `path`; what it says beyond this version's fields is passed over.

        Raises:
            UserError: the format is newer than this luthier knows, or the text is damaged or contradicts itself.
        """
        try:
            plain = read_json(text)
            version = plain["format_version"]
            if version > FORMAT_VERSION:
                raise UserError(
                    f"{path}: model format {version} is newer than {FORMAT_VERSION}, the newest "
                    "this luthier reads; update luthier"
                )
            check_spec(plain)
            plain["methods"] = {k: _method(v) for k, v in plain["methods"].items()}
            plain["attributes"] = {k: _attribute(v) for k, v in plain["attributes"].items()}
            # a newer writer may add facts of other kinds, which nobody here could show
            plain["latents"] = {k: v for k, v in plain.get("latents", {}).items() if are_numbers(v)}
            return _made(ModelSpec, plain)
        except KeyError as error:
            raise UserError(f"{path}: its {SPEC_NAME} is damaged (it lacks {error}); export it again") from error
        except (ValueError, TypeError) as error:
            raise UserError(f"{path}: its {SPEC_NAME} is damaged ({error}); export it again") from error


Made = TypeVar("Made")


def _made(kind: type[Made], plain: Mapping[str, Any]) -> Made:
    """Of the fields that this version knows."""
    known = {one.name for one in dataclasses.fields(kind)}  # type: ignore[arg-type]
    return kind(**{name: value for name, value in plain.items() if name in known})


def _method(plain: dict[str, Any]) -> MethodSpec:
    labels = {name: tuple(plain[name]) for name in ("input_labels", "output_labels")}
    events = {"events": tuple(map(event_spec, plain.get("events", ())))}
    inputs = {"event_inputs": tuple(map(event_input, plain.get("event_inputs", ())))}
    return _made(MethodSpec, plain | labels | events | inputs)


def _attribute(plain: dict[str, Any]) -> AttributeSpec:
    return _made(AttributeSpec, plain | {"types": tuple(plain["types"]), "default": tuple(plain["default"])})
