"""Untrained models of the presets, exported as trained ones are: as fast as they."""

from pathlib import Path

import torch

from luthier.export.model_file import export_model
from luthier.export.native_program import WeightType
from luthier.models.families import CONFIGS, build_model
from luthier.train.checkpoint import Checkpoint
from luthier.train.config import TrainConfig
from luthier.train.preset import read_preset, to_config


def fresh_checkpoint(name: str) -> Checkpoint:
    """Of a preset, or of one with another capacity, `rave-v2/16`. Weights are drawn with the same seed every time."""
    torch.manual_seed(0)
    preset, _, capacity = name.partition("/")
    settings = read_preset(preset)
    changes = {"capacity": int(capacity)} if capacity else {}
    config = to_config(CONFIGS[settings["family"]], settings["model"] | changes, "model")
    weights = build_model(settings["family"], config).state_dict()
    return Checkpoint(settings["family"], preset, config, TrainConfig(), weights)


def fresh_model(folder: Path, name: str = "tiny", weight_type: WeightType = "f32") -> Path:
    """The file of such a model in `folder`, which may have it already."""
    path = folder / f"{name.replace('/', '-')}-{weight_type}.ts"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        export_model(fresh_checkpoint(name), path, weight_type=weight_type)
    return path
