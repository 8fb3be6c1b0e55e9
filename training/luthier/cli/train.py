"""`luthier train`: a folder of sounds -> a run folder with a checkpoint."""

import argparse
import dataclasses
import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
import yaml

from luthier.audio.corpus import Corpus
from luthier.cli import finetuning, plan, prior, watching
from luthier.cli.instrument_sets import instruments_of, require_instruments
from luthier.errors import UserError
from luthier.models.families import CONFIGS, build_model
from luthier.train.checkpoint import CHECKPOINT_NAME, Checkpoint, load_checkpoint
from luthier.train.config import TrainConfig
from luthier.train.control import Control
from luthier.train.devices import DEVICES, launched_fabric
from luthier.train.preset import changed, preset_names, to_config
from luthier.train.trainer import Trainer

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_EXAMPLES = """examples:
  luthier train ~/my_sounds --run runs/cello              five minutes with the preset tiny
  luthier train ~/my_sounds --run runs/cello --minutes 60
  luthier train ~/my_sounds --run runs/wide --channels 2 --sample-rate 48000 --steps 20000
  luthier train ~/my_sounds --minutes 60 --set train.representation_share=0.7   with an adversarial phase 2
  luthier train ~/my_sounds --preset mine.yaml --set train.weights.whistle=20
  luthier train ~/more_sounds --from runs/cello           start from a trained model, and learn other sounds
  luthier train ~/my_sounds --plan                        what each preset would take on this machine
  luthier train --prior runs/cello                        learn to generate its latents: the method `prior`
  luthier train ~/my_sounds --live live.ts --osc 9001     play it while it learns: patches/pd/train-live.pd
  luthier train --resume runs/cello                       go on after Ctrl-C or a power cut
  luthier train --resume runs/cello --minutes 120         go on for longer
  torchrun --nproc-per-node 2 -m luthier.cli.main train ~/my_sounds --run-folder runs/cello   on two GPUs

Sounds: WAV, FLAC, OGG, AIFF, MP3 of any rate, word length and number of channels, in any sub-folder.
Ctrl-C saves a checkpoint and says how to go on; a second Ctrl-C stops at once."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Declare the options."""
    parser = commands.add_parser("train", help="train an instrument on a folder of sounds", epilog=_EXAMPLES)
    parser.add_argument("sounds", nargs="?", type=Path, help="folder of sounds, searched deeply")
    # the longer name is for torchrun, which takes --run for an option of its own
    parser.add_argument(
        "--run", "--run-folder", dest="run_folder", type=Path, help="folder to write (default: runs/NAME of the sounds)"
    )
    parser.add_argument("--resume", type=Path, metavar="RUN", help="go on with this run")
    presets = ", ".join(preset_names())
    parser.add_argument("--from", dest="source", type=Path, metavar="RUN", help="start from the weights of this run")
    parser.add_argument("--plan", action="store_true", help="measure what a training would take here, and end")
    parser.add_argument(
        "--preset", "--model", dest="preset", help=f"one of {presets}, or a YAML file of your own (default: tiny)"
    )
    parser.add_argument("--minutes", type=float, help="train this long")
    parser.add_argument("--steps", type=int, help="train this many steps")
    parser.add_argument("--sample-rate", type=int, help="of the model, in Hz (default: the preset's)")
    parser.add_argument("--channels", type=int, choices=(1, 2), help="1 mono, 2 stereo")
    parser.add_argument("--batch", type=int, help="crops a step")
    parser.add_argument("--seed", type=int, help="of everything drawn by chance")
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="any other setting, such as train.balance=true"
    )
    parser.add_argument(
        "--device", default="auto", choices=DEVICES, help="to compute on (default: a GPU if there is one)"
    )
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1, help="of the CPU (default: all)")
    prior.add_options(parser)
    watching.add_options(parser)
    return parser


def run(options: argparse.Namespace) -> int:
    """Start or resume; 0 when the budget is spent, 130 when interrupted."""
    if options.plan:
        return plan.run(options, settings(options.set))
    if options.prior:
        return prior.run(options)
    torch.set_num_threads(options.threads)
    folder = run_folder(options)
    checkpoint = resumed(folder, options) if options.resume else started(options)
    fabric = launched_fabric(options.device, checkpoint.train_config.precision)
    corpus = prepared_corpus(options.sounds or Path(checkpoint.corpus["folder"]), folder, checkpoint, fabric)
    require_instruments(checkpoint.model_config, corpus)
    size = sum(p.numel() for p in checkpoint.build_model().parameters() if p.requires_grad)
    fabric.print(
        f"{checkpoint.family}, preset {checkpoint.preset}: {size / 1e6:.2f} M parameters, {where(options, fabric)}"
    )
    control = Control()
    observers = []
    if fabric.is_global_zero:
        observers = watching.observers(options, folder, checkpoint.model_config.sample_rate, control)
    trainer = Trainer(checkpoint, corpus, folder, observers=observers, control=control, fabric=fabric)
    return say_how_it_ended(trainer.train(), folder, checkpoint, fabric)


