"""The module that hosts load: a streaming source-filter auto-encoder behind the public nn~ contract."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import torch

from luthier.contract.codec import ExportedCodec
from luthier.contract.spec import AttributeSpec, MethodSpec
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.tuning import SCALES


class ExportedDdsp(ExportedCodec):
    """A streaming `Ddsp`."""

    if TYPE_CHECKING:  # TorchScript would take it for an attribute of a type that it does not know
        model: Ddsp

    def __init__(self, model: Ddsp, methods: Mapping[str, MethodSpec], attributes: Mapping[str, AttributeSpec]) -> None:
        super().__init__(model, methods, attributes)
        self.scales = list(SCALES)

    @torch.jit.export
    def get_transpose(self) -> float:
        """Semitones added to every pitch."""
        return self.model.tuning.transpose

    @torch.jit.export
    def set_transpose(self, value: float) -> int:
        """Set the transposition."""
        if not self.allows("transpose", value):
            return -1
        self.model.tuning.transpose = value
        return 0

    @torch.jit.export
    def get_pitch_snap(self) -> float:
        """How far pitches are drawn to the notes of the scale."""
        return self.model.tuning.snap

    @torch.jit.export
    def set_pitch_snap(self, value: float) -> int:
        """Set how far."""
        if not self.allows("pitch_snap", value):
            return -1
        self.model.tuning.snap = value
        return 0

    @torch.jit.export
    def get_scale(self) -> str:
        """Which notes pitches are drawn to."""
        return self.scales[self.model.tuning.scale]

    @torch.jit.export
    def set_scale(self, value: str) -> int:
        """Choose which notes."""
        if value not in self.scales:
            return -1
        self.model.tuning.scale = self.scales.index(value)
        return 0

    @torch.jit.export
    def get_key(self) -> int:
        """The pitch class that the scale begins with."""
        return self.model.tuning.key

    @torch.jit.export
    def set_key(self, value: int) -> int:
        """Set it, 0 for C."""
        if not self.allows("key", float(value)):
            return -1
        self.model.tuning.key = value
        return 0

    @torch.jit.export
    def get_voices(self) -> int:
        """How many voices sound at once."""
        return self.model.sounding

    @torch.jit.export
    def set_voices(self, value: int) -> int:
        """Let only the strongest sound."""
        if not self.allows("voices", float(value)):
            return -1
        self.model.sounding = value
        return 0

    @torch.jit.export
    def get_brightness(self) -> float:
        """The tilt of the spectra."""
        return self.model.filter.brightness

    @torch.jit.export
    def set_brightness(self, value: float) -> int:
        """Set it, in dB an octave."""
        if not self.allows("brightness", value):
            return -1
        self.model.filter.brightness = value
        return 0

    @torch.jit.export
    def get_attack(self) -> float:
        """By how much attacks are sharper."""
        return self.model.attack.amount

    @torch.jit.export
    def set_attack(self, value: float) -> int:
        """Set by how much; below 0 they are softer."""
        if not self.allows("attack", value):
            return -1
        self.model.attack.amount = value
        return 0

    @torch.jit.export
    def get_stretch(self) -> float:
        """How many times as slowly latents pass."""
        return self.model.stretch.factor

    @torch.jit.export
    def set_stretch(self, value: float) -> int:
        """Set how many times."""
        if not self.allows("stretch", value):
            return -1
        self.model.stretch.factor = value
        return 0

    @torch.jit.export
    def get_temperature(self) -> float:
        """How far timbre wanders."""
        return self.model.wandering.temperature

    @torch.jit.export
    def set_temperature(self, value: float) -> int:
        """Set how far."""
        if not self.allows("temperature", value):
            return -1
        self.model.wandering.temperature = value
        return 0

    @torch.jit.export
    def get_noise_gain(self) -> float:
        """Gain of the noise."""
        return self.model.filter.noise_gain

    @torch.jit.export
    def set_noise_gain(self, value: float) -> int:
        """Set the gain of the noise."""
        if not self.allows("noise_gain", value):
            return -1
        self.model.filter.noise_gain = value
        return 0

    @torch.jit.export
    def get_source_gain(self) -> float:
        """Gain of the pulses."""
        return self.model.filter.source_gain

    @torch.jit.export
    def set_source_gain(self, value: float) -> int:
        """Set the gain of the pulses."""
        if not self.allows("source_gain", value):
            return -1
        self.model.filter.source_gain = value
        return 0

    @torch.jit.export
    def get_freeze(self) -> bool:
        """Whether latents are held."""
        return self.model.freeze.on

    @torch.jit.export
    def set_freeze(self, value: bool) -> int:
        """Hold the latents of the last 0.2 s, or let them go."""
        self.model.freeze.on = value
        return 0

    @torch.jit.export
    def get_adapt(self) -> float:
        """How far latents are brought to those of the corpus."""
        return self.model.adaptation.amount

    @torch.jit.export
    def set_adapt(self, value: float) -> int:
        """Set how far."""
        if not self.allows("adapt", value):
            return -1
        self.model.adaptation.amount = value
        return 0

    @torch.jit.export
    def get_seed(self) -> int:
        """Which noise is heard."""
        return self.model.filter.noise.seed

    @torch.jit.export
    def set_seed(self, value: int) -> int:
        """Choose another noise."""
        if not self.allows("seed", float(value)):
            return -1
        self.model.filter.noise.seed = value
        self.model.wandering.noise.seed = value
        return 0
