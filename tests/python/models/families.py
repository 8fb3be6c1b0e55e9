"""One small model of each family: what the tests that every family has to pass are run on."""

from typing import Any

from luthier.models.codes_config import CodesConfig
from luthier.models.fader_config import FaderConfig
from luthier.models.move_config import MoveConfig
from luthier.models.rave_config import RaveConfig
from luthier.models.timbre_config import TimbreConfig
from luthier.models.transfer_config import TransferConfig

_SHAPE: dict[str, Any] = {
    "bands": 4,
    "ratios": (4, 2),
    "noise_ratios": (4,),
    "capacity": 4,
    "latents": 3,
    "padding": "centred",
}
SMALL: dict[str, Any] = {
    "rave": RaveConfig(**_SHAPE),
    "fader": FaderConfig(**_SHAPE, descriptors=("loudness_db", "centroid_hz"), window=256),
    "codes": CodesConfig(window=256, hop_length=32, width=8, latents=4, codebook_size=8, padding="centred"),
    "timbre": TimbreConfig(**_SHAPE),
    "move": MoveConfig(instruments=("one", "two"), width=16, frame_length=64, sample_rate=22050),
    "transfer": TransferConfig(**_SHAPE, instruments=("one", "two"), sample_rate=16000, window=256),
}