def where(options: argparse.Namespace, fabric: "Fabric") -> str:
    """The device in words."""
    device = f"{options.threads} threads" if fabric.device.type == "cpu" else str(fabric.device)
    return device if fabric.world_size == 1 else f"{fabric.world_size} processes of {device}"


def run_folder(options: argparse.Namespace) -> Path:
    """Where the run lives.

    Raises:
        UserError: neither sounds nor a run to resume, both, or a run that is already there.
    """
    if options.resume:
        if options.sounds:
            raise UserError(f"--resume goes on with the sounds of the run: leave out {options.sounds}")
        return Path(options.resume)
    if not options.sounds:
        raise UserError("name a folder of sounds, or a run to go on with: luthier train SOUNDS | --resume RUN")
    folder: Path = options.run_folder or Path("runs") / options.sounds.resolve().name
    if (folder / CHECKPOINT_NAME).exists():
        raise UserError(
            f"{folder} holds a run already: go on with `luthier train --resume {shlex.quote(str(folder))}`, "
            "or choose another --run"
        )
    return folder


def started(options: argparse.Namespace) -> Checkpoint:
    """A new checkpoint: untrained, or with the weights of another run."""
    source = load_checkpoint(options.source) if options.source else None
    name, preset = finetuning.settings(options.preset, source)
    preset = changed(preset, settings(options.set))
    overrides = {"sample_rate": options.sample_rate, "channels": options.channels}
    sets = instruments_of(preset["family"], options.sounds)
    model = to_config(CONFIGS[preset["family"]], sets | preset["model"] | _given(overrides), "model")
    train = preset["train"] | _budget(options) | _given({"batch": options.batch, "seed": options.seed})
    train_config = to_config(TrainConfig, train, "train")
    torch.manual_seed(train_config.seed)
    weights = build_model(preset["family"], model).state_dict()
    checkpoint = Checkpoint(preset["family"], name, model, train_config, weights)
    if source:
        transfer = finetuning.start_from(checkpoint, source, options.source)
        origin = str(options.source.resolve())
        checkpoint.origin = {"run": origin, "steps": source.step, "calibrated": transfer.whole}
    return checkpoint


def settings(words: list[str]) -> dict[str, Any]:
    """`train.weights.kl=0.1` -> {"train.weights.kl": 0.1}; values are YAML.

    Raises:
        UserError: a word without a name and a value.
    """
    pairs = [word.partition("=") for word in words]
    for name, equals, _ in pairs:
        if not name or not equals:
            raise UserError(f"--set {name}{equals}: write NAME=VALUE, such as --set train.weights.whistle=20")
    return {name: yaml.safe_load(value) for name, _, value in pairs}


_OPTION = {"source": "from", "sample_rate": "sample-rate"}


def resumed(folder: Path, options: argparse.Namespace) -> Checkpoint:
    """The checkpoint of `folder`, with a longer budget if one is given."""
    for name in ("source", "preset", "sample_rate", "channels", "batch", "seed", "set"):
        if getattr(options, name) not in (None, []):
            raise UserError(f"--resume keeps the settings of the run: leave out --{_OPTION.get(name, name)}")
    checkpoint = load_checkpoint(folder)
    try:
        checkpoint.train_config = dataclasses.replace(checkpoint.train_config, **_budget(options))
    except ValueError as error:
        raise UserError(f"train: {error}") from error
    print(f"resuming {folder} at step {checkpoint.step}, after {checkpoint.seconds / 60:.1f} minutes")
    return checkpoint


def prepared_corpus(sounds: Path, folder: Path, checkpoint: Checkpoint, fabric: "Fabric") -> Corpus:
    """Decode and check the sounds, print the table, and note it in the checkpoint."""
    config = checkpoint.model_config
    with fabric.rank_zero_first():
        corpus = Corpus.prepare(
            sounds, folder / "corpus", config.sample_rate, config.channels, seed=checkpoint.train_config.seed
        )
    fabric.print(corpus.report.table())
    fabric.print(f"training on {corpus.minutes('train'):.1f} minutes, holding out {corpus.minutes('validation'):.1f}")
    checkpoint.corpus = {
        "folder": str(sounds.resolve()),
        "files": len(corpus.report.accepted),
        "minutes": round(corpus.report.minutes, 3),
    }
    return corpus


def say_how_it_ended(finished: bool, folder: Path, checkpoint: Checkpoint, fabric: "Fabric") -> int:
    """Tell the person what to type next; the exit status."""
    run = shlex.quote(str(folder))
    if finished:
        fabric.print(f"done: {checkpoint.step} steps in {checkpoint.seconds / 60:.1f} minutes")
        fabric.print(f"next: luthier export {run} -o model.ts")
        return 0
    fabric.print(f"stopped at step {checkpoint.step}, checkpoint saved; go on with: luthier train --resume {run}")
    return 130


def _given(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _budget(options: argparse.Namespace) -> dict[str, Any]:
    """Steps and minutes as given; giving one alone switches the other off."""
    if options.steps is None and options.minutes is None:
        return {}
    return {"steps": options.steps or 0, "minutes": options.minutes or 0.0}
