"""A classifier of any labels: the record of the family."""

from pathlib import Path

from luthier.families.classify.config import ClassifyConfig
from luthier.families.classify.export import ExportedClassifier
from luthier.families.classify.labels import labelled
from luthier.families.classify.methods import attribute_specs, method_specs
from luthier.families.classify.model import Classifier
from luthier.families.classify.program import native_program
from luthier.families.classify.task import ClassifyTask
from luthier.families.family import Export, Family
from luthier.families.listener.training import ListenerTrainConfig

FAMILY = Family(
    name="classify",
    config=ClassifyConfig,
    training=ListenerTrainConfig,
    model=Classifier,
    task=ClassifyTask,
    export=Export(method_specs, attribute_specs, ExportedClassifier, native_program),
    labelled=labelled,
    makes_sound=False,
    presets=Path(__file__).parent / "presets",
)
