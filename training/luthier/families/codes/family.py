"""A few sounds by number: the record of the family."""

from pathlib import Path

from luthier.families.codes.config import CodesConfig
from luthier.families.codes.export import ExportedCodes
from luthier.families.codes.methods import attribute_specs, method_specs
from luthier.families.codes.model import Codes
from luthier.families.codes.program import native_program
from luthier.families.codes.task import CodesTask
from luthier.families.family import Export, Family
from luthier.families.rave.training import CodecTrainConfig

FAMILY = Family(
    name="codes",
    config=CodesConfig,
    training=CodecTrainConfig,
    model=Codes,
    task=CodesTask,
    export=Export(method_specs, attribute_specs, ExportedCodes, native_program),
    presets=Path(__file__).parent / "presets",
)
