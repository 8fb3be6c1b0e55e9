"""Foreign sounds through a source-filter instrument with `adapt 1`: does it follow their pitch and their level?

    python3 tests/bench/foreign.py MODEL.pt SOUND [SOUND ...]       MODEL.pt as tests/bench/sound.py writes it

For each sound and for all together: share of the voiced frames whose pitch class is within 50 cents (octaves aside, by
CREPE), and correlation of the levels in dB, at the delay that the model states, and where what is made is taken so
many milliseconds later.
"""

import argparse
from pathlib import Path

import librosa
import numpy as np
import numpy.typing as npt
import sound_measures
import soundfile as sf
import torch

from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.model import Ddsp

LATER_MS = (0, 6, 12, 18)
_SURE = 0.5  # CREPE's periodicity of a voiced frame
_LEVEL_WINDOW, _LEVEL_HOP = 2048, 512
_QUIET_DB = -50.0  # under the loudest: such frames have no level to follow
Samples = npt.NDArray[np.float32]


def read(path: Path, rate: int) -> Samples:
    """A sound [time] at the rate of the measures, its channels added."""
    sound, own = sf.read(path, dtype="float32", always_2d=True)
    return sound_measures.at_rate(sound.mean(1), own, rate)


def load(path: Path) -> Ddsp:
    """A model of the bench of sound, in evaluation, that adapts what it hears to its corpus."""
    kept = torch.load(path, weights_only=True)
    model = Ddsp(DdspConfig(**kept["config"]))
    model.load_state_dict(kept["model"])
    model.eval()
    model.adaptation.amount = 1.0
    return model


@torch.no_grad()
def made(model: Ddsp, sound: Samples) -> Samples:
    """What the instrument makes of a sound, without its delay."""
    x = torch.from_numpy(sound)
    padded = torch.nn.functional.pad(x, (0, -len(x) % model.hop_length))
    return np.asarray(model(padded[None, None])[0, 0, : len(x)])


def pitch_hits(heard: Samples, played: Samples) -> npt.NDArray[np.bool_]:
    """For each voiced frame whether the pitch class is within 50 cents."""
    (wanted, sure), (found, _) = sound_measures.pitch(heard), sound_measures.pitch(played)
    voiced = sure > _SURE
    octaves = np.log2(found[voiced] / wanted[voiced])
    return np.asarray(1200 * np.abs(octaves - octaves.round()) < 50)


def levels(heard: Samples, played: Samples) -> Samples:
    """Levels in dB of both [2, frames] where what is heard is not quiet."""
    frames = [librosa.util.frame(x, frame_length=_LEVEL_WINDOW, hop_length=_LEVEL_HOP) for x in (heard, played)]
    db = np.stack([10 * np.log10((frame**2).mean(0) + 1e-10) for frame in frames])
    return np.asarray(db[:, db[0] > db[0].max() + _QUIET_DB], dtype=np.float32)


def main() -> None:
    """Print a row a sound, and one for all."""
    torch.set_num_threads(1)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("sounds", type=Path, nargs="+")
    options = parser.parse_args()
    model, rate = load(options.model), sound_measures.RATE
    if model.sample_rate != rate:
        parser.error(f"{options.model} plays at {model.sample_rate} Hz: the measures are made for {rate} Hz")
    print(f"delay {model.encode_delay * model.hop_length + model.decode_delay} samples")
    print(f"{'':<24}" + "".join(f"{f'+{later} ms':>16}" for later in LATER_MS))
    hits, level = {later: [] for later in LATER_MS}, {later: [] for later in LATER_MS}
    for path in options.sounds:
        sound = read(path, rate)
        played, row = made(model, sound), f"{path.stem:<24}"
        for later in LATER_MS:
            shift = round(later * rate / 1000)
            heard, late = sound[: len(sound) - shift], played[shift:]
            hits[later].append(pitch_hits(heard, late))
            level[later].append(levels(heard, late))
            row += _cell(hits[later][-1:], level[later][-1:])
        print(row, flush=True)
    print(f"{'all':<24}" + "".join(_cell(hits[later], level[later]) for later in LATER_MS))


def _cell(hits: list[npt.NDArray[np.bool_]], level: list[Samples]) -> str:
    """Share of hits and correlation of levels, each sound's levels about their own mean."""
    pairs = np.concatenate([pair - pair.mean(1, keepdims=True) for pair in level], axis=1)
    return f"{np.concatenate(hits).mean():10.3f} {np.corrcoef(pairs)[0, 1]:.3f}"


if __name__ == "__main__":
    main()
