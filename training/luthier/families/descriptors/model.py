"""A model that learns nothing: it hears sound and says what it is like."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import torch
from torch import Tensor

from luthier.blocks.describer import Describer
from luthier.configuration import Configuration
from luthier.contract.model import Model
from luthier.features.analyzer import SpectrumWindow
from luthier.features.choices import DEFAULT_WINDOW
from luthier.features.descriptors import DESCRIPTORS, DescriptorNames, check_names
from luthier.features.normalizer import Normalizer
from luthier.limits import Within


@dataclass(frozen=True)
class DescriptorConfig(Configuration):
    """What is measured, and how often.

    Attributes:
        names: of DESCRIPTORS, in the order of the outputs.
        sample_rate: in Hz.
        hop_length: samples a value.
        window: samples of a spectrum, even.
    """

    names: DescriptorNames = tuple(DESCRIPTORS)
    sample_rate: Annotated[int, Within(1000, 768000, unit="Hz")] = 44100
    hop_length: Annotated[int, Within(1, 2**20, unit="samples")] = 512
    window: SpectrumWindow = DEFAULT_WINDOW

    def check_relations(self) -> None:
        """See `Configuration`."""
        check_names("names", self.names)


class DescriptorModel(Model):
    """Descriptors of mono audio, in their own units and on a common scale.

    Its latents are the descriptors; there is nothing to decode them.
    """

    def __init__(self, config: DescriptorConfig) -> None:
        super().__init__()
        self.config = config
        self.sample_rate, self.hop_length, self.latents = config.sample_rate, config.hop_length, len(config.names)
        self.describer = Describer(config.names, config.sample_rate, config.hop_length, config.window)
        self.normalizer = Normalizer(config.names, clamp=True)
        self.channels, self.encode_delay, self.decode_delay = 1, self.describer.align(0), 0

    def describe(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> descriptors in their units [batch, names, time / hop_length]."""
        y: Tensor = self.describer(x)
        return y

    def describe_normalized(self, x: Tensor) -> Tensor:
        """The same from -1 to 1 over the range of the `normalizer`."""
        y: Tensor = self.normalizer(self.describe(x))
        return y

    def example(self, method: str, in_ratio: int, shape: Sequence[int], generator: torch.Generator) -> Tensor:
        """A gliding tone in noise, so that every descriptor is defined and moves."""
        time = torch.arange(shape[-1], dtype=torch.float64) / self.sample_rate
        phase = 2.0 * math.pi * (200.0 * time + 30.0 * time**2)
        tone = sum(torch.sin(k * phase) / k for k in range(1, 6))
        return 0.2 * torch.as_tensor(tone).float() + 0.01 * torch.randn(*shape, generator=generator)

    def memory_hops(self) -> int:
        """Hops that the longest window spans."""
        return 1 + -(-self.describer.window // self.hop_length)

    def reset(self) -> None:
        """Clear the state."""
        self.describer.reset()
