"""A training is worth more than what watches it: trouble of an observer is one line, never the end."""

from collections.abc import Callable
from typing import Any

from luthier.errors import UserError
from luthier.shown import shown
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.observer import Observer, Progress, Validation

# a full disk, no network, a picture or an export that fails; a mistake of a programmer still shows
_TROUBLE = (OSError, UserError, RuntimeError, ValueError)


class Guard(Observer):
    """Passes everything on to `observer`, and says in one line what went wrong there.

    Args:
        observer: who is told.
        name: of what it does, the beginning of the line.
        tell: takes the line. The same line twice running is said once.
    """

    def __init__(self, observer: Observer, name: str, tell: Callable[[str], None]) -> None:
        self._observer, self._name, self._tell = observer, name, tell
        self._said = ""

    def began(self, checkpoint: Checkpoint, model: Any) -> None:
        """See `Observer`."""
        self._try(lambda: self._observer.began(checkpoint, model))

    def stepped(self, progress: Progress) -> None:
        """See `Observer`."""
        self._try(lambda: self._observer.stepped(progress))

    def validated(self, validation: Validation, checkpoint: Checkpoint, model: Any) -> None:
        """See `Observer`."""
        self._try(lambda: self._observer.validated(validation, checkpoint, model))

    def phase_changed(self, phase: int, why: str) -> None:
        """See `Observer`."""
        self._try(lambda: self._observer.phase_changed(phase, why))

    def ended(self, finished: bool, checkpoint: Checkpoint) -> None:
        """See `Observer`."""
        self._try(lambda: self._observer.ended(finished, checkpoint))

    def _try(self, action: Callable[[], None]) -> None:
        try:
            action()
        except _TROUBLE as error:
            line = f"{self._name}: {shown(' '.join(str(error).split())) or type(error).__name__}; training goes on"
            if line != self._said:
                self._tell(line)
            self._said = line
