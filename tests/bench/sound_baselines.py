"""What a sound of a trained model is put beside: nothing learned at all."""

from pathlib import Path

import librosa
import numpy as np
import soundfile as sf

_WINDOW, _HOP, _RATE = 2048, 512, 44100
_MOSAIC_BANK = librosa.filters.mel(sr=_RATE, n_fft=_WINDOW, n_mels=40, fmin=40, fmax=18000)
_GRIFFIN_LIM_BANDS, _GRIFFIN_LIM_ITERATIONS = 32, 32


def _frames(x: np.ndarray) -> np.ndarray:
    return np.lib.stride_tricks.sliding_window_view(np.pad(x, (_WINDOW, _WINDOW)), _WINDOW)[::_HOP]


def _colour(frames: np.ndarray, window: np.ndarray) -> np.ndarray:
    """Forty mel bands in dB, most of the level taken away."""
    power = np.abs(np.fft.rfft(frames * window)) ** 2 @ _MOSAIC_BANK.T
    level = 10 * np.log10(power + 1e-9)
    return level - 0.7 * level.mean(1, keepdims=True)


def mosaic(train: Path, held: Path, out: Path) -> None:
    """Each frame replaced by the nearest of the training set, at its level."""
    window = np.hanning(_WINDOW + 1)[:_WINDOW].astype(np.float32)
    grains = np.concatenate([_frames(sf.read(path, dtype="float32")[0]) for path in sorted(train.glob("*.wav"))])
    known = _colour(grains, window)
    norms = (known**2).sum(1)[None]
    for path in sorted(held.glob("*.wav")):
        x = sf.read(path, dtype="float32")[0]
        frames = _frames(x)
        asked = _colour(frames, window)
        best = [(norms - 2 * asked[i : i + 64] @ known.T).argmin(1) for i in range(0, len(asked), 64)]
        y, covered = (np.zeros(len(x) + 3 * _WINDOW, np.float32) for _ in range(2))
        for i, number in enumerate(np.concatenate(best)):
            own = max(1e-5, np.sqrt((grains[number] ** 2).mean()))
            gain = min(4.0, np.sqrt((frames[i] ** 2).mean()) / own)
            y[i * _HOP : i * _HOP + _WINDOW] += grains[number] * window * gain
            covered[i * _HOP : i * _HOP + _WINDOW] += window
        sf.write(out / path.name, (y / np.maximum(covered, 0.1))[_WINDOW : _WINDOW + len(x)], _RATE)


def griffin_lim(train: Path, held: Path, out: Path) -> None:
    """Thirty-two mel bands, spread over their bins again, and phases by Griffin and Lim; nothing of `train` is used."""
    bank = librosa.filters.mel(sr=_RATE, n_fft=_WINDOW, n_mels=_GRIFFIN_LIM_BANDS, fmax=20000)
    share = bank / np.maximum(bank.sum(0, keepdims=True), 1e-9)
    for path in sorted(held.glob("*.wav")):
        x = sf.read(path, dtype="float32")[0]
        power = np.abs(librosa.stft(x, n_fft=_WINDOW, hop_length=_HOP)) ** 2
        density = (bank @ power) / bank.sum(1, keepdims=True)
        y = librosa.griffinlim(
            np.sqrt(share.T @ density), n_iter=_GRIFFIN_LIM_ITERATIONS, hop_length=_HOP, length=len(x), random_state=0
        )
        sf.write(out / path.name, y, _RATE)
