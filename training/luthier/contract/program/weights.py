"""Where the weights of a native program lie in the TorchScript archive, so that they are not stored twice."""

import zipfile
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

_FOLDERS = ("data", "constants")
_TYPES = {torch.float32: ("f32", "<f4"), torch.int16: ("i16", "<i2")}


class WeightNotStoredError(RuntimeError):
    """A weight of the program is in no record of the archive."""


@dataclass(frozen=True)
class WeightReference:
    """Contiguous little-endian numbers in a record below the archive's top folder; `offset` counted in them.

    Attributes:
        type: `f32`, or `i16` of sound.
    """

    record: str
    offset: int
    shape: tuple[int, ...]
    type: str = "f32"

    def plain(self) -> dict[str, Any]:
        """For JSON."""
        plain = {"record": self.record, "offset": self.offset, "shape": list(self.shape)}
        return plain if self.type == "f32" else plain | {"type": self.type}


class WeightTable:
    """The weights that operations name by index; a weight that two of them use is there once."""

    def __init__(self) -> None:
        self._weights: list[Tensor] = []
        self._known: dict[tuple[int, tuple[int, ...]], int] = {}

    def index(self, weight: Tensor) -> int:
        """The index of a weight, which must live as long as the table."""
        assert weight.dtype in _TYPES, f"a weight is {weight.dtype}: programs know {', '.join(map(str, _TYPES))}"
        key = (weight.data_ptr(), tuple(weight.shape))
        if key not in self._known:
            self._known[key] = len(self._weights)
            self._weights.append(weight.detach())
        return self._known[key]

    def located(self, archive: zipfile.ZipFile) -> tuple[WeightReference, ...]:
        """Find every weight by its bytes; any record that holds them will do.

        Raises:
            WeightNotStoredError: there is none.
        """
        records = _records(archive)
        names = {content: name for name, content in reversed(records.items())}
        return tuple(_located(weight, records, names) for weight in self._weights)


def _records(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """Contents of the tensors of an archive, by their names below its top folder."""
    found: dict[str, bytes] = {}
    for entry in archive.namelist():
        name = entry.partition("/")[2]
        if name.partition("/")[0] in _FOLDERS:
            found[name] = archive.read(entry)
    return found


def _located(weight: Tensor, records: dict[str, bytes], names: dict[bytes, str]) -> WeightReference:
    name, stored = _TYPES[weight.dtype]
    numbers = weight.cpu().contiguous().numpy().astype(stored, copy=False)
    content, shape = numbers.tobytes(), tuple(weight.shape)
    if content in names:
        return WeightReference(names[content], 0, shape, name)
    for record, kept in records.items():
        offset = _aligned_find(kept, content, numbers.itemsize)
        if offset >= 0:
            return WeightReference(record, offset // numbers.itemsize, shape, name)
    raise WeightNotStoredError(f"a weight of shape {list(shape)} is in no record of the archive")


def _aligned_find(record: bytes, content: bytes, size: int) -> int:
    """Where `content` begins in `record`, at a whole number of numbers of so many bytes; -1 if nowhere."""
    at = record.find(content)
    while at % size and at >= 0:
        at = record.find(content, at + 1)
    return at
