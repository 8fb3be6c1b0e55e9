"""A listener to onsets: the record of the family."""

from pathlib import Path

from luthier.families.classify.labels import labelled
from luthier.families.family import Export, Family
from luthier.families.listener.training import ListenerTrainConfig
from luthier.families.onset.config import OnsetConfig
from luthier.families.onset.export import ExportedOnset
from luthier.families.onset.methods import attribute_specs, method_specs
from luthier.families.onset.model import OnsetListener
from luthier.families.onset.program import native_program
from luthier.families.onset.task import OnsetTask

FAMILY = Family(
    name="onset",
    config=OnsetConfig,
    training=ListenerTrainConfig,
    model=OnsetListener,
    task=OnsetTask,
    export=Export(method_specs, attribute_specs, ExportedOnset, native_program),
    labelled=labelled,
    makes_sound=False,
    presets=Path(__file__).parent / "presets",
)
