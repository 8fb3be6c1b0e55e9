"""RAVE (arXiv 2111.05011): the record of the family."""

from pathlib import Path

from luthier.families.family import Export, Family
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.export import ExportedRave
from luthier.families.rave.methods import attribute_specs, method_specs
from luthier.families.rave.model import Rave
from luthier.families.rave.program import native_program
from luthier.families.rave.task import RaveTask
from luthier.families.rave.training import CodecTrainConfig

FAMILY = Family(
    name="rave",
    config=RaveConfig,
    training=CodecTrainConfig,
    model=Rave,
    task=RaveTask,
    export=Export(method_specs, attribute_specs, ExportedRave, native_program, takes_prior=True),
    presets=Path(__file__).parent / "presets",
)
