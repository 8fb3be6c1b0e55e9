"""How fast a model that nobody has trained yet will play: by the engine that will play it, on one core."""

import tempfile
from pathlib import Path

import torch

from luthier.contract.model import Model, ModelConfig
from luthier.contract.native_check import native_streamer
from luthier.contract.streaming_module import streaming_module
from luthier.families.table import family
from luthier.measuring.playing import engine_speed, speed, whole_block
from luthier.runs.export import write_trial

_SECONDS = 0.3  # computed


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
                engine = "torch" if spec.native else "native"
                return engine_speed(path, spec, engine, _SECONDS), "libtorch" if spec.native else "native"
    return _in_python(family(name).model(config)), "Python"


@torch.no_grad()
def _in_python(model: Model) -> float:
    model.eval()
    model.set_streaming(True)
    block = whole_block(model.hop_length)
    x = 0.1 * torch.randn(1, model.channels, block)
    return speed(lambda: model.listen(x), block, model.sample_rate, _SECONDS)
