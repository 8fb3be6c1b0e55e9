"""One method of a model as an endless stream, by the engine of `nn~`."""

from dataclasses import dataclass
from types import TracebackType
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from luthier.contract.spec import MethodSpec
from luthier.contract.streaming_module import told
from luthier.errors import UserError
from luthier.tools.attributes import Attributes, Value

Signal: TypeAlias = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Event:
    """What a model told, as `nn~` sends it.

    Attributes:
        sample: of everything that has come out of the stream since it began.
        name: of the event.
        label: of its channel; empty where it is numbers.
        values: the strength or the probability, or the numbers.
        voice: which of the voices that are computed together, from 0.
    """

    sample: int
    name: str
    label: str
    values: tuple[float, ...]
    voice: int = 0


class Stream:
    """What comes in goes out `latency` samples later, in pieces as they come; made by `Instrument.stream`.

    Pieces are float32 [channels, time], all at the rate of the audio: an input with a ratio hears the last sample of
    each group of so many, an output with a ratio holds each of its values so long, as in `nn~`. One thread at a time
    may use a stream.

    Attributes:
        method: channels, ratios and delay.
        host_vector: every piece is a multiple of so many samples.
    """

    def __init__(self, method: MethodSpec, streamer: Any, attributes: Attributes, host_vector: int) -> None:
        self.method = method
        self.host_vector = host_vector
        self._streamer = streamer
        self._attributes = attributes

    @property
    def latency(self) -> int:
        """Samples between an input and its effect; the model's own delay counts 0 where the file does not state it."""
        return int(self._open().latency)

    @property
    def block(self) -> int:
        """Samples that the model takes at once, after rounding up to what it can take."""
        return int(self._open().block)

    def process(self, x: npt.ArrayLike) -> Signal:
        """The next piece [in_channels, time] -> what is to be heard meanwhile, [out_channels, time].

        Raises:
            UserError: the shape is wrong, the stream is closed, or the model fails.
        """
        piece = signal(x, self.method.in_channels, "the stream")
        if piece.shape[1] % self.host_vector:
            raise UserError(
                f"a piece of {piece.shape[1]} samples is no multiple of host_vector={self.host_vector}: "
                "give whole ones, or open the stream with host_vector=1"
            )
        result: Signal = told(self._open().process, piece)
        return result

    __call__ = process

    def events(self) -> list[Event]:
        """What was told in the pieces since the last call, in the order of time."""
        return [
            Event(sample, name, label, tuple(values), voice)
            for sample, name, label, values, voice in self._open().events()
        ]

    def event(self, name: str, label: str, value: float, sample: int = 0) -> None:
        """Give the model an event at a sample of the next piece.

        Raises:
            UserError: the method takes no such event.
        """
        told(self._open().event, name, label, value, sample)

    def set(self, name: str, *values: Value) -> None:
        """Set an attribute of this stream alone, from the next block on; see `Instrument.set`."""
        self._open()
        self._attributes.set(name, values)

    def get(self, name: str) -> Value | tuple[Value, ...]:
        """The value of an attribute in this stream; see `Instrument.get`."""
        self._open()
        return self._attributes.get(name)

    def reset(self) -> None:
        """Back to silence, as after opening; what was set stays."""
        self._open().reset()

    def close(self) -> None:
        """Give the memory back; the instrument stays. Leaving a `with` closes too."""
        self._streamer = None

    def __enter__(self) -> "Stream":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _open(self) -> Any:
        if self._streamer is None:
            raise UserError("the stream is closed: open another with instrument.stream()")
        return self._streamer


def signal(x: npt.ArrayLike, channels: int, where: str) -> Signal:
    """`x` as float32 [channels, time].

    Raises:
        UserError: it has another shape.
    """
    array = np.ascontiguousarray(x, np.float32)
    if array.ndim != 2 or array.shape[0] != channels:
        raise UserError(f"{where} takes an array [{channels}, time], and this one is {list(np.shape(x))}")
    return array
