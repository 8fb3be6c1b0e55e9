"""What a folder of sounds could become: families to choose from, each with its sound and its time."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from luthier.audio.finding import find_sounds
from luthier.audio.reading import UnreadableAudioError, probe
from luthier.audio.report import domain_of
from luthier.families.presets import Offer, offers, read_preset
from luthier.families.table import family

_PROBED = 2000  # files of which the length is read; more would keep a person waiting
_FEW_MINUTES, _MANY_MINUTES = 0.5, 30.0


@dataclass(frozen=True)
class Material:
    """What is in a folder.

    Attributes:
        files: sounds that can be read.
        minutes: of all of them; where there are very many, as long as those that were looked at are on average.
        unreadable: files with the name of a sound that are none.
        sets: names of the sub-folders with sounds.
    """

    files: int
    minutes: float
    unreadable: int
    sets: tuple[str, ...]

    def sentence(self) -> str:
        """All of it in words."""
        said = f"{self.files} sound{'s' if self.files != 1 else ''}, {self.minutes:.1f} minutes"
        if self.unreadable:
            said += f"; {self.unreadable} that cannot be read, which the table will name"
        if len(self.sets) > 1:
            said += f"; in sub-folders: {', '.join(self.sets)}"
        return said


@dataclass(frozen=True)
class Proposal:
    """One thing to train.

    Attributes:
        preset: its name.
        minutes: that it trains unless told otherwise; 0 where there is nothing to be trained.
        sentence: what it sounds like and is for.
        reason: why it is proposed; "" where it is only possible.
    """

    preset: str
    minutes: float
    sentence: str
    reason: str = ""


def look_at(folder: Path) -> Material:
    """Read names and headers.

    Raises:
        UserError: the folder is not there, or may not be opened.
    """
    found = find_sounds(folder).sounds
    lengths, unreadable = [], 0
    for sound in found[:: max(1, len(found) // _PROBED)]:
        try:
            lengths.append(probe(sound.path).seconds)
        except UnreadableAudioError:
            unreadable += 1
    looked_at = len(lengths) + unreadable
    scale = len(found) / looked_at if looked_at else 0.0
    sets = tuple(sorted({domain_of(sound.name) for sound in found} - {""}))
    return Material(round(len(lengths) * scale), sum(lengths) * scale / 60, round(unreadable * scale), sets)


def proposals(found: Material) -> list[Proposal]:
    """What fits, the one that is proposed first."""
    fitting = [offer for offer in offers() if offer.least_sets <= len(found.sets)]
    return [_proposal(offer, _why_first(found) if offer is fitting[0] else "") for offer in fitting]


def advice(found: Material) -> str:
    """A warning about the material; "" for none."""
    if found.minutes < _FEW_MINUTES:
        return "that is little: with half a minute or more, an instrument has more than one way to sound"
    return ""


def _why_first(found: Material) -> str:
    if found.minutes < _FEW_MINUTES:
        return "it learns from seconds of sound"
    if found.minutes > _MANY_MINUTES:
        return "it is quick, and tells whether the material is right before a night is spent on another"
    return "it is heard in two minutes, and what is learned longer can take its place"


def _proposal(offer: Offer, reason: str) -> Proposal:
    plain = read_preset(offer.preset)
    default: Callable[..., object] = family(plain["family"]).training
    minutes = plain["train"].get("minutes", getattr(default, "minutes", 5.0))
    return Proposal(offer.preset, float(minutes), offer.sentence, reason)
