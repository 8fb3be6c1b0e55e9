"""A latent that knows no loudness: the record of the family."""

from pathlib import Path

from luthier.families.family import Export, Family
from luthier.families.rave.export import ExportedRave
from luthier.families.rave.methods import attribute_specs
from luthier.families.rave.training import CodecTrainConfig
from luthier.families.timbre.config import TimbreConfig
from luthier.families.timbre.methods import method_specs
from luthier.families.timbre.model import Timbre
from luthier.families.timbre.program import native_program
from luthier.families.timbre.task import TimbreTask

FAMILY = Family(
    name="timbre",
    config=TimbreConfig,
    training=CodecTrainConfig,
    model=Timbre,
    task=TimbreTask,
    export=Export(method_specs, attribute_specs, ExportedRave, native_program),
    presets=Path(__file__).parent / "presets",
)
