"""The module that hosts load: a streaming timbre transfer on waveforms behind the public nn~ contract."""

from typing import TYPE_CHECKING

from luthier.export.exported_rave import ExportedRave
from luthier.export.exported_targets import ExportedTargets
from luthier.models.transfer import Transfer


class ExportedTransfer(ExportedRave, ExportedTargets):
    """A streaming `Transfer`: a RAVE that becomes one of its instruments."""

    if TYPE_CHECKING:
        model: Transfer
