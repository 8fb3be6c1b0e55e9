"""The operations of what a transfer is told: which instrument, and which note."""

from luthier.contract.program.program import SegmentWriter

TARGET_PLACES = {"target": "blend"}  # one instrument alone is a blend, too


def write_condition(instrument: int, f0_hz: int, to: SegmentWriter) -> int:
    """Write `luthier.blocks.conditions.condition` of weights of the instruments and a pitch."""
    return to.add("join", instrument, to.add("pitch_classes", to.add("midi_note", f0_hz)))


def write_target(instruments: int, like: int, to: SegmentWriter) -> int:
    """Write the weights of the instruments to become, in each frame of `like`."""
    return to.add("setting", like, setting="blend", channels=instruments)


def write_source(instruments: int, like: int, to: SegmentWriter) -> int:
    """Write the weights of the instrument that is heard, all 0 where it is not known."""
    return to.add("one_hot", to.add("setting", like, setting="source", channels=1), classes=instruments)
