"""Every descriptor under its name, which ends in its unit."""

from collections.abc import Callable, Mapping

from torch import Tensor

from luthier.features.loudness import loudness_db
from luthier.features.pitch import f0_hz
from luthier.features.spectrum import centroid_hz

Descriptor = Callable[[Tensor, int, int], Tensor]
"""(audio [batch, channels, time], sample_rate, hop_length) -> [batch, frames]; exactly 0.0 where undefined."""

DESCRIPTORS: Mapping[str, Descriptor] = {
    "loudness_db": loudness_db,
    "centroid_hz": centroid_hz,
    "f0_hz": f0_hz,
}
