"""One small model of each family: what the tests that every family has to pass are run on."""

from typing import Any

from luthier.models.move_config import MoveConfig
from luthier.models.rave_config import RaveConfig

SMALL: dict[str, Any] = {
    "move": MoveConfig(instruments=("one", "two"), width=16, frame_length=64, sample_rate=22050),
    "rave": RaveConfig(bands=4, ratios=(4, 2), noise_ratios=(4,), capacity=4, latents=3, padding="centred"),
}
