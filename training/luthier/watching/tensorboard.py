"""Curves and sounds for those who have TensorBoard open anyway."""

from pathlib import Path
from typing import Any

from torch import Tensor

from luthier.errors import UserError
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.observer import Observer, Progress, Validation
from luthier.trainer.throttle import Throttle

_SECONDS = 1.0
_CROPS = 3


class TensorBoard(Observer):
    """Writes event files into RUN/tensorboard; losses about once a second.

    Raises:
        UserError: the optional extra is not installed.
    """

    def __init__(self, run: Path, sample_rate: int) -> None:
        try:
            from torch.utils.tensorboard import SummaryWriter  # an extra, and slow to import
        except ImportError as error:
            raise UserError(
                f"--tensorboard: TensorBoard is not installed ({error}): pip install 'luthier[tensorboard]', "
                "or leave it out: report.html needs nothing"
            ) from error
        self._writer = SummaryWriter(str(run / "tensorboard"))
        self._sample_rate = sample_rate
        self._throttle = Throttle(_SECONDS)

    def stepped(self, progress: Progress) -> None:
        """Write losses and speed."""
        if not self._throttle.due():
            return
        for name, value in progress.terms.items():
            self._scalar(f"loss/{name}", value, progress.step)
        self._scalar("speed/samples_per_second", progress.samples_per_second, progress.step)
        self._scalar("speed/steps_per_second", progress.steps_per_second, progress.step)

    def validated(self, validation: Validation, checkpoint: Checkpoint, model: Any) -> None:
        """Write what was measured, and a few sounds."""
        for name, value in validation.measured.numbers.items():
            self._scalar(f"validation/{name.removeprefix('validation_')}", value, validation.step)
        for kind, sounds in validation.measured.sounds.items():
            for crop, sound in enumerate(sounds[:_CROPS]):
                self._sound(f"{kind}/{crop}", sound, validation.step)
        self._writer.add_text("trend", validation.trend, validation.step)
        self._writer.flush()

    def phase_changed(self, phase: int, why: str) -> None:
        """Note the phase."""
        self._writer.add_text("phase", f"{phase}: {why}")

    def ended(self, finished: bool, checkpoint: Checkpoint) -> None:
        """Close the file."""
        self._writer.close()

    def _scalar(self, name: str, value: float, step: int) -> None:
        self._writer.add_scalar(name, value, step)

    def _sound(self, name: str, sound: Tensor, step: int) -> None:
        """The first channel of [channels, time]: TensorBoard plays one."""
        self._writer.add_audio(name, sound[:1].cpu().clamp(-1, 1), step, self._sample_rate)
