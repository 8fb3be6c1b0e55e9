"""Whether one model transfers timbre between every ordered pair of four instruments, on held-out notes.

    python3 tests/bench/transfer_acceptance.py                 trains three models, then measures each
    python3 tests/bench/transfer_acceptance.py --steps 300     a quick look
    python3 tests/bench/transfer_acceptance.py --picture a.png   draws mean spectra too
    python3 tests/bench/transfer_acceptance.py --variants waveform   the family `transfer` instead
    python3 tests/bench/transfer_acceptance.py --work runs/t   keeps sounds and runs there; finished runs are used again

The model is the preset `move`; `no mmd` is trained without the discrepancy, `concat` with conditions added instead of
FiLM. All is measured on audio that the whole chain made of audio. The notes of the second soundfont, on which nothing
was trained, are brought to the level of the first, and the model is not told their instrument (source -1). The judge is
trained on real sounds of both, and apart.
"""

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn.functional import one_hot

from luthier.audio.corpus import Corpus
from luthier.audio.rendering import find_soundfont, render_note_corpus
from luthier.configuration import changed, to_config
from luthier.contract.model import Model
from luthier.families.move.model import Move
from luthier.families.presets import read_preset
from luthier.families.rave.training import CodecTrainConfig
from luthier.families.table import family as record
from luthier.families.transfer.model import Transfer
from luthier.runs.checkpoints import built_model, load_checkpoint
from luthier.runs.training import make_trainer
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.checkpoint_files import CHECKPOINT_NAME
from luthier.trainer.choices import DEVICES
from luthier.trainer.devices import launched_fabric

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench.transfer_judge import (
    Judge,
    Notes,
    at_level_of,
    closer,
    discrepancy,
    frames_of,
    log_mel,
    median_distance,
    pitch_kept,
    read_notes,
)
from tests.bench.transfer_picture import draw

INSTRUMENTS = ("clarinet", "flute", "oboe", "violin")
RANGE = range(60, 85)
HELD_OUT = range(62, 85, 5)
VARIANTS: dict[str, dict[str, object]] = {
    "film": {},
    "no mmd": {"train.weights.mmd": 0.0},
    "concat": {"model.modulation": "concat"},
    "waveform": {},
}
FAMILIES = {"waveform": "transfer"}  # the others are of `move`


@dataclass(frozen=True)
class Row:
    """One ordered pair: share taken for the target, share of pitch kept, MMD after and before, descriptors closer."""

    pair: str
    target: float
    pitch: float
    after: float
    before: float
    descriptors: int

    @property
    def passed(self) -> bool:
        """Whether it meets every limit."""
        near = self.after <= 0.3 * self.before
        return self.target >= 0.8 and self.pitch >= 0.9 and near and self.descriptors >= 3

    def __str__(self) -> str:
        ratio, verdict = self.after / self.before, "pass" if self.passed else "FAIL"
        return (
            f"{verdict}  {self.pair:<22} {100 * self.target:4.0f} %   {100 * self.pitch:4.0f} %   "
            f"{self.after:7.3f} / {self.before:.3f} = {ratio:5.2f}   {self.descriptors} of 4"
        )


def render(work: Path) -> None:
    """Training notes, held-out notes of two soundfonts, and notes for the judge; what is there is kept."""
    trained = [note for note in RANGE if note not in HELD_OUT]
    fonts = {"first": find_soundfont(), "second": find_soundfont_named("FluidR3_GM.sf2")}
    wanted = {
        "train": ("first", trained, (50, 70, 90, 110, 127)),
        "held out": ("first", HELD_OUT, (80, 120)),
        "other font": ("second", HELD_OUT, (80, 120)),
        "judge first": ("first", list(RANGE), (45, 85, 115)),
        "judge second": ("second", list(RANGE), (45, 85, 115)),
    }
    for name, (font, notes, velocities) in wanted.items():
        if not (work / name).exists():
            render_note_corpus(work / name, INSTRUMENTS, notes, velocities, fonts[font])


def find_soundfont_named(name: str) -> Path:
    """A soundfont beside the default one."""
    path = find_soundfont().parent / name
    if not path.exists():
        sys.exit(f"{path} is missing: sudo apt-get install fluid-soundfont-gm")
    return path


@dataclass(frozen=True)
class Training:
    """How the models are trained: where they are kept, steps, seed, and "cpu", "cuda" or "auto"."""

    work: Path
    steps: int
    seed: int
    device: str

    def run(self, variant: str) -> Path:
        """Where a variant is kept."""
        return self.work / f"{variant} {self.steps} seed {self.seed}"


def trained(training: Training, variant: str) -> Checkpoint:
    """The run of a variant, trained now as far as it is not."""
    run, work = training.run(variant), training.work
    checkpoint = load_checkpoint(run) if (run / CHECKPOINT_NAME).exists() else untrained(training, variant)
    if checkpoint.step < training.steps:
        corpus = Corpus.prepare(work / "train", work / "corpus", 44100, 1)
        fabric = launched_fabric(training.device, checkpoint.train_config.precision)
        if not make_trainer(checkpoint, corpus, run, fabric=fabric).train():
            sys.exit("interrupted: nothing is measured")
    return checkpoint


