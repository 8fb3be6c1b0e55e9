"""What an installation does: written to a small file whenever it changes, so that it goes on after a power cut."""

import dataclasses
import json
import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from luthier.files import write_atomically
from luthier.tools.serve.settings import Settings
from luthier.tools.serve.text import Word

NAME = "state.json"
MOST_NAMES = 1000
"""Attributes or scenes: whoever sends others all day fills no memory."""

Attributes = dict[str, list[Word]]
ONE_BLOCK = -1.0


@dataclass
class Playing:
    """What is heard, and what a scene holds.

    Attributes:
        model: the file, as it was asked for.
        live: the sound card's input is played.
        play: the sound file is played.
        sound: its path; "" where there is none.
        level: of the output in dB; 100 is full scale.
        attributes: what was set in the model, by name.
    """

    model: str
    live: bool = False
    play: bool = False
    sound: str = ""
    level: float = 80.0
    attributes: Attributes = field(default_factory=dict)

    def copy(self) -> "Playing":
        """One of its own."""
        return _playing(dataclasses.asdict(self), self)


@dataclass
class State:
    """All of it.

    Attributes:
        asked: the model that the command line named when this state began.
        now: what is heard.
        method: of the model.
        block: samples, 0: in place.
        deadline: of the worker, in samples, -1: one block, or `auto`.
        smooth: milliseconds that attributes glide.
        enabled: whether the model plays at all.
        is_cheaper: the cheaper file plays in the model's place.
        scenes: kept by name.
    """

    asked: str
    now: Playing
    method: str
    block: int
    deadline: Word = ONE_BLOCK
    smooth: float = 0.0
    enabled: bool = True
    is_cheaper: bool = False
    scenes: dict[str, Playing] = field(default_factory=dict)


def first_state(settings: Settings) -> State:
    """What the command line asks for."""
    model = str(settings.model)
    sound = str(settings.sound) if settings.sound else ""
    now = Playing(model, live=not sound, play=bool(sound), sound=sound, level=settings.level)
    return State(model, now, settings.method, settings.block)


def read_state(settings: Settings) -> tuple[State, str]:
    """The state that was kept, and what is wrong with it; where another model is asked for now, all begins afresh."""
    first = first_state(settings)
    try:
        plain = json.loads((settings.state / NAME).read_text("utf-8", "surrogateescape"))
        kept = _state(plain, first)
    except FileNotFoundError:
        return first, ""
    except (OSError, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        return first, f"{settings.state / NAME} is damaged ({error!r}): it begins afresh"
    kept.is_cheaper &= settings.cheaper is not None
    return (kept, "") if kept.asked == first.asked else (first, "")


def write_state(state: State, folder: Path) -> None:
    """Keep it.

    Raises:
        UserError: the folder cannot be written, or the disk is full; what was kept before stays.
    """
    text = json.dumps(dataclasses.asdict(state), indent=1)
    write_atomically(folder / NAME, text.encode("utf-8", "surrogateescape"))


def _state(plain: Any, first: State) -> State:
    return State(
        asked=str(plain["asked"]),
        now=_playing(plain["now"], first.now),
        method=str(plain["method"]),
        block=int(plain["block"]),
        deadline=_word(plain.get("deadline", ONE_BLOCK)),
        smooth=_finite(plain["smooth"]),
        enabled=bool(plain["enabled"]),
        is_cheaper=bool(plain["is_cheaper"]),
        scenes={str(name): _playing(scene, first.now) for name, scene in plain["scenes"].items()},
    )


def _playing(plain: Any, first: Playing) -> Playing:
    attributes = {str(name): [_word(word) for word in words] for name, words in plain["attributes"].items()}
    return Playing(
        model=str(plain.get("model") or first.model),
        live=bool(plain["live"]),
        play=bool(plain["play"]),
        sound=str(plain["sound"]),
        level=_finite(plain["level"]),
        attributes=attributes,
    )


def _word(value: Any) -> Word:
    return value if isinstance(value, str) else _finite(value)


def _finite(value: Any) -> float:
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(f"{number} is no number to play with")
    return number
