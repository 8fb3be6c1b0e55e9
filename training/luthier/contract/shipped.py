"""The instruments that come with luthier: each a folder with a model, a sound of it, and what it is."""

import dataclasses
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from luthier.errors import UserError

_PACKAGE = Path(__file__).resolve().parents[1]
FOLDERS = (_PACKAGE / "models", _PACKAGE.parents[1] / "models")
"""Where they are: in an installed package, and in a clone."""

MODEL, ABOUT, SOUND, PICTURE = "model.ts", "about.json", "sound.ogg", "picture.png"


@dataclass(frozen=True)
class Shipped:
    """An instrument in the box.

    Attributes:
        name: by which commands and `nn~` find it.
        folder: with its files.
        sentence: what it sounds like.
        material: what it was trained on, with licences and names.
        training: how, in words.
        measured: held-out numbers by their names.
    """

    name: str
    folder: Path
    sentence: str
    material: str
    training: str
    measured: dict[str, float]

    @property
    def model(self) -> Path:
        """Its file."""
        return self.folder / MODEL


def shipped_models(folders: Sequence[Path] = FOLDERS) -> list[Shipped]:
    """All of them, by their names.

    Raises:
        UserError: what one says of itself is damaged.
    """
    found = {path.parent.name: path.parent for folder in reversed(folders) for path in folder.glob(f"*/{MODEL}")}
    return [_read(name, found[name]) for name in sorted(found)]


def shipped_model(name: str, folders: Sequence[Path] = FOLDERS) -> Shipped:
    """The one of this name.

    Raises:
        UserError: there is none.
    """
    models = {each.name: each for each in shipped_models(folders)}
    if name not in models:
        raise UserError(f"there is no instrument {name!r} in the box; there are: {', '.join(models) or 'none'}")
    return models[name]


def model_file(path: Path, folders: Sequence[Path] = FOLDERS) -> Path:
    """The file at `path`, or, where there is none and it is a bare name, the model of a shipped instrument."""
    if path.exists() or path.name != str(path):
        return path
    names = (path.name, path.name.removesuffix(".ts"))
    for folder in folders:
        for name in names:
            if name and (folder / name / MODEL).is_file():
                return folder / name / MODEL
    return path


def _read(name: str, folder: Path) -> Shipped:
    try:
        plain = json.loads((folder / ABOUT).read_text("utf-8"))
        fields = {one.name for one in dataclasses.fields(Shipped)} - {"name", "folder"}
        return Shipped(name, folder, **{field: plain[field] for field in fields})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError(f"{folder / ABOUT}: it is damaged ({error!r}); install luthier again") from error
