"""Makes the instruments in the box from nothing: sounds, training, file, sound to hear, picture, numbers.

    python3 models/make.py                 all of them, where they are missing
    python3 models/make.py strings drums   these, anew

Needs the packages that `materials.py` names, and fluidsynth. One thread; a few minutes of CPU time each.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
import torch

import luthier
from luthier.audio.picture import draw_spectrograms
from luthier.audio.reading import read_audio
from luthier.cli.main import main as command
from luthier.contract.shipped import ABOUT, MODEL, PICTURE, SOUND

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tests" / "bench")]
import materials  # noqa: E402
import sound_measures  # noqa: E402

_RATE = 44100
_SOUND_SECONDS = 10.0
_FLUIDR3 = "phrases by FluidR3 GM, a soundfont by Frank Wen (MIT licence)"
_SONIC_PI = "Sonic Pi's samples (CC0, sonic-pi.net)"


@dataclass(frozen=True)
class Recipe:
    """How an instrument is made.

    Attributes:
        sentence: what it sounds like.
        material: what it learns from, with licences and names.
        sounds: (folder, seed) -> files in it: seed 0 to learn from, 1 to be judged by.
        steps: of training.
        voices: that are followed.
        pitched: whether its pitch is judged.
        look_ahead: hops that it waits to hear a pitch; who hits a drum wants it now.
    """

    sentence: str
    material: str
    sounds: Callable[[Path, int], None]
    steps: int = 1000
    voices: int = 1
    pitched: bool = True
    look_ahead: int = 1


RECIPES = {
    "strings": Recipe(
        "bowed strings from cello to violin; one voice that follows any melody",
        _FLUIDR3,
        materials.melodies(materials.STRINGS, 12),
    ),
    "flute": Recipe("a flute, breath and all", _FLUIDR3, materials.melodies(materials.FLUTE, 6)),
    "brass": Recipe(
        "trumpet, trombone and horn: the louder the brighter",
        _FLUIDR3,
        materials.melodies(materials.BRASS, 9),
    ),
    "voice": Recipe("sung aahs and oohs of a choir", _FLUIDR3, materials.melodies(materials.VOICE, 8)),
    "piano": Recipe(
        "a grand piano: three voices, held as long as you like",
        _FLUIDR3,
        materials.chords(materials.PIANO, 10),
        voices=3,
    ),
    "drums": Recipe(
        "drums, from kicks to tablas and breaks",
        f"{_SONIC_PI} and Hydrogen's kit Audiophob (CC0)",
        materials.samples(("drum_*", "bd_*", "sn_*", "perc_*", "tabla_*", "loop_*", "elec_*"), ("Audiophob",)),
        voices=3,
        pitched=False,
        look_ahead=0,
    ),
    "texture": Recipe(
        "drones, hisses, vinyl and glitches to drift in",
        _SONIC_PI,
        materials.samples(("ambi_*", "vinyl_*", "glitch_*", "misc_*", "mehackit_*", "bass_*")),
        voices=3,
        pitched=False,
    ),
}


def make(name: str, recipe: Recipe) -> None:
    """Write the folder of an instrument."""
    folder = HERE / name
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as workplace:
        train, held, run = (Path(workplace, part) for part in ("train", "held", "run"))
        recipe.sounds(train, 0)
        recipe.sounds(held, 1)
        budget = ["--steps", str(recipe.steps), "--threads", "1"]
        settings = [f"model.voices={recipe.voices}", f"model.look_ahead={recipe.look_ahead}"]
        sets = [word for setting in settings for word in ("--set", setting)]
        _run("train", str(train), "--model", "ddsp", "--run", str(run), *budget, *sets)
        _run("export", str(run), "-o", str(folder / MODEL), "--weights", "f16")
        _judge(folder, recipe, held, Path(workplace, "heard"))


def _run(*words: str) -> None:
    if command(words) != 0:
        raise SystemExit(f"luthier {' '.join(words)} failed")


def _judge(folder: Path, recipe: Recipe, held: Path, heard: Path) -> None:
    """Play what was held out, measure it, and keep ten seconds to hear and to look at."""
    heard.mkdir()
    instrument = luthier.load(folder / MODEL)
    for path in sorted(held.glob("*.wav")):
        soundfile.write(heard / path.name, instrument.forward(read_audio(path, _RATE, 1))[0], _RATE, subtype="FLOAT")
    measured = sound_measures.measure(held, heard, recipe.pitched)
    keep = {"log_mel": "log-mel distance dB", "level": "level error dB", "rca": "pitch right", "onset": "onsets"}
    numbers = {words: round(measured[key], 3) for key, words in keep.items() if key in measured}
    sound = _ten_seconds(heard)
    soundfile.write(folder / SOUND, sound, _RATE, format="OGG", subtype="VORBIS")
    draw_spectrograms(folder / PICTURE, [(folder.name, sound[None])], _RATE)
    about = {
        "sentence": recipe.sentence,
        "material": recipe.material,
        "training": f"luthier train --model ddsp --steps {recipe.steps}; models/make.py {folder.name} makes it anew",
        "measured": numbers,
    }
    (folder / ABOUT).write_text(json.dumps(about, indent=1) + "\n", "utf-8")
    print(folder.name, (folder / MODEL).stat().st_size, numbers, flush=True)


def _ten_seconds(heard: Path) -> np.ndarray:
    """The beginnings of what was played, one after another, float32 [time]."""
    files = sorted(heard.glob("*.wav"))
    each = max(_SOUND_SECONDS / len(files), 1.0)
    parts = [_faded(soundfile.read(path, dtype="float32", frames=int(each * _RATE))[0]) for path in files]
    joined = np.concatenate(parts)[: int(_SOUND_SECONDS * _RATE)]
    return joined * (0.7 / max(1e-4, float(np.abs(joined).max())))


def _faded(sound: np.ndarray) -> np.ndarray:
    """Without a click at either end."""
    ramp = np.linspace(0.0, 1.0, min(len(sound) // 2, _RATE // 50), dtype=np.float32)
    sound[: len(ramp)] *= ramp
    sound[len(sound) - len(ramp) :] *= ramp[::-1]
    return sound


def main() -> None:
    """Make what is named, or what is missing."""
    torch.set_num_threads(1)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", choices=[*RECIPES, []], help="of instruments")
    names = parser.parse_args().names or [name for name in RECIPES if not (HERE / name / MODEL).exists()]
    for name in names:
        make(name, RECIPES[name])


if __name__ == "__main__":
    main()
