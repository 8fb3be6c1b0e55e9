"""Words to numbers: notes, dynamics and plain numbers, as people write them in tables and names of files."""

import math
import re

HIGHEST_NOTE = 127.0

_NOTE_NAME = re.compile(r"([A-Ga-g])(#|♯|s|b|♭)?(-?\d{1,2})")
_SEMITONES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_SHARP, _FLAT = ("#", "♯", "s"), ("b", "♭")
_DYNAMICS = (
    ("ppp", "pianississimo"),
    ("pp", "pianissimo"),
    ("p", "piano"),
    ("mp", "mezzopiano"),
    ("mf", "mezzoforte"),
    ("f", "forte"),
    ("ff", "fortissimo"),
    ("fff", "fortississimo"),
)
_LEVELS = {word: level / (len(_DYNAMICS) - 1) for level, words in enumerate(_DYNAMICS) for word in words}


class WrongValueError(ValueError):
    """A word that is not what its column holds; the message says so in a few words."""


def note_of(word: str) -> float:
    """A MIDI number from `60` or from a name such as `C4`, `c#4`, `Db4`, `Bb-1`; C4 is 60, the middle C.

    Raises:
        WrongValueError: it is neither, or out of range.
    """
    named = _NOTE_NAME.fullmatch(word)
    if named:
        letter, accidental, octave = named.groups()
        shift = (accidental in _SHARP) - (accidental in _FLAT)
        note = float(12 * (int(octave) + 1) + _SEMITONES[letter.upper()] + shift)
    else:
        note = _finite(word, "no note: write 60 or C#4")
    if not 0 <= note <= HIGHEST_NOTE:
        raise WrongValueError(f"{word!r} is no MIDI note: they go from 0 (C-1) to 127 (G9)")
    return note


def dynamics_of(word: str) -> float:
    """How loud a player plays, from 0 (ppp) in equal steps to 1 (fff); or that number itself.

    Raises:
        WrongValueError: it is neither.
    """
    level = _LEVELS.get(re.sub(r"[-_ ]", "", word.lower()))
    if level is not None:
        return level
    level = _finite(word, "no dynamics: write ppp, pp, p, mp, mf, f, ff or fff")
    if not 0 <= level <= 1:
        raise WrongValueError(f"{word!r} is no dynamics: numbers go from 0 (ppp) to 1 (fff)")
    return level


def number_of(word: str) -> float:
    """A number, with a point or a comma.

    Raises:
        WrongValueError: it is none, or not finite.
    """
    return _finite(word, "no number")


def _finite(word: str, otherwise: str) -> float:
    try:
        number = float(word if "." in word or "_" in word else word.replace(",", "."))
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or "_" in word or abs(number) > 3e38:
        raise WrongValueError(f"{word!r} is {otherwise}")
    return number
