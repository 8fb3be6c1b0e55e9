"""What a host may tell of a method's signals, and write into them, as single events; see docs/events.md."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

EventKind = Literal["impulse", "choice", "value"]


@dataclass(frozen=True)
class EventSpec:
    """A reading of output channels, which stay ordinary signals.

    `impulse`: a channel is 0 except at one sample, where it is the strength. `choice`: probabilities, told when
    another one is the largest. `value`: at most eight numbers, told together when one of them has moved.

    Attributes:
        outputs: which channels of the method's output.
        labels: one a channel; empty for those of the method's output.
        above: what the largest of a choice has at least, 0 to 1.
        hold_ms: so long a choice has been the same before it is told; numbers are told no more often than this.
        step: by more than this a number has moved when it is told.
    """

    name: str
    kind: EventKind
    outputs: tuple[int, ...]
    labels: tuple[str, ...] = ()
    above: float = 0.0
    hold_ms: float = 0.0
    step: float = 0.0


@dataclass(frozen=True)
class EventInput:
    """Input channels into which a message of the host writes single samples.

    Attributes:
        inputs: which channels of the method's input.
        labels: one a channel; empty for those of the method's input.
    """

    name: str
    inputs: tuple[int, ...]
    labels: tuple[str, ...] = ()


def event_spec(plain: Mapping[str, Any]) -> EventSpec:
    """Of an object of JSON that was checked."""
    known = {name: plain[name] for name in EventSpec.__dataclass_fields__ if name in plain}
    return EventSpec(**known | {"outputs": tuple(plain["outputs"]), "labels": tuple(plain.get("labels", ()))})


def event_input(plain: Mapping[str, Any]) -> EventInput:
    """Of an object of JSON that was checked."""
    return EventInput(plain["name"], tuple(plain["inputs"]), tuple(plain.get("labels", ())))


EVENT_KINDS: tuple[str, ...] = get_args(EventKind)
