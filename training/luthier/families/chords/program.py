"""The native program of an exported listener to chords."""

from typing import IO

from luthier.contract.choices import WeightType
from luthier.contract.program.program import NativeProgram
from luthier.families.chords.model import ChordListener
from luthier.families.listener.program import listener_program


def native_program(model: ChordListener, prior: None, weight_type: WeightType, archive: IO[bytes]) -> NativeProgram:
    """See `listener_program`."""
    return listener_program(model, "chords", weight_type, archive)
