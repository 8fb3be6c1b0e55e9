"""The newest pitch of a stream: YIN that integrates over the last samples and looks back from them.

`luthier.features.pitch` hears a frame from its start on, so that its pitch is as old as the frame; here a short period
is compared over the newest samples only (de Cheveigne and Kawahara, JASA 111(4), 2002, with time turned round).
"""

from torch import Tensor

from luthier.features.pitch import HIGHEST_HZ, LOWEST_HZ, difference, first_trough, normalized_difference, vertex

SMOOTHINGS = 4
LEAST_THRESHOLD, LEAST_ABOVE = 0.1, 0.05  # of the first trough: the former, or the latter above the least value


def newest_pitch_window(sample_rate: int, integration: int) -> int:
    """Samples that `newest_pitch` looks at."""
    return integration + int(sample_rate / LOWEST_HZ) + 1 + 2 * SMOOTHINGS


def newest_pitch(
    frames: Tensor,
    sample_rate: int,
    integration: int,
    highest_hz: float = HIGHEST_HZ,
    smoothings: int = SMOOTHINGS,
    threshold: float = LEAST_THRESHOLD,
    above: float = LEAST_ABOVE,
) -> tuple[Tensor, Tensor]:
    """Frames [batch, frames, window] that end now -> (f0 in Hz, confidence from 0 to 1), each [batch, frames].

    The period is the first trough under `threshold`, or less than `above` above the least value. What lies above 4 kHz
    is taken away first: lags are whole samples, and a bright sound is not alike after a period that is none.
    """
    shape = frames.shape[:-1]
    newest_first = frames.flip(-1).flatten(0, -2)
    for _ in range(smoothings):
        newest_first = 0.25 * (newest_first[:, :-2] + newest_first[:, 2:]) + 0.5 * newest_first[:, 1:-1]
    normalized = normalized_difference(difference(newest_first, integration))
    shortest = max(2, int(sample_rate / highest_hz))
    inner = normalized[:, shortest:-1]
    low = (inner.min(-1, keepdim=True)[0] + above).clamp_min(threshold)
    period = first_trough(normalized, shortest, inner < low)
    depth, offset = vertex(normalized, period)
    loud = newest_first[:, :integration].square().mean(-1) > 1e-9
    confidence = (1.0 - depth).clamp(0.0, 1.0) * loud
    return (sample_rate / (period + offset)).reshape(shape), confidence.reshape(shape)
