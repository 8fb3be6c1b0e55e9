"""The module that hosts load: a streaming timbre transfer on waveforms behind the public nn~ contract."""

from typing import TYPE_CHECKING

from luthier.families.move.targets import ExportedTargets
from luthier.families.rave.export import ExportedRave
from luthier.families.transfer.model import Transfer


class ExportedTransfer(ExportedRave, ExportedTargets):
    """A streaming `Transfer`: a RAVE that becomes one of its instruments."""

    if TYPE_CHECKING:
        model: Transfer
