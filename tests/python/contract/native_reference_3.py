"""The operations of version 3 of the native program, from docs/native_program.md and from nothing else of luthier's."""

import numpy as np


def between(values, places):
    """Of `values` [..., n] at fractional `places` [..., m], on straight lines; outside, the ends."""
    places = np.clip(np.nan_to_num(places), 0.0, values.shape[-1] - 1.0)
    left = np.minimum(np.floor(places), values.shape[-1] - 2.0).astype(int)
    left = np.broadcast_to(left, (*values.shape[:-1], left.shape[-1]))
    share = places - left
    return (1.0 - share) * np.take_along_axis(values, left, -1) + share * np.take_along_axis(values, left + 1, -1)


class OperationsOfVersion3:
    """Those of `ReferencePlayer`, which has `weights` and what keeps the state."""

    def _fallback(self, step, x):
        return np.where(x > 0.0, x, step["number"])

    def _below(self, step, x):
        return (x < step["number"]).astype(np.float64)

    def _at_places(self, step, x, places=None):
        return between(x, self.weights[step["places"]] if "places" in step else places)

    # Of notes: rounded to single precision, as the page says.

    def _midi_note(self, step, x):
        return np.float32(69.0 + 12.0 * np.log2(x / 440.0)).astype(np.float64)

    def _note_hz(self, step, x):
        return np.float32(440.0 * 2.0 ** ((np.clip(x, 0.0, 127.0) - 69.0) / 12.0)).astype(np.float64)

    def _held_pitch(self, step, x):
        x = np.float32(x).astype(np.float64)
        first = self._frame_numbers(step, x.shape[1])
        key, last = (*self.place, "last"), np.full((x.shape[0], 1), step["first"])
        kept = self.streams.get(key)
        last = kept if kept is not None and kept.shape == last.shape else last
        y = np.zeros_like(x)
        for n in range(x.shape[1]):
            heard = (x[:, n] > 0.0) & (first + n >= 0)
            last = np.where(heard, x[:, n], last)
            y[:, n] = last
        self.streams[key] = last
        return y

    def _frame_numbers(self, step, count):
        """Of the first frame of a piece, counted from where the stream begins."""
        late = step.get("delay", 0) + step.get("per_extra_delay", 0) * self.extra_delay
        return self._position(count) - late

    # Of partials.

    def _partial_levels(self, step, power, f0):
        number, spread, centre = (self.weights[step[name]] for name in ("number", "spread", "centre_hz"))
        zero = np.zeros((*power.shape[:2], 1))
        self.below = np.concatenate([zero, np.cumsum(power, -1)], -1)
        middle = np.minimum(f0 * number, step["nyquist_hz"] - 0.5 * f0)
        partials = f0 * self._density(step, middle, 0.5 * f0 * spread) + step["quietest"]
        valley = f0 * (np.maximum(np.floor(centre / f0 - 0.5), 0.0) + 0.5)
        share, half = np.clip((centre - valley) / f0, 0.0, 1.0), step["valley"] * f0
        low = self._density(step, valley, half) + step["quietest_noise"]
        high = self._density(step, valley + f0, half) + step["quietest_noise"]
        noise = low ** (1.0 - share) * high**share + step["quietest_noise"]
        return 10.0 * np.log10(np.concatenate([partials, noise], -1))

    def _density(self, step, middle, half):
        ends = [between(self.below, (middle + side * half) / step["bin_hz"] + 0.5) for side in (1, -1)]
        return np.maximum(ends[0] - ends[1], 0.0) / (2.0 * half)

    # Of phases.

    def _cycles(self, step, f0):
        """Of each sample, [voices, frames, step["frames"]]."""
        frames, voices, hop = f0.shape[1], f0.shape[0], step["frames"]
        counts = self._frame_numbers(step, frames) + np.arange(frames) >= 0
        each = np.where(np.isfinite(f0[..., 0]) & counts, f0[..., 0], 0.0) / step["rate"]
        key = (*self.place, "phase")
        kept = self.streams.get(key)
        ends = np.zeros((voices, 1)) if kept is None or kept.shape != (voices, 1) else kept
        ends = np.concatenate([ends, ends + np.cumsum(each * hop, 1)], 1)
        self.streams[key] = ends[:, -1:] % 1.0
        return ends[:, :-1, None] + each[..., None] * np.arange(1, hop + 1)

    def _oscillators(self, step, amplitudes, f0):
        phase = 2.0 * np.pi * self._cycles(step, f0)
        place, self.place = self.place, (*self.place, "before")
        before = self._joined(amplitudes, 1)[:, :-1]
        self.place = place
        share = np.arange(1, step["frames"] + 1) / step["frames"]
        sound = np.zeros_like(phase)
        for k in range(amplitudes.shape[2]):
            line = before[..., k, None] + (amplitudes - before)[..., k, None] * share
            sound += line * np.sin((k + 1) * phase)
        return sound.reshape(f0.shape[0], -1, 1)
