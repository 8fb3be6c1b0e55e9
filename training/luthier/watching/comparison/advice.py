"""What to do next with a run, told from its numbers."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from luthier.families.presets import read_preset
from luthier.families.table import DEFAULT_PRESET, family
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.trend import plateau, trend

Numbers = Mapping[str, float]

_SPECTRUM, _PITCH, _VOICING = "log_mel_l1_db", "f0_cents", "voicing_error"
_CLEAR_GAIN = 0.01
_WINDOW = 5
_WORSE = 1.03  # times its best, and it is no chance
_FAR_DB = 4.0
_OUT_OF_TUNE_CENTS = 100.0  # of the mean, which a few moments in another octave raise
_PITCH_LOST = 0.25
_GAP, _GAP_DB = 1.25, 0.4  # between sounds that were learned and others: both must be passed
_LITTLE_MINUTES = 3.0


@dataclass(frozen=True)
class Facts:
    """What is known of a run.

    Attributes:
        checkpoint: of the run.
        heldout: measures of its model on sounds that it has not heard; {} where nothing was measured.
        learned: the same on sounds that it learned from.
        mosaic: measures of pieces of the training sounds put together, on the sounds of `heldout`.
    """

    checkpoint: Checkpoint
    heldout: Numbers = field(default_factory=dict)
    learned: Numbers = field(default_factory=dict)
    mosaic: Numbers = field(default_factory=dict)


@dataclass(frozen=True)
class Advice:
    """A sentence or two, and words of a `luthier` command that does it; RUN and SOUNDS stand for those of the run."""

    text: str
    command: tuple[str, ...] = ()


def advice(facts: Facts) -> list[Advice]:
    """From what helps most to what helps least; at least one."""
    found = [each for each in (_training(facts), _sounds(facts), _family(facts), _pitch(facts)) if each]
    if not found or (len(found) == 1 and found[0].command[:2] == ("export", "RUN")):
        found.append(Advice("No number stands out. Let your ears decide, blind."))
    return found


def improving(checkpoint: Checkpoint) -> bool | None:
    """Whether the run still gets better; None where it is too early to say."""
    validations = len(_present_phase(checkpoint))
    if validations < 2:
        return None
    return not plateau(checkpoint.history, min(_WINDOW, validations - 1), _CLEAR_GAIN, checkpoint.watched)


def _training(facts: Facts) -> Advice | None:
    checkpoint = facts.checkpoint
    values = [entry[checkpoint.watched] for entry in _present_phase(checkpoint) if checkpoint.watched in entry]
    if values and not math.isfinite(values[-1]):
        slower = f"train.learning_rate={checkpoint.train_config.learning_rate / 4:.2g}"
        return Advice(
            "The training is broken: its numbers are no numbers any more. Begin again with a lower learning rate.",
            (
                "train",
                "SOUNDS",
                "--preset",
                checkpoint.preset,
                "--set",
                slower,
            ),
        )
    going_on = ("train", "--resume", "RUN", "--minutes", _more_minutes(checkpoint))
    now = improving(checkpoint)
    if now is None:
        return Advice("It has hardly trained yet: train on.", going_on)
    if now:
        return Advice(f"Train on: it is {trend(checkpoint.history, checkpoint.watched)}.", going_on)
    if checkpoint.phase == 1 and values[-1] > _WORSE * min(values):
        return Advice(
            "Longer training makes it worse now. Play the checkpoint that was best.",
            ("export", "RUN", "--checkpoint", "best"),
        )
    return None


def _sounds(facts: Facts) -> Advice | None:
    """More sound, where what was learned sounds better than what was not."""
    held, known = facts.heldout.get(_SPECTRUM, math.nan), facts.learned.get(_SPECTRUM, math.nan)
    minutes = float(facts.checkpoint.corpus.get("minutes", math.nan))
    has = f"It has {minutes:.1f} minutes now." if math.isfinite(minutes) else ""
    if held > _GAP * known and held - known > _GAP_DB:
        return Advice(
            f"Give it more of this kind of sound: the spectrum is {known:.1f} dB off on sounds that it learned from, "
            f"and {held:.1f} dB on others. {has}".strip()
        )
    if minutes < _LITTLE_MINUTES:
        return Advice(f"Give it more of this kind of sound. {has} Ten are a good beginning.")
    return None


def _family(facts: Facts) -> Advice | None:
    """Another kind of model, where this one has learned what it can and is far off."""
    held, mosaic = facts.heldout.get(_SPECTRUM, math.nan), facts.mosaic.get(_SPECTRUM, math.nan)
    known = facts.learned.get(_SPECTRUM, held)
    if improving(facts.checkpoint) is not False or not (known > _FAR_DB or held > mosaic):
        return None
    why = f"It has stopped improving, and the spectrum is {held:.1f} dB off"
    if held > mosaic:
        why += f", more than with pieces of the training sounds put together ({mosaic:.1f} dB)"
    if _adversary_helps(facts.checkpoint):
        share = ("--set", "train.representation_share=0.7")
        preset = ("train", "SOUNDS", "--preset", facts.checkpoint.preset)
        return Advice(f"{why}. An adversarial phase at the end brings detail.", (*preset, *share))
    if facts.checkpoint.family == read_preset(DEFAULT_PRESET)["family"]:
        return Advice(
            f"{why}. Sounds that are neither tones nor noise want a model that learns waveforms, and hours instead of "
            "minutes.",
            ("train", "SOUNDS", "--preset", "small"),
        )
    return Advice(f"{why}. Try the default family, which learns in minutes.", ("train", "SOUNDS"))


def _pitch(facts: Facts) -> Advice | None:
    cents, lost = facts.heldout.get(_PITCH, math.nan), facts.heldout.get(_VOICING, math.nan)
    if not (cents > _OUT_OF_TUNE_CENTS or lost > _PITCH_LOST):
        return None
    what = (
        f"{cents:.0f} cents off" if cents > _OUT_OF_TUNE_CENTS else f"lost or made up in {100 * lost:.0f} % of the time"
    )
    if not family(facts.checkpoint.family).follows_pitch:
        return Advice(f"The pitch is {what}. The default family follows pitch by itself.", ("train", "SOUNDS"))
    if not hasattr(facts.checkpoint.model_config, "voices"):
        return None
    return Advice(
        f"The pitch is {what}. If several notes sound at once, let it follow more of them; if nothing in it has a "
        "pitch, this number means nothing.",
        ("train", "SOUNDS", "--set", "model.voices=5"),
    )


def _adversary_helps(checkpoint: Checkpoint) -> bool:
    """A family that has a second phase, and did not come to it."""
    return hasattr(checkpoint.train_config, "representation_share") and checkpoint.phase == 1


def _present_phase(checkpoint: Checkpoint) -> Sequence[Mapping[str, float]]:
    history = checkpoint.history
    return [entry for entry in history if entry.get("phase", 1) == history[-1].get("phase", 1)]


def _more_minutes(checkpoint: Checkpoint) -> str:
    """About twice of what there was, in a round number."""
    return f"{max(2, math.ceil(2 * checkpoint.seconds / 60))}"
