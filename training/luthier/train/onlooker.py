"""An observer that looks on: what it does not override does nothing."""

from luthier.models.model import Model
from luthier.train.checkpoint import Checkpoint
from luthier.train.observer import Observer, Progress, Validation


class Onlooker(Observer):
    """To derive from; see `Observer` for what the methods mean."""

    def began(self, checkpoint: Checkpoint, model: Model) -> None:
        """Nothing."""

    def stepped(self, progress: Progress) -> None:
        """Nothing."""

    def validated(self, validation: Validation, checkpoint: Checkpoint, model: Model) -> None:
        """Nothing."""

    def phase_changed(self, phase: int, why: str) -> None:
        """Nothing."""

    def ended(self, finished: bool, checkpoint: Checkpoint) -> None:
        """Nothing."""
