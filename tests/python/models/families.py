"""One small model of each family: what the tests that every family has to pass are run on."""

from typing import Any

from luthier.models.rave_config import RaveConfig

SMALL: dict[str, Any] = {
    "rave": RaveConfig(bands=4, ratios=(4, 2), noise_ratios=(4,), capacity=4, latents=3, padding="centred"),
}
