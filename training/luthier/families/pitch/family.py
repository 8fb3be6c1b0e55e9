"""A listener to pitch: the record of the family."""

from pathlib import Path

from luthier.families.family import Export, Family
from luthier.families.listener.training import ListenerTrainConfig
from luthier.families.pitch.config import PitchConfig
from luthier.families.pitch.export import ExportedPitch
from luthier.families.pitch.methods import attribute_specs, method_specs
from luthier.families.pitch.model import PitchListener
from luthier.families.pitch.program import native_program
from luthier.families.pitch.task import PitchTask

FAMILY = Family(
    name="pitch",
    config=PitchConfig,
    training=ListenerTrainConfig,
    model=PitchListener,
    task=PitchTask,
    export=Export(method_specs, attribute_specs, ExportedPitch, native_program),
    makes_sound=False,
    presets=Path(__file__).parent / "presets",
)
