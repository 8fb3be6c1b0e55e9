"""Presets: named settings of a family, in YAML files beside it that hold only what differs from its defaults."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from luthier.configuration import nearest
from luthier.errors import UserError
from luthier.families.table import family_names, preset_files
from luthier.limits import as_typed
from luthier.values import parsed

_PARTS = ("family", "model", "train")
_OFFER = "offer"  # a part of luthier's own presets, for somebody who does not know them yet


@dataclass(frozen=True)
class Offer:
    """How a preset is offered to somebody who has a folder of sounds.

    Attributes:
        preset: its name.
        place: in the row of offers, from 1.
        sentence: what it sounds like and is for.
        least_sets: sub-folders of sounds that it needs.
    """

    preset: str
    place: int
    sentence: str
    least_sets: int = 0


def offers() -> list[Offer]:
    """The presets that are offered, in their order."""
    found = []
    for name, path in preset_files().items():
        plain = parsed(_text_of(path), str(path))
        if isinstance(plain, dict) and _OFFER in plain:
            found.append(Offer(name, **plain[_OFFER]))
    return sorted(found, key=lambda offer: offer.place)


def preset_names() -> list[str]:
    """Names of the presets: the files, and for a family without one of its name its own defaults."""
    trainable = set(family_names()) - {"prior"}
    covered = {_family_of(path) for path in preset_files().values()}
    return sorted({*preset_files(), *(trainable - covered)})


def read_preset(name: str) -> dict[str, Any]:
    """The preset as {"family": ..., "model": {...}, "train": {...}}; `name` may be a YAML file of the user's.

    Raises:
        UserError: there is no preset of that name, or the file is no preset.
    """
    if name.endswith((".yaml", ".yml")):
        return _preset(_text_of(Path(name).expanduser()), name)
    if name not in preset_names():
        raise UserError(
            f"preset {name!r} is unknown: {nearest(name, preset_names())} (presets of your own are .yaml files)"
        )
    if name not in preset_files():
        return {"family": name, "model": {}, "train": {}}
    return _preset(_text_of(preset_files()[name]), name)


def _family_of(path: Path) -> str:
    return _family_in(_text_of(path), str(path))


@lru_cache(maxsize=256)
def _family_in(text: str, where: str) -> str:
    """Kept by the text, since every question for a name asks every preset."""
    family: str = _preset(text, where)["family"]
    return family


def _text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: cannot be read as a preset ({error})") from error


def _preset(text: str, where: str) -> dict[str, Any]:
    plain = parsed(text, where)
    if not isinstance(plain, dict) or not isinstance(plain.get("family"), str):
        raise UserError(f"{where}: a preset says `family: rave`, and has the parts `model:` and `train:`")
    unknown = next((str(name) for name in plain if name not in (*_PARTS, _OFFER)), None)
    if unknown is not None:
        raise UserError(f"{where}: {unknown!r} is no part of a preset: {nearest(unknown, _PARTS)}")
    if plain["family"] not in family_names():
        raise UserError(
            f"{where}: the family {plain['family']!r} is unknown: {nearest(plain['family'], family_names())}"
        )
    for part in ("model", "train"):
        plain[part] = {} if plain.get(part) is None else plain[part]
        if not isinstance(plain[part], dict):
            raise UserError(
                f"{where}: {part} is {as_typed(plain[part])}: it must be a group of settings, such as `{part}: {{}}`"
            )
    return {part: plain[part] for part in _PARTS}
