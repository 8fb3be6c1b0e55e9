"""The records that a `model.ts` carries beside its TorchScript, written and read without running it."""

import io
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from luthier.contract.spec import PROGRAM_NAME, SPEC_NAME, ModelSpec
from luthier.contract.spec_check import read_json
from luthier.errors import UserError

if TYPE_CHECKING:
    import torch

_MOST_BYTES = 16 * 2**20  # of a record, as in C++


def saved(scripted: "torch.jit.ScriptModule", records: dict[str, str]) -> io.BytesIO:
    """The archive with extra records by name; those leave the names of its tensors as they are."""
    import torch  # reading needs none

    content = io.BytesIO()
    torch.jit.save(scripted, content, _extra_files=records)
    return content


def read_spec(path: Path) -> ModelSpec:
    """What a model file says of itself, without running it.

    Raises:
        UserError: the file is missing, damaged, or no model of luthier's.
    """
    text = _extra_record(path, SPEC_NAME)
    if text is None:
        raise UserError(f"{path}: it has no {SPEC_NAME}, so another tool made it")
    return ModelSpec.from_json(text, path)


def is_foreign(path: Path) -> bool:
    """Whether another tool than luthier made a TorchScript file.

    Raises:
        UserError: the file is missing or damaged.
    """
    return _extra_record(path, SPEC_NAME) is None


def read_program(path: Path) -> str | None:
    """The text of a file's native program; None where it has none.

    Raises:
        UserError: the file is missing or damaged.
    """
    return _extra_record(path, PROGRAM_NAME)


def summary(text: str) -> str:
    """What a person wants to know of the text of a program: how much it is, and how exact."""
    plain = read_json(text)
    count = sum(map(len, plain["segments"].values()))
    return f"version {plain['version']}, {count} operations, weights {plain['weight_type']}"


def _extra_record(path: Path, record: str) -> str | None:
    if not path.is_file():
        if (path / "model.ts").is_file():
            raise UserError(f"{path} is a folder: name the model in it, {path / 'model.ts'}")
        missing = "this is no file" if path.exists() else "there is no such file"
        raise UserError(f"{path}: {missing}; name a model.ts that `luthier export` wrote")
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist() if name.endswith(f"/extra/{record}")]
            if names and archive.getinfo(names[0]).file_size > _MOST_BYTES:
                raise UserError(
                    f"{path}: its {record} is larger than {_MOST_BYTES // 2**20} MB: that is none of luthier's"
                )
            return archive.read(names[0]).decode("utf-8") if names else None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError) as error:
        raise UserError(f"{path}: not a TorchScript file, or damaged ({error}); export it again") from error
