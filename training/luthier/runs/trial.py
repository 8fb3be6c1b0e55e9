"""How fast a model that nobody has trained yet will play: by the engine that will play it, on one core."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from luthier.contract.model import Model, ModelConfig
from luthier.contract.native_check import native_streamer
from luthier.contract.spec import ModelSpec
from luthier.contract.streaming_module import streaming_module, told
from luthier.families.table import family
from luthier.runs.export import write_trial

_SECONDS = 0.3  # computed
_BLOCK = 2048


def playing_speed(name: str, config: ModelConfig) -> tuple[float, str]:
    """How many times faster than real time a model of the family `name` plays on a free core, and by what.

    Counted by the time that is computed, not by the clock, so that a busy machine says the same. The engine is the one
    that `nn~` will take: native where operations say the model, else libtorch; the model in Python where the engines
    are not installed.
    """
    torch.set_num_threads(1)
    model: Model = family(name).model(config)
    if native_streamer() is not None and family(name).export is not None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "trial.ts")
            spec = write_trial(name, model, path)
            if not spec.native or streaming_module().has_torch:
                return _by_engine(path, spec), "libtorch" if spec.native else "native"
    return _in_python(family(name).model(config)), "Python"


def _by_engine(path: Path, spec: ModelSpec) -> float:
    block, method = _whole_block(spec.hop_length), "forward" if "forward" in spec.methods else next(iter(spec.methods))
    engine = "torch" if spec.native else "native"
    streamer = streaming_module().Streamer
    player = told(streamer, str(path), method, block, host_vector=block, mode="in_place", engine=engine)
    channels = spec.methods[method].in_channels
    x = 0.1 * np.random.default_rng(0).standard_normal((channels, block)).astype(np.float32)
    return _speed(lambda: told(player.process, x), block, spec.sample_rate)


@torch.no_grad()
def _in_python(model: Model) -> float:
    model.eval()
    model.set_streaming(True)
    block = _whole_block(model.hop_length)
    x = 0.1 * torch.randn(1, model.channels, block)
    return _speed(lambda: model.listen(x), block, model.sample_rate)


def _speed(play: Callable[[], object], block: int, rate: int) -> float:
    for _ in range(3):  # the first calls of TorchScript build its plans
        play()
    began, blocks = time.process_time(), 0
    while (spent := time.process_time() - began) < _SECONDS or not blocks:
        play()
        blocks += 1
    return blocks * block / rate / spent


def _whole_block(hop_length: int) -> int:
    return -(-_BLOCK // hop_length) * hop_length
