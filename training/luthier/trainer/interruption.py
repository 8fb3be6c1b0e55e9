"""Ctrl-C as a polite request: finish the step, save, say how to go on."""

import signal
from types import FrameType, TracebackType

from luthier.trainer.control import Control


class Interruption:
    """Inside the context, the first SIGINT or SIGTERM sets `control.stop`; a second one interrupts at once."""

    def __init__(self, control: Control | None = None) -> None:
        self.control = control or Control()
        self._previous: dict[int, object] = {}

    @property
    def requested(self) -> bool:
        """Whether to end."""
        return self.control.stop

    def __enter__(self) -> "Interruption":
        for number in (signal.SIGINT, signal.SIGTERM):
            self._previous[number] = signal.signal(number, self._request)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for number, handler in self._previous.items():
            signal.signal(number, handler)  # type: ignore[arg-type]

    def _request(self, number: int, frame: FrameType | None) -> None:
        if self.control.stop:
            raise KeyboardInterrupt
        self.control.stop = True
