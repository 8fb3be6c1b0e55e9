"""How the mosaic family sounds beside the plain mosaic, on the corpora of `tests/bench/sound.py`.

    python3 tests/bench/sound.py CORPORA --build /usr/share --piano PACKAGE     builds the corpora first
    python3 tests/bench/mosaic.py CORPORA --out RESULTS

Prints a table a corpus, and how long the sounds took to be indexed and how large the corpus is in the file. What is in
RESULTS is not measured again. `--voices` follows so many, instead of what `luthier train` would choose.
"""

import argparse
import time
from functools import partial
from pathlib import Path

import sound_baselines
import soundfile as sf
import torch
from sound import COLUMNS, CORPORA, print_row, row
from sound_measures import RATE

from luthier.families.ddsp.hearing.features import Features
from luthier.families.ddsp.hearing.sounds import LoadedSounds
from luthier.families.ddsp.preparation import Heard
from luthier.families.mosaic.config import MosaicConfig
from luthier.families.mosaic.model import Mosaic
from luthier.families.mosaic.preparation import fit_timbre, keep_corpus


def indexed(train: Path, config: MosaicConfig) -> Mosaic:
    """The mosaic of a folder."""
    begin = time.process_time()
    model = Mosaic(config).eval()
    sounds = [torch.from_numpy(sf.read(path, dtype="float32")[0]) for path in sorted(train.glob("*.wav"))]
    heard = Heard(Features(config.hearing(), LoadedSounds(sounds)), config.sample_rate, 0)
    heard.known(0)
    fit_timbre(model, heard)
    minutes = keep_corpus(model, heard)
    stored = sum(kept.numel() * kept.element_size() for kept in model.state_dict().values())
    print(
        f"{minutes:.1f} minutes indexed in {time.process_time() - begin:.0f} CPU s, {stored / 1e6:.0f} MB", flush=True
    )
    return model


@torch.no_grad()
def play(config: MosaicConfig, train: Path, held: Path, out: Path) -> None:
    """Every held-out sound by the mosaic of a folder."""
    model = indexed(train, config)
    for path in sorted(held.glob("*.wav")):
        x = torch.from_numpy(sf.read(path, dtype="float32")[0])
        padded = torch.nn.functional.pad(x, (0, -len(x) % model.hop_length))
        sf.write(out / path.name, model(padded[None, None])[0, 0, : len(x)].numpy(), RATE, subtype="FLOAT")


def main() -> None:
    """Parse, index and judge."""
    torch.set_num_threads(1)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, default=Path("build/mosaic"))
    parser.add_argument("--voices", type=int)
    parser.add_argument("--only", choices=sorted(CORPORA), nargs="+", default=list(CORPORA))
    options = parser.parse_args()
    for name in options.only:
        corpus, out = options.corpora / name, options.out / name
        train, held = corpus / "train", corpus / "held"
        voices = CORPORA[name] if options.voices is None else options.voices
        print(f"{name:<20}" + "".join(f"{column:>9}" for column in COLUMNS))
        config = MosaicConfig(sample_rate=RATE, voices=voices)
        for title, make in (
            (f"mosaic, {voices} voices", partial(play, config, train, held)),
            ("plain mosaic", partial(sound_baselines.mosaic, train, held)),
        ):
            print_row(title, row(out / title, corpus, make))


if __name__ == "__main__":
    main()
