"""How a mosaic is made: in one step."""

from dataclasses import dataclass

from luthier.limits import ShareBelowOne
from luthier.trainer.config import AudioTrainConfig, Minutes, Steps


@dataclass(frozen=True)
class MosaicTrainConfig(AudioTrainConfig):
    """Sounds are heard before the first step; no further step adds anything."""

    steps: Steps = 1
    minutes: Minutes = 0.0
    average_decay: ShareBelowOne = 0.0

    @property
    def enough_steps(self) -> int:
        """See `AudioTrainConfig`."""
        return 1
