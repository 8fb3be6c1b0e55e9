"""A listener to chords: the record of the family."""

from pathlib import Path

from luthier.families.chords.config import ChordsConfig
from luthier.families.chords.export import ExportedChords
from luthier.families.chords.labels import labelled
from luthier.families.chords.methods import attribute_specs, method_specs
from luthier.families.chords.model import ChordListener
from luthier.families.chords.program import native_program
from luthier.families.chords.task import ChordsTask
from luthier.families.family import Export, Family
from luthier.families.listener.training import ListenerTrainConfig

FAMILY = Family(
    name="chords",
    config=ChordsConfig,
    training=ListenerTrainConfig,
    model=ChordListener,
    task=ChordsTask,
    export=Export(method_specs, attribute_specs, ExportedChords, native_program),
    labelled=labelled,
    makes_sound=False,
    presets=Path(__file__).parent / "presets",
)
