"""The mosaic (concatenative synthesis: Schwarz and others, 2006): the record of the family."""

from pathlib import Path

from luthier.families.ddsp.choice import suited
from luthier.families.family import Export, Family
from luthier.families.mosaic.config import MosaicConfig
from luthier.families.mosaic.export import ExportedMosaic
from luthier.families.mosaic.methods import attribute_specs, method_specs
from luthier.families.mosaic.model import Mosaic
from luthier.families.mosaic.program import native_program
from luthier.families.mosaic.task import MosaicTask
from luthier.families.mosaic.training import MosaicTrainConfig

FAMILY = Family(
    name="mosaic",
    config=MosaicConfig,
    training=MosaicTrainConfig,
    model=Mosaic,
    task=MosaicTask,
    export=Export(method_specs, attribute_specs, ExportedMosaic, native_program),
    suited=suited,
    latents="timbres",
    follows_pitch=True,
    presets=Path(__file__).parent / "presets",
)
