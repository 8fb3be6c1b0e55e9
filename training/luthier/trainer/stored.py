"""A dataclass with tensors as one file, whole or not there, that says of which version it is."""

import dataclasses
import io
import pickle
from pathlib import Path
from typing import Any

import torch

from luthier.files import write_atomically

# What torch.load and the look at what it gives may raise on a file that is none of ours.
DAMAGED = (
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    pickle.UnpicklingError,
)


def write_stored(path: Path, state: Any, version: int) -> Path:
    """Write the fields of the dataclass `state`, configurations as dictionaries, with `format_version`.

    An older file stays until the new one is whole. `torch.load(path, weights_only=True)` reads it.
    """
    plain: dict[str, Any] = {"format_version": version}
    for field in dataclasses.fields(state):
        value = getattr(state, field.name)
        is_configuration = dataclasses.is_dataclass(value) and not isinstance(value, type)
        plain[field.name] = dataclasses.asdict(value) if is_configuration else value
    content = io.BytesIO()
    torch.save(plain, content)
    write_atomically(path, content.getbuffer())
    return path
