"""The sub-folders of the sounds, for families that tell one set of sounds from another."""

import dataclasses
from pathlib import Path
from typing import Any

from luthier.audio.corpus import Corpus
from luthier.audio.finding import find_sounds
from luthier.audio.report import domain_of
from luthier.errors import UserError
from luthier.families.family import Family

_FIELD = "instruments"


def instruments_of(family: Family, sounds: Path) -> dict[str, tuple[str, ...]]:
    """The setting `instruments` of a family that has one: names of the sub-folders with sounds; else nothing.

    Raises:
        UserError: there are not at least two, or sounds lie beside them.
    """
    if _FIELD not in {field.name for field in dataclasses.fields(family.config)}:
        return {}
    names = sorted({domain_of(sound.name) for sound in find_sounds(sounds).sounds})
    if "" in names:
        raise UserError(
            f"{sounds}: {family.name} learns each sub-folder as an instrument, and there are sounds beside them: move "
            "them into one, or away"
        )
    if len(names) < 2:
        found = f"only {names[0]}" if names else "none"
        raise UserError(
            f"{sounds}: {family.name} transfers between instruments, each a sub-folder with sounds, and there is "
            f"{found}: make at least two"
        )
    return {_FIELD: tuple(names)}


def known_instruments(config: Any) -> tuple[str, ...]:
    """The instruments of a model, in their order; empty where it knows none apart."""
    return tuple(getattr(config, _FIELD, ()))


def require_instruments(config: Any, corpus: Corpus) -> None:
    """Make sure that the model's instruments are the sets of sounds that training will hear.

    Raises:
        UserError: a set has no sound that can be used, or the folder changed.
    """
    wanted = getattr(config, _FIELD, corpus.domains)
    missing = [name for name in wanted if name not in corpus.domains]
    if missing:
        raise UserError(f"no sound of {missing[0]} can be used: put others into that sub-folder, or remove it")
    if tuple(wanted) != corpus.domains:
        raise UserError(
            f"the model knows {', '.join(wanted)}, but the sounds are of {', '.join(corpus.domains)}: start a new run"
        )
