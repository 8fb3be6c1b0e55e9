"""The source-filter auto-encoder (DDSP, 2020; neural homomorphic vocoder, 2020): the record of the family."""

from pathlib import Path

from luthier.families.ddsp.choice import suited
from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.export import ExportedDdsp
from luthier.families.ddsp.methods import attribute_specs, method_specs
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.program import native_program
from luthier.families.ddsp.task import DdspTask
from luthier.families.ddsp.training import DdspTrainConfig
from luthier.families.family import Export, Family

FAMILY = Family(
    name="ddsp",
    config=DdspConfig,
    training=DdspTrainConfig,
    model=Ddsp,
    task=DdspTask,
    export=Export(method_specs, attribute_specs, ExportedDdsp, native_program),
    suited=suited,
    latents="timbres",
    follows_pitch=True,
    presets=Path(__file__).parent / "presets",
)
