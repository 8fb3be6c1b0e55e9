"""The native program of an exported classifier."""

from typing import IO

from luthier.contract.choices import WeightType
from luthier.contract.program.program import NativeProgram
from luthier.families.classify.model import Classifier
from luthier.families.listener.program import listener_program


def native_program(model: Classifier, prior: None, weight_type: WeightType, archive: IO[bytes]) -> NativeProgram:
    """See `listener_program`."""
    return listener_program(model, "classify", weight_type, archive)
