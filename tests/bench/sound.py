"""How the source-filter family, or a preset, sounds after so many seconds of one thread, beside what learns nothing.

    python3 tests/bench/sound.py CORPORA --build /usr/share --piano PACKAGE     builds the corpora first
    python3 tests/bench/sound.py CORPORA --out RESULTS --seconds 20 100 300 --seeds 0 1
    python3 tests/bench/sound.py CORPORA --preset tiny --set model.head=bounded --only drums
    python3 tests/bench/sound.py CORPORA --set timbres=64 --set sample_rate=48000    of the source-filter family

Prints a table a corpus: mel distance and level in dB, pitch, onsets, ends of the spectrum, Fréchet distance of CREPE's
embeddings. CPU seconds include hearing the corpus. What is in RESULTS is not measured again.
"""

import argparse
import dataclasses
import functools
import json
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import sound_baselines
import sound_corpora
import sound_presets
import soundfile as sf
import torch
import yaml
from sound_measures import RATE, Row, at_rate, measure

from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.features import Features
from luthier.families.ddsp.hearing.sounds import LoadedSounds
from luthier.families.ddsp.learning import Lessons
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.preparation import hear
from luthier.families.ddsp.training import DdspTrainConfig
from luthier.families.presets import read_preset
from luthier.trainer.devices import one_process
from luthier.trainer.ema import WeightAverage
from luthier.trainer.optimizer import LearnedWeights
from luthier.trainer.schedule import Moment, learning_rate

CORPORA = {"strings": 1, "drums": 3, "piano": 3}  # and how many voices are followed
COLUMNS = ("log_mel", "level", "rca", "onset", "bass", "treble", "frechet", "lines", "crest")


def trained(train: Path, config: DdspConfig, seconds: float, seed: int) -> Ddsp:
    """A model after so many CPU seconds of this process, in evaluation."""
    begin = time.process_time()
    torch.manual_seed(seed)
    model, settings = Ddsp(config), DdspTrainConfig()
    sounds = [torch.from_numpy(resampled(path, config.sample_rate)) for path in sorted(train.glob("*.wav"))]
    heard = hear(model, Features(model.config, LoadedSounds(sounds)), seed)
    lessons = Lessons(model, heard, settings.crop_length, settings.batch, seed)
    average = WeightAverage(model, settings.average_decay)
    learned = LearnedWeights(one_process("32-true"), model, settings.betas, settings.gradient_clip)
    model.train()
    first, step = time.process_time(), 0
    while (now := time.process_time()) < begin + seconds:
        learned.gather(lessons.loss(model, lessons.at(step)))
        moment = Moment(step, (now - first) / max(1e-3, begin + seconds - first))
        learned.update(learning_rate(settings.learning_rate, settings, moment))
        average.update(model)
        step += 1
    print(f"{step} steps, heard in {first - begin:.1f} s", flush=True)
    best = average.model
    assert isinstance(best, Ddsp)
    return best.eval()


def resampled(path: Path, rate: int) -> np.ndarray:
    """The samples of a file of the corpora, [time], at the rate of a model."""
    return at_rate(sf.read(path, dtype="float32")[0], RATE, rate)


@torch.no_grad()
def render(model: Ddsp, held: Path, out: Path) -> None:
    """Every held-out sound through the model."""
    for path in sorted(held.glob("*.wav")):
        rate = model.config.sample_rate
        x = torch.from_numpy(resampled(path, rate))
        padded = torch.nn.functional.pad(x, (0, -len(x) % model.hop_length))
        made = at_rate(model(padded[None, None])[0, 0, : len(x)].numpy(), rate, RATE)
        sf.write(out / path.name, made, RATE, subtype="FLOAT")
    torch.save({"config": dataclasses.asdict(model.config), "model": model.state_dict()}, out / "model.pt")


def row(out: Path, corpus: Path, make: Callable[[Path], None]) -> Row:
    """The measures of what `make` writes into a folder, from there if they are known."""
    known = out / "measures.json"
    if not known.exists():
        out.mkdir(parents=True, exist_ok=True)
        make(out)
        known.write_text(json.dumps(measure(corpus / "held", out, corpus.name != "drums")))
    found: Row = json.loads(known.read_text())
    return found


def print_row(name: str, found: Row) -> None:
    """One line of the table."""
    print(f"{name:<20}" + "".join(f"{found.get(column, float('nan')):9.3f}" for column in COLUMNS), flush=True)


def judge(corpus: Path, out: Path, options: argparse.Namespace) -> None:
    """Print the table of a corpus."""
    print(f"{corpus.name:<20}" + "".join(f"{column:>9}" for column in COLUMNS))
    train, held = corpus / "train", corpus / "held"
    for name, baseline in (("mosaic", sound_baselines.mosaic), ("Griffin-Lim", sound_baselines.griffin_lim)):
        print_row(name, row(out / name, corpus, functools.partial(baseline, train, held)))
    named = " ".join([options.preset or "ddsp", *options.set])
    values = read_preset("ddsp").get("model", {}) | {"voices": CORPORA[corpus.name]}
    if not options.preset:
        changes = dict(change.split("=", 1) for change in options.set)
        values |= {name: yaml.safe_load(value) for name, value in changes.items()}
    config = DdspConfig(**values)

    def make(folder: Path, seconds: int, seed: int) -> None:
        if options.preset:
            made = sound_presets.trained(train, options.preset, options.set, seconds, seed)
            sound_presets.render(made, held, folder)
        else:
            render(trained(train, config, seconds, seed), held, folder)

    for seconds in options.seconds:
        rows = []
        for seed in options.seeds:
            rows.append(
                row(
                    out / (f"{seconds}-{seed}" if named == "ddsp" else f"{named} {seconds}-{seed}"),
                    corpus,
                    functools.partial(make, seconds=seconds, seed=seed),
                )
            )
        print_row(f"{named} {seconds} s", {key: float(np.mean([found[key] for found in rows])) for key in rows[0]})


def main() -> None:
    """Parse, build what is missing, and judge."""
    torch.set_num_threads(1)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, default=Path("build/sound"))
    parser.add_argument("--seconds", type=int, nargs="+", default=[20, 100])
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1])
    parser.add_argument("--only", choices=sorted(CORPORA), nargs="+", default=list(CORPORA))
    parser.add_argument("--preset", help="of a family that learns waveforms, instead of ddsp")
    parser.add_argument("--set", action="append", default=[], help="a value of the preset, or of the model of ddsp")
    parser.add_argument("--build", type=Path, help="folder of the Debian packages' data")
    parser.add_argument("--piano", type=Path, help="folder of the unpacked npm package")
    options = parser.parse_args()
    if options.build:
        sound_corpora.build(options.corpora, options.build, options.piano)
    for name in options.only:
        judge(options.corpora / name, options.out / name, options)


if __name__ == "__main__":
    main()
