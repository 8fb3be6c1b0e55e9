"""`luthier train`: a folder of sounds -> a run folder with a checkpoint."""

import argparse
import os
import shlex
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
import yaml

from luthier.audio.corpus import Corpus
from luthier.cli import plan, prior, watching
from luthier.errors import UserError
from luthier.families.presets import preset_names
from luthier.families.prior.latents import LatentCorpus
from luthier.families.table import family
from luthier.runs.checkpoints import CHOICES
from luthier.runs.export import export_model, export_with_prior
from luthier.runs.instrument_sets import require_instruments
from luthier.runs.prior import latents_of
from luthier.runs.sounds import prepared_corpus, told
from luthier.runs.training import make_trainer, resumed, started
from luthier.trainer.checkpoint import CHECKPOINT_NAME, Checkpoint
from luthier.trainer.control import Control
from luthier.trainer.devices import DEVICES, launched_fabric

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_EXAMPLES = """examples:
  luthier train ~/my_sounds --run runs/cello              five minutes with the preset tiny
  luthier train ~/my_sounds --run runs/cello --minutes 60
  luthier train ~/my_sounds --run runs/wide --channels 2 --sample-rate 48000 --steps 20000
  luthier train ~/my_sounds --minutes 60 --set train.representation_share=0.7   with an adversarial phase 2
  luthier train ~/my_sounds --preset mine.yaml --set train.weights.whistle=20
  luthier train ~/more_sounds --from runs/cello           start from a trained model, and learn other sounds
  luthier train ~/my_sounds --labels '{instrument}-{note}-{dynamics}'   labels from the names of the files
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
    parser.add_argument("--checkpoint", default="last", metavar="WHICH", help=f"of --from: {CHOICES} (default: last)")
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
    parser.add_argument(
        "--labels",
        metavar="SOURCE",
        help="of the sounds: labels.csv or another table, folders, midi, or a pattern of the names of files "
        "(default: what there is)",
    )
    parser.add_argument("--all-files", action="store_true", help="list every file in the table of sounds")
    prior.add_options(parser)
    watching.add_options(parser)
    return parser


def run(options: argparse.Namespace) -> int:
    """Start or resume; 0 when the budget is spent, 130 when interrupted."""
    if options.plan:
        return plan.run(options, settings(options.set))
    torch.set_num_threads(options.threads)
    folder, checkpoint = prepared_run(options)
    fabric = launched_fabric(options.device, checkpoint.train_config.precision)
    material: Corpus | LatentCorpus | None
    if family(checkpoint.family).learns_from == "latents":
        material = latents_of(folder.parent)
    else:
        material = sounds_of(options, folder, checkpoint, fabric)
    if material is None:
        print(f"stopped while encoding; go on with: luthier train --prior {shlex.quote(str(folder.parent))}")
        return 130
    control, observers = Control(), []
    if fabric.is_global_zero:
        export = partial(export_with_prior, folder.parent) if isinstance(material, LatentCorpus) else export_model
        observers = watching.observers(options, folder, material.sample_rate, control, export=export)
    trainer = make_trainer(checkpoint, material, folder, print, observers, control, fabric)
    size = sum(p.numel() for p in trainer.model.parameters() if p.requires_grad)
    fabric.print(
        f"{checkpoint.family}, preset {checkpoint.preset}: {size / 1e6:.2f} M parameters, {where(options, fabric)}"
    )
    return say_how_it_ended(trainer.train(), folder, checkpoint, fabric)


def prepared_run(options: argparse.Namespace) -> tuple[Path, Checkpoint]:
    """The folder of the run, and what to train there: new, as it was left, or a prior of another run.

    Raises:
        UserError: the options contradict each other, or one is refused.
    """
    budget = _budget(options)
    if options.prior:
        _refuse(
            options,
            "--prior learns from a run",
            "sounds",
            "labels",
            "resume",
            "source",
            "preset",
            "sample_rate",
            "channels",
        )
        return prior.begun(
            options.prior,
            budget,
            _given({"batch": options.batch, "seed": options.seed}),
            settings(options.set),
        )
    folder = run_folder(options)
    if options.resume:
        _refuse(options, "--resume keeps the settings of the run", *_SETTINGS)
        return folder, resumed(folder, budget)
    return folder, started(
        options.sounds,
        options.preset,
        _given({"sample_rate": options.sample_rate, "channels": options.channels}),
        budget | _given({"batch": options.batch, "seed": options.seed}),
        settings(options.set),
        options.source,
        options.checkpoint,
    )


def sounds_of(options: argparse.Namespace, folder: Path, checkpoint: Checkpoint, fabric: "Fabric") -> Corpus:
    """Decode and check the sounds, print the table, and note it in the checkpoint."""
    sounds = options.sounds or Path(checkpoint.corpus["folder"])
    with fabric.rank_zero_first():
        corpus = prepared_corpus(checkpoint, folder, sounds, options.labels)
    told(corpus, checkpoint, sounds, fabric.print, options.all_files)
    require_instruments(checkpoint.model_config, corpus)
    return corpus


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


_OPTION = {"source": "--from", "sample_rate": "--sample-rate", "sounds": "the folder of sounds"}
_SETTINGS = ("source", "preset", "sample_rate", "channels", "batch", "seed", "set", "labels")


def _refuse(options: argparse.Namespace, why: str, *names: str) -> None:
    for name in names:
        if getattr(options, name) not in (None, []):
            raise UserError(f"{why}: leave out {_OPTION.get(name, f'--{name}')}")


def say_how_it_ended(finished: bool, folder: Path, checkpoint: Checkpoint, fabric: "Fabric") -> int:
    """Tell the person what to type next; the exit status."""
    run = shlex.quote(str(folder))
    if finished:
        exported = shlex.quote(str(folder.parent)) if family(checkpoint.family).export is None else run
        fabric.print(f"done: {checkpoint.step} steps in {checkpoint.seconds / 60:.1f} minutes")
        fabric.print(f"next: luthier export {exported} -o model.ts")
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
