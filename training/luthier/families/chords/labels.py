"""Chords are read from MIDI that lies beside the sounds."""

from pathlib import Path
from typing import Any

from luthier.audio.finding import find_sounds
from luthier.audio.labels.table import AUTOMATIC
from luthier.errors import UserError
from luthier.shown import shown


def labelled(sounds: Path, source: str, given: dict[str, Any]) -> dict[str, Any]:
    """No settings; only make sure that there is something to learn chords from.

    Raises:
        UserError: there is not.
    """
    found = find_sounds(sounds)
    beside = any(sound.name.rpartition(".")[0] in found.midi for sound in found.sounds)
    if source not in (AUTOMATIC, "midi") or not beside or (source == AUTOMATIC and found.labels_csv is not None):
        raise UserError(
            f"{shown(sounds)}: chords are learned from MIDI files that lie beside the sounds and have their names; "
            "put them there, and leave out --labels or write --labels midi"
        )
    return {}
