"""What a person may choose for a model file. Light, because the help of the command line shows it."""

from typing import Literal

WeightType = Literal["f32", "f16", "bf16"]
FIDELITY = 0.95  # of the latents that are exported, unless the person says otherwise (RAVE)
