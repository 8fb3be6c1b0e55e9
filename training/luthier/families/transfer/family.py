"""Timbre transfer on waveforms (MoVE, arXiv 1810.00222): the record of the family."""

from pathlib import Path

from luthier.families.family import Export, Family
from luthier.families.rave.training import CodecTrainConfig
from luthier.families.transfer.config import TransferConfig
from luthier.families.transfer.export import ExportedTransfer
from luthier.families.transfer.methods import attribute_specs, method_specs
from luthier.families.transfer.model import Transfer
from luthier.families.transfer.program import native_program
from luthier.families.transfer.task import TransferTask

FAMILY = Family(
    name="transfer",
    config=TransferConfig,
    training=CodecTrainConfig,
    model=Transfer,
    task=TransferTask,
    export=Export(method_specs, attribute_specs, ExportedTransfer, native_program),
    follows_pitch=True,
    presets=Path(__file__).parent / "presets",
)
