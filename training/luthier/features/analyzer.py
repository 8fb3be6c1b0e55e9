"""Frames -> several descriptors at once, which share the spectrum and the pitch they look at."""

from collections.abc import Sequence
from typing import Annotated

import torch
from torch import Tensor, nn

from luthier.errors import UserError
from luthier.features.frames import bin_frequencies_hz, frame_power
from luthier.features.hearing import excitation_bank, loudness_gain, specific_loudness
from luthier.features.measures import Measure, Seen
from luthier.features.pitch import THRESHOLD, pitch_of_frames, pitch_window
from luthier.limits import Within

SMALLEST_WINDOW = 64
SpectrumWindow = Annotated[int, Within(SMALLEST_WINDOW, 2**18, step=2, unit="samples")]


class Analyzer(nn.Module):
    """Frames [batch, channels, frames, self.window] -> [batch, measures, frames].

    `window` samples, of which the one numbered `centre` is the middle of what is described, hold every
    measure's own: a spectrum sees the Hann-windowed middle, pitch its own frame (see `pitch_window`), in double
    precision except in training. Nothing is learned and nothing is saved: the tables follow from the settings.

    Args:
        measures: classes, in the order of the rows.
        sample_rate: in Hz.
        spectrum_window: samples of a spectrum, even.
        threshold: of the pitch, see `pitch_of_frames`.

    Raises:
        UserError: the window is odd or shorter than 64.
    """

    shape: Tensor
    bank: Tensor
    gain: Tensor

    def __init__(
        self,
        measures: Sequence[type[Measure]],
        sample_rate: int,
        spectrum_window: int,
        threshold: float = THRESHOLD,
    ) -> None:
        super().__init__()
        if spectrum_window < SMALLEST_WINDOW or spectrum_window % 2:
            raise UserError(
                f"The window is {spectrum_window} samples: choose an even number from {SMALLEST_WINDOW} up."
            )
        sights = {measure.sees for measure in measures}
        self.sees_frames, self.sees_power = bool(sights - {"pitch"}), bool(sights & {"power", "specific"})
        self.sees_specific, self.sees_pitch = "specific" in sights, "pitch" in sights
        self.sample_rate, self.spectrum_window, self.threshold = sample_rate, spectrum_window, threshold
        self.pitch_window, pitch_centre = pitch_window(sample_rate)
        spans = [(spectrum_window, spectrum_window // 2)] if self.sees_frames else []
        spans += [(self.pitch_window, pitch_centre)] if self.sees_pitch else []
        self.centre = max(centre for _, centre in spans)
        self.window = self.centre + max(window - centre for window, centre in spans)
        self.spectrum_start, self.pitch_start = self.centre - spectrum_window // 2, self.centre - pitch_centre
        self.measures = nn.ModuleList(measure(sample_rate, spectrum_window) for measure in measures)
        frequency_hz = bin_frequencies_hz(spectrum_window, sample_rate, torch.device("cpu"))
        self._keep("shape", torch.hann_window(spectrum_window))
        self._keep("bank", excitation_bank(frequency_hz))
        self._keep("gain", loudness_gain())

    def _keep(self, name: str, table: Tensor) -> None:
        self.register_buffer(name, table.to(torch.get_default_dtype()), persistent=False)

    def forward(self, frames: Tensor) -> Tensor:
        """See the class."""
        nothing = frames.new_zeros(0)
        seen, power, specific, f0_hz, confidence = nothing, nothing, nothing, nothing, nothing
        if self.sees_frames:
            seen = frames.narrow(-1, self.spectrum_start, self.spectrum_window)
        if self.sees_power:
            power = frame_power(seen, self.shape)
        if self.sees_specific:
            specific = specific_loudness(power, self.bank, self.gain)
        if self.sees_pitch:
            heard = frames.narrow(-1, self.pitch_start, self.pitch_window)
            f0_hz, confidence = pitch_of_frames(
                heard if self.training else heard.double(), self.sample_rate, threshold=self.threshold
            )
            f0_hz, confidence = f0_hz.to(frames.dtype), confidence.to(frames.dtype)
        all_seen = Seen(seen, power, specific, f0_hz, confidence)
        return torch.stack([measure(all_seen) for measure in self.measures], 1)
