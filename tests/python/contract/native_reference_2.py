"""The operations of version 2 of the native program, from docs/native_program.md and from nothing else of luthier's."""

import numpy as np


class OperationsOfVersion2:
    """Those of `ReferencePlayer`, which has `weights`, `settings`, and what keeps the state."""

    # Of windows.

    def _windows(self, step, x, length):
        """[voices, windows, channels, length]"""
        count = x.shape[1] // step["hop"]
        joined = self._joined(x, step["history"])[:, step["skipped"] :]
        return np.lib.stride_tricks.sliding_window_view(joined, length, axis=1)[:, :: step["hop"]][:, :count]

    def _power_spectrum(self, step, x):
        shape = self.weights[step["shape"]]
        bins = np.abs(np.fft.rfft(self._windows(step, x, len(shape)) * shape)) ** 2
        if step.get("one_sided"):
            bins[..., 1:-1] *= 2.0
        return bins.mean(2) * step["scale"]

    def _spectrum(self, step, x):
        shape = self.weights[step["shape"]]
        bins = np.fft.rfft(self._windows(step, x, len(shape))[:, :, 0] * shape)
        return np.concatenate([bins.real, bins.imag], 2)

    def _inverse_spectrum(self, step, x):
        real, imaginary = np.split(x, 2, axis=2)
        return np.fft.irfft(real + 1j * imaginary) * self.weights[step["shape"]]

    def _overlap_add(self, step, x):
        hop, (voices, frames, length) = step["hop"], x.shape
        y = np.zeros((voices, frames * hop + length - hop, 1))
        y[:, : length - hop] += self._state(self.place, (voices, length - hop, 1))
        for n in range(frames):
            y[:, n * hop : n * hop + length, 0] += x[:, n]
        self.streams[self.place] = y[:, frames * hop :]
        return y[:, : frames * hop]

    def _zero_crossings(self, step, x):
        signs = np.sign(self._windows(step, x, step["window"]))
        steps = np.abs(np.diff(signs, axis=-1)).sum(-1).mean(-1)
        return (steps * step["rate"] / 2 / (step["window"] - 1))[..., None]

    def _pitch(self, step, x):
        windows = self._windows(step, x, 2 * step["longest"])
        flat = windows.reshape(-1, *windows.shape[2:])
        heard = np.array([self._pitch_of(step, window) for window in flat])
        return heard.reshape(*windows.shape[:2], 2)

    def _pitch_of(self, step, window):
        longest, shortest = step["longest"], step["shortest"]
        later = np.lib.stride_tricks.sliding_window_view(window, longest, axis=1)[:, : longest + 1]
        d = ((window[:, None, :longest] - later) ** 2).sum((0, 2))
        normal = np.ones(longest + 1)
        normal[1:] = d[1:] * np.arange(1, longest + 1) / np.maximum(np.cumsum(d[1:]), 1e-12)
        lags = range(shortest, longest)
        good = [
            n
            for n in lags
            if normal[n] < step.get("threshold", 0.1) and normal[n] <= normal[n - 1] and normal[n] < normal[n + 1]
        ]
        at = good[0] if good else shortest + int(normal[shortest:longest].argmin())
        left, middle, right = normal[at - 1 : at + 2]
        bend = left - 2.0 * middle + right
        offset = np.clip(0.5 * (left - right) / bend, -1.0, 1.0) if bend > 1e-9 else 0.0
        confidence = np.clip(1.0 - (middle - 0.25 * (left - right) * offset), 0.0, 1.0) * ((window**2).mean() > 1e-9)
        return (step["rate"] / (at + offset) if confidence >= 0.8 else 0.0), confidence

    # Of spectra.

    def _bins(self, power):
        sides = np.full(power.shape[-1], 0.5)
        sides[[0, -1]] = 1.0
        return power * sides

    def _shares(self, power):
        """Of the magnitudes; zeros in silence."""
        bins = self._bins(power)
        magnitudes = np.sqrt(np.where(bins > 1e-30, bins, 0.0))
        total = magnitudes.sum(-1, keepdims=True)
        return np.where(total > 1e-8, magnitudes / np.maximum(total, 1e-8), 0.0)

    def _spectral_centroid(self, step, x):
        return (self._shares(x) @ np.arange(x.shape[-1]) * step["bin_hz"])[..., None]

    def _spectral_bandwidth(self, step, x):
        hz = np.arange(x.shape[-1]) * step["bin_hz"]
        around = (hz - self._spectral_centroid(step, x)) ** 2
        return np.sqrt((self._shares(x) * around).sum(-1, keepdims=True))

    def _spectral_rolloff(self, step, x):
        share = self._shares(x)
        # each bin as a straight line from half a bin below to half a bin above
        edges = np.arange(x.shape[-1] + 1) - 0.5
        below = np.concatenate([np.zeros((*share.shape[:2], 1)), share.cumsum(-1)], -1)
        hz = [np.interp(0.85, one, edges) if one[-1] > 0 else 0.0 for one in below.reshape(-1, below.shape[-1])]
        return np.maximum(np.reshape(hz, (*x.shape[:2], 1)) * step["bin_hz"], 0.0)

    def _spectral_flatness(self, step, x):
        bins = np.maximum(self._bins(x), 1e-16)
        mean = bins.mean(-1, keepdims=True)
        return np.where(mean > 1.001e-16, np.exp(np.log(bins).mean(-1, keepdims=True)) / mean, 0.0)

    def _specific_loudness(self, step, x):
        excitation = x @ self.weights[step["bank"]].T
        return self.weights[step["gain"]] * np.maximum((0.5 + 0.5 * excitation) ** 0.23 - 1.0, 0.0)

    def _sharpness(self, step, x):
        total = x.sum(-1)
        sharp = x @ self.weights[step["weight"]] / np.maximum(total, 1e-9)
        return np.where(total > 0.004, sharp, 0.0)[..., None]

    def _booming(self, step, x):
        weight, total = self.weights[step["weight"]], x.sum(-1)
        low = np.where(total > 0.004, x @ weight[1] / np.maximum(total, 1e-9), 0.0)
        return (low * (x @ weight[0]))[..., None]

    # Of single numbers and of rates.

    def _weighted_sum(self, step, x):
        return (x @ self.weights[step["weight"]])[..., None]

    def _log(self, step, x):
        return np.log(x)

    def _exp(self, step, x):
        return np.exp(x)

    def _sqrt(self, step, x):
        return np.sqrt(x)

    def _clamp_max(self, step, x):
        return np.minimum(x, step["number"])

    def _finite(self, step, x):
        return np.nan_to_num(x)

    def _divide(self, step, x, y):
        return x / y

    def _rescale(self, step, x):
        low, high, scaled = self.weights[step["low"]], self.weights[step["high"]], x.copy()
        for c in step["log"]:
            is_defined = x[..., c] > step["smallest"]
            scaled[..., c] = np.where(is_defined, np.log(np.where(is_defined, x[..., c], 1.0)), low[c])
        y = 2.0 * ((scaled - low) / (high - low) - 0.5)
        return np.clip(y, -1.0, 1.0) if step.get("clamp") else y

    def _average(self, step, x):
        return x.reshape(x.shape[0], -1, step["frames"], x.shape[2]).mean(2)

    def _hold(self, step, x):
        return np.repeat(x, step["frames"], axis=1)

    def _ramp(self, step, x):
        before = self._joined(x, 1)[:, :-1]
        share = np.arange(1, step["frames"] + 1)[:, None] / step["frames"]
        lines = before[:, :, None] + (x - before)[:, :, None] * share
        return lines.reshape(x.shape[0], -1, x.shape[2])

    def _choose(self, step, *inputs):
        setting = self.settings[step["setting"]]
        return inputs[step["words"].index(setting) if "words" in step else int(setting)]

    def _faders(self, step, measured, control):
        told = []
        for n, (mode, ends) in enumerate(zip(step["modes"], step["ranges"], strict=True)):
            low, high = self.settings[ends]
            m, heard = low + (high - low) * 0.5 * (control[..., n] + 1.0), measured[..., n]
            told.append({"replace": m, "offset": heard + m, "scale": heard * m}[self.settings[mode]])
        return np.stack(told, 2)

    def _nearest_hz(self, step, x):
        places = self.weights[step["places"]]
        away = np.abs(np.log2(np.maximum(x, 1.0))[..., None] - np.log2(np.maximum(places, 1.0)))
        return np.where(places > 0, away, np.inf).argmin(-1).astype(np.float64)

    # Conditions.

    def _setting(self, step, x):
        numbers = np.broadcast_to(self.settings[step["setting"]], step["channels"])
        return np.broadcast_to(numbers.astype(np.float64), (*x.shape[:2], step["channels"]))

    def _one_hot(self, step, x):
        return (np.rint(x) == np.arange(step["classes"])).astype(np.float64)

    def _pitch_classes(self, step, x):
        around = np.mod(x - np.arange(12) + 6.0, 12.0) - 6.0
        height = np.clip(x / 12.0 - 1.0, 0.0, 8.0) - np.arange(9)
        return np.maximum(1.0 - np.abs(np.concatenate([around, height], 2)), 0.0)

    def _film(self, step, x, told):
        if told.shape[2] == x.shape[2]:
            return x + told
        a, b = np.split(told, 2, axis=2)
        return (1.0 + a) * x + b
