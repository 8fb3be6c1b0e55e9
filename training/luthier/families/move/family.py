"""Timbre transfer in partials (MoVE, arXiv 1810.00222): the record of the family."""

from pathlib import Path

from luthier.families.family import Export, Family
from luthier.families.move.config import MoveConfig
from luthier.families.move.export import ExportedMove
from luthier.families.move.methods import attribute_specs, method_specs
from luthier.families.move.model import Move
from luthier.families.move.program import native_program
from luthier.families.move.task import MoveTask
from luthier.families.rave.training import CodecTrainConfig

FAMILY = Family(
    name="move",
    config=MoveConfig,
    training=CodecTrainConfig,
    model=Move,
    task=MoveTask,
    export=Export(method_specs, attribute_specs, ExportedMove, native_program),
    follows_pitch=True,
    presets=Path(__file__).parent / "presets",
)
