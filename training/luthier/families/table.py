"""Every model family by name: one line a family, and nothing else in luthier lists them.

A record is imported when it is asked for, so that a list of names costs no torch. Families of your own are files
`NAME.py` with a record `FAMILY`, in the folders that the environment variable LUTHIER_FAMILIES names.
"""

import importlib
import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from luthier.configuration import nearest
from luthier.errors import UserError

if TYPE_CHECKING:
    from luthier.families.family import Family

FOLDERS = "LUTHIER_FAMILIES"
DEFAULT_PRESET = "ddsp"  # a minute of training, pitch in tune, latents that can be held

_TABLE = {
    "chords": "luthier.families.chords.family",
    "classify": "luthier.families.classify.family",
    "codes": "luthier.families.codes.family",
    "ddsp": "luthier.families.ddsp.family",
    "fader": "luthier.families.fader.family",
    "mosaic": "luthier.families.mosaic.family",
    "move": "luthier.families.move.family",
    "onset": "luthier.families.onset.family",
    "pitch": "luthier.families.pitch.family",
    "prior": "luthier.families.prior.family",
    "rave": "luthier.families.rave.family",
    "timbre": "luthier.families.timbre.family",
    "transfer": "luthier.families.transfer.family",
}


def family_names() -> list[str]:
    """Every name that `family` takes."""
    return sorted({*_TABLE, *_own_files()})


def family(name: str) -> "Family":
    """The record of a family.

    Raises:
        UserError: there is no family of that name, or its file has no record.
    """
    if name in _TABLE:
        module = importlib.import_module(_TABLE[name])
    elif name in _own_files():
        module = _module_of(name, _own_files()[name])
    else:
        raise UserError(f"the family {name!r} is unknown: {nearest(name, family_names())}")
    found: Family | None = getattr(module, "FAMILY", None)
    if found is None:
        raise UserError(f"{module.__file__}: a file of a family defines FAMILY, a luthier.families.family.Family")
    return found


def preset_files() -> dict[str, Path]:
    """The YAML files of all presets by the name of the preset."""
    folders = [Path(__file__).parent / name / "presets" for name in _TABLE]
    folders += [path.parent for path in _own_files().values()]
    return {path.stem: path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.yaml"))}


def _own_files() -> dict[str, Path]:
    """Files of families outside luthier by the name of the family; luthier's own names are not replaced."""
    folders = [Path(word).expanduser() for word in os.environ.get(FOLDERS, "").split(os.pathsep) if word]
    files = {path.stem: path for folder in folders for path in sorted(folder.glob("*.py"))}
    return {name: path for name, path in files.items() if name not in _TABLE and not name.startswith("_")}


def _module_of(name: str, path: Path) -> ModuleType:
    """The module of a file, imported once, under a name by which TorchScript finds its source again."""
    known = f"luthier_family_{name}"
    loaded = sys.modules.get(known)
    if loaded is not None and loaded.__file__ == str(path):
        return loaded
    spec = importlib.util.spec_from_file_location(known, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[known] = module
    spec.loader.exec_module(module)
    return module
