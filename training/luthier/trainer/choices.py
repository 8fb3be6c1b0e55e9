"""What a person may choose for a training. Light, because the help of the command line shows it."""

from typing import Literal, get_args

Device = Literal["auto", "cpu", "cuda", "mps"]
DEVICES: tuple[str, ...] = get_args(Device)
