"""Untrained models of the presets, exported as trained ones are: as fast as they."""

from pathlib import Path

import torch

from luthier.configuration import to_config
from luthier.contract.choices import WeightType
from luthier.families.presets import read_preset
from luthier.families.rave.training import CodecTrainConfig
from luthier.families.table import family as record
from luthier.runs.export import export_model
from luthier.trainer.checkpoint import Checkpoint


def fresh_checkpoint(name: str) -> Checkpoint:
    """Of a preset, or of one with another capacity, `rave-v2/16`. Weights are drawn with the same seed every time."""
    torch.manual_seed(0)
    preset, _, capacity = name.partition("/")
    settings = read_preset(preset)
    changes = {"capacity": int(capacity)} if capacity else {}
    config = to_config(record(settings["family"]).config, settings["model"] | changes, "model")
    weights = record(settings["family"]).model(config).state_dict()
    return Checkpoint(settings["family"], preset, config, CodecTrainConfig(), weights)


def fresh_model(folder: Path, name: str = "tiny", weight_type: WeightType = "f32") -> Path:
    """The file of such a model in `folder`, which may have it already."""
    path = folder / f"{name.replace('/', '-')}-{weight_type}.ts"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        export_model(fresh_checkpoint(name), path, weight_type=weight_type)
    return path
