"""How fast a model file plays, by the engine that will play it. Needs no torch."""

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from luthier.contract.spec import ModelSpec
from luthier.contract.streaming_module import streaming_module, told

BLOCK = 2048


def engine_speed(path: Path, spec: ModelSpec, engine: str, seconds: float) -> float:
    """How many times faster than real time a file plays on a free core: seconds of sound over seconds computed.

    Args:
        path: of the file.
        spec: what it says of itself.
        engine: "native" or "torch".
        seconds: of computing, after which the answer is given.

    Raises:
        UserError: the engine is not installed, or cannot play the file.
    """
    play, block = player(path, spec, engine)
    return speed(play, block, spec.sample_rate, seconds)


def player(path: Path, spec: ModelSpec, engine: str) -> tuple[Callable[[], object], int]:
    """What plays a block of noise through `forward`, or the first method, and how many samples that block has.

    Raises:
        UserError: the engine is not installed, or cannot play the file.
    """
    block, method = whole_block(spec.hop_length), "forward" if "forward" in spec.methods else next(iter(spec.methods))
    streamer = streaming_module().Streamer
    stream = told(streamer, str(path), method, block, host_vector=block, mode="in_place", engine=engine)
    channels = spec.methods[method].in_channels
    x = 0.1 * np.random.default_rng(0).standard_normal((channels, block)).astype(np.float32)
    return lambda: told(stream.process, x), block


def speed(play: Callable[[], object], block: int, rate: int, seconds: float) -> float:
    """The same of anything that plays a block of `block` samples."""
    for _ in range(3):  # the first calls of TorchScript build its plans
        play()
    began, blocks = time.process_time(), 0
    while (spent := time.process_time() - began) < seconds or not blocks:
        play()
        blocks += 1
    return blocks * block / rate / max(spent, 1e-9)


def whole_block(hop_length: int) -> int:
    """The least whole number of hops that is no shorter than an ordinary block."""
    return -(-BLOCK // hop_length) * hop_length
