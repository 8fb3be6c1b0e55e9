"""A preset trained on a corpus of the sound bench for so many CPU seconds, by its own task."""

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import soundfile as sf
import torch
import yaml

from luthier.audio.corpus import Corpus
from luthier.configuration import to_config
from luthier.contract.model import Model
from luthier.families.presets import read_preset
from luthier.families.table import family as record
from luthier.trainer.config import TrainConfig
from luthier.trainer.devices import one_process
from luthier.trainer.ema import WeightAverage
from luthier.trainer.schedule import Moment


def configured(name: str, changes: Sequence[str]) -> tuple[str, object, TrainConfig]:
    """Family, model and training of a preset with changes such as `train.weights.energy=1`."""
    preset = read_preset(name)
    for change in changes:
        place, value = change.split("=", 1)
        *folders, last = place.split(".")
        inner = preset
        for folder in folders:
            inner = inner.setdefault(folder, {})
        inner[last] = yaml.safe_load(value)
    kept = record(preset["family"])
    return (
        preset["family"],
        to_config(kept.config, preset["model"], "model"),
        to_config(kept.training, preset.get("train", {}), "train"),
    )


def trained(train: Path, name: str, changes: Sequence[str], seconds: float, seed: int) -> Model:
    """A model in evaluation, after so many CPU seconds of phase 1 in this process; the corpus is prepared before."""
    family, shape, config = configured(name, changes)
    torch.manual_seed(seed)
    model, fabric = record(family).model(shape), one_process("32-true")
    with tempfile.TemporaryDirectory() as folder:
        corpus = Corpus.prepare(train, folder, model.sample_rate, model.channels)
        task = record(family).task(fabric, model, config, corpus)
        task.begin()
        average, step, begin = WeightAverage(model, config.average_decay), 0, time.process_time()
        with task.batches:
            while (now := time.process_time() - begin) < seconds:
                torch.manual_seed((seed + 1) * 10**6 + step)
                terms = task.learn(task.batches.at(step), Moment(step, now / seconds))
                average.update(model)
                if step % 100 == 0:
                    said = " ".join(f"{term} {float(value):.3g}" for term, value in terms.items())
                    print(f"step {step} {now:.0f} s: {said}", flush=True)
                step += 1
    print(f"{step} steps, {1000 * seconds / step:.0f} ms each", flush=True)
    return average.model.eval()  # type: ignore[return-value]


@torch.no_grad()
def render(model: Model, held: Path, out: Path) -> None:
    """Every held-out sound through the model, the level of the last half of two seconds of silence said."""
    for path in sorted(held.glob("*.wav")):
        x = torch.from_numpy(sf.read(path, dtype="float32")[0])
        padded = torch.nn.functional.pad(x, (0, -len(x) % model.hop_length))
        y = model.listen(padded[None, None], torch.zeros(1, dtype=torch.int64))
        sf.write(out / path.name, y[0, 0, : len(x)].numpy(), model.sample_rate, subtype="FLOAT")
    silent = model.listen(torch.zeros(1, 1, 96 * 1024), torch.zeros(1, dtype=torch.int64))[..., 48 * 1024 :]
    print(f"silence {10 * float((silent.square().mean() + 1e-20).log10()):.1f} dBFS", flush=True)
    torch.save(model.state_dict(), out / "model.pt")
