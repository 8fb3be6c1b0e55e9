"""Requests to a running training, from a key, a signal or a message; any thread may set them."""

from dataclasses import dataclass


@dataclass
class Control:
    """What the person asks of the loop, which looks between two steps.

    Attributes:
        paused: wait, without spending the budget, until it is false.
        stop: save a checkpoint and end; also ends a pause.
    """

    paused: bool = False
    stop: bool = False