def untrained(training: Training, variant: str) -> Checkpoint:
    """The preset of its family with what a variant changes."""
    family = FAMILIES.get(variant, "move")
    preset = changed(read_preset(family), VARIANTS[variant])
    model = to_config(record(family).config, preset["model"] | {"instruments": INSTRUMENTS}, "model")
    steps = training.steps
    budget = {
        "steps": steps,
        "minutes": 0.0,
        "validate_every": 10 * steps,
        "validation_crops": 2,
        "seed": training.seed,
    }
    train = to_config(CodecTrainConfig, preset["train"] | budget, "train")
    torch.manual_seed(train.seed)
    return Checkpoint(family, family, model, train, record(family).model(model).state_dict())


@torch.no_grad()
def transferred(model: Model, audio: Tensor, source: int, target: int) -> Tensor:
    """Audio [notes, time] of one instrument, -1 for any, as another."""
    assert isinstance(model, Move | Transfer)
    whole = audio.size(1) // model.hop_length * model.hop_length
    if isinstance(model, Move):
        model.source.zero_()
        if source >= 0:
            model.source[:, source] = 1.0
    model.blend.copy_(one_hot(torch.tensor(target), model.instruments)[None, :, None])
    made: Tensor = model(audio[:, None, :whole])
    return made[:, 0]


def rows(model: Model, judge: Judge, notes: Notes, real: Notes, known: bool) -> list[Row]:
    """Every ordered pair from `notes` to instruments as in `real`; `known`: the model is told the source."""
    result = []
    targets = {number: frames_of(log_mel(real.of(number).audio)) for number in range(len(INSTRUMENTS))}
    for source, name in enumerate(INSTRUMENTS):
        played = notes.of(source)
        before = frames_of(log_mel(played.audio), seed=1)
        for target, wanted in targets.items():
            if source == target:
                continue
            audio = transferred(model, played.audio, source if known else -1, target)
            mel, scale = log_mel(audio), median_distance(wanted)
            made = frames_of(mel, seed=1)
            result.append(
                Row(
                    f"{name} -> {INSTRUMENTS[target]}",
                    judge.share(mel, target),
                    pitch_kept(audio, played.note),
                    discrepancy(made, wanted, scale),
                    discrepancy(before, wanted, scale),
                    closer(made, before, wanted),
                )
            )
    return result


def measure(training: Training, variants: list[str]) -> None:
    """Print a table for each variant, and what the ablations cost."""
    work = training.work
    heard = [read_notes(work / f"judge {font}", INSTRUMENTS) for font in ("first", "second")]
    judge = Judge(Notes(*(torch.cat([getattr(h, n) for h in heard]) for n in ("audio", "domain", "note"))))
    real, other = (read_notes(work / name, INSTRUMENTS) for name in ("held out", "other font"))
    for name, notes in (("held out", real), ("other font", other)):
        right = [judge.share(log_mel(notes.of(number).audio), number) for number in range(len(INSTRUMENTS))]
        print(
            f"the judge names real sounds, {name}: " + " ".join(f"{100 * share:.0f} %" for share in right), flush=True
        )
    sets = {"held out": real, "other font": at_level_of(other, real)}
    for variant in variants:
        model = built_model(trained(training, variant)).eval()
        for name, notes in sets.items():
            print(
                f"\n{variant}, {name}: taken for the target, pitch class kept, MMD to the target, KS closer", flush=True
            )
            table = rows(model, judge, notes, real, name == "held out")
            print(*table, summary(table), sep="\n", flush=True)
        if not isinstance(model, Move):
            continue
        model.dynamics = 0.0
        for name, notes in sets.items():
            table = rows(model, judge, notes, real, name == "held out")
            print(f"dynamics 0, {name}: {summary(table)}", flush=True)


def summary(table: list[Row]) -> str:
    """One line on all pairs."""
    passed, count = sum(row.passed for row in table), len(table)
    near, taken = sum(row.after for row in table) / count, 100 * sum(row.target for row in table) / count
    return f"{passed} of {count} pairs pass; mean MMD {near:.3f}, mean share taken for the target {taken:.0f} %"


def main() -> None:
    """Render, train, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, help="folder to keep sounds and runs in")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--device", choices=DEVICES, default="cpu", help="to train on")
    parser.add_argument("--picture", type=Path, help="PNG to write, of the first variant")
    parser.add_argument("--variants", nargs="+", default=["film", "no mmd", "concat"], choices=list(VARIANTS))
    options = parser.parse_args()
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        work = options.work or Path(folder)
        render(work)
        training = Training(work, options.steps, options.seed, options.device)
        measure(training, options.variants)
        if options.picture:
            model = built_model(trained(training, options.variants[0])).eval()
            notes = read_notes(work / "held out", INSTRUMENTS)
            draw(options.picture, notes, INSTRUMENTS, lambda audio, *pair: transferred(model, audio, *pair))


if __name__ == "__main__":
    main()
