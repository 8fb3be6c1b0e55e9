"""Descriptor faders (arXiv 2302.13542): the record of the family."""

from pathlib import Path

from luthier.families.fader.config import FaderConfig
from luthier.families.fader.export import ExportedFader
from luthier.families.fader.methods import attribute_specs, method_specs
from luthier.families.fader.model import Fader
from luthier.families.fader.program import native_program
from luthier.families.fader.task import FaderTask
from luthier.families.family import Export, Family
from luthier.families.rave.training import CodecTrainConfig

FAMILY = Family(
    name="fader",
    config=FaderConfig,
    training=CodecTrainConfig,
    model=Fader,
    task=FaderTask,
    export=Export(method_specs, attribute_specs, ExportedFader, native_program),
    presets=Path(__file__).parent / "presets",
)
