"""`luthier train`: a folder of sounds -> a run folder with a checkpoint."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from luthier.audio.corpus import Corpus
from luthier.audio.report_csv import write_csv
from luthier.claims import claimed
from luthier.cli import threads
from luthier.cli.invocation import pasted
from luthier.cli.options.train import name_of, run_folder
from luthier.cli.training import plan, prior, watching
from luthier.errors import UserError
from luthier.families.prior.latents import LatentCorpus
from luthier.families.table import family
from luthier.runs.export import export_model, export_with_prior
from luthier.runs.instrument_sets import require_instruments
from luthier.runs.prior import latents_of, prior_folder
from luthier.runs.sounds import prepared_corpus, told
from luthier.runs.training import make_trainer, resumed, started
from luthier.shown import shown
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.checkpoint_files import CHECKPOINT_NAME
from luthier.trainer.control import Control
from luthier.trainer.devices import launched_fabric
from luthier.values import parsed

if TYPE_CHECKING:
    from lightning_fabric import Fabric


def run(options: argparse.Namespace) -> int:
    """Start or resume; 0 when the budget is spent, 130 when interrupted."""
    if options.plan:
        return plan.run(options, settings(options.set))
    torch.set_num_threads(threads.fitting(options.threads))
    try:
        with claims(options):
            return trained(options)
    except KeyboardInterrupt:
        print(f"luthier: {_after_an_interruption(options)}", file=sys.stderr)
        return 130


@contextmanager
def claims(options: argparse.Namespace) -> Iterator[None]:
    """Let no other training write this run, nor another luthier the live model; the first process sees to it."""
    with ExitStack() as held:
        if os.environ.get("RANK", "0") == "0":
            held.enter_context(claimed(prior_folder(options.prior) if options.prior else run_of(options), "a training"))
            if options.live and options.live.suffix == ".ts":
                held.enter_context(claimed(options.live, "a training with --live"))
        yield


def run_of(options: argparse.Namespace) -> Path:
    """The folder of the run."""
    return run_folder(options)


def trained(options: argparse.Namespace) -> int:
    """Train, and say how it ended."""
    reasons: list[str] = []  # of what was chosen for the sounds: they mean more after the table of sounds
    folder, checkpoint = prepared_run(options, reasons.append)
    fabric = launched_fabric(options.device, checkpoint.train_config.precision)
    material: Corpus | LatentCorpus | None
    if family(checkpoint.family).learns_from == "latents":
        material = latents_of(folder.parent, sounds=options.sounds)
    else:
        material = sounds_of(options, folder, checkpoint, fabric)
        for reason in reasons:
            fabric.print(reason)
    if material is None:
        print(f"stopped while encoding; go on with: {pasted('train', '--prior', folder.parent)}")
        return 130
    control, observers = Control(), []
    if fabric.is_global_zero:
        export = partial(export_with_prior, folder.parent) if isinstance(material, LatentCorpus) else export_model
        observers = watching.observers(options, folder, material.sample_rate, control, export=export)
    trainer = make_trainer(checkpoint, material, folder, print, observers, control, fabric)
    size = sum(p.numel() for p in trainer.model.parameters() if p.requires_grad)
    fabric.print(
        f"{checkpoint.family}, preset {shown(checkpoint.preset)}: {size / 1e6:.2f} M parameters, {where(fabric)}"
    )
    return say_how_it_ended(trainer.train(), folder, checkpoint, fabric)


def _after_an_interruption(options: argparse.Namespace) -> str:
    """What is left of a training that was stopped at once, and how to go on."""
    if options.prior:
        return f"interrupted; go on with: {pasted('train', '--prior', options.prior)}"
    folder = options.resume or options.run_folder or Path("runs") / name_of(options.sounds)
    if (folder / CHECKPOINT_NAME).exists():
        return f"interrupted; go on from the last checkpoint with: {pasted('train', '--resume', folder)}"
    words = getattr(options, "words", None) or ["train", options.sounds, "--run", folder]
    return f"interrupted before the first checkpoint, nothing is saved; start again with: {pasted(*words)}"


def prepared_run(options: argparse.Namespace, tell: Callable[[str], None] = print) -> tuple[Path, Checkpoint]:
    """The folder of the run, and what to train there: new, as it was left, or a prior of another run.

    `tell` takes a line saying what was chosen for the sounds, and why.

    Raises:
        UserError: the options contradict each other, or one is refused.
    """
    budget = _budget(options)
    if options.prior:
        _refuse(
            options,
            "--prior learns from a run",
            "labels",
            "resume",
            "source",
            "preset",
            "sample_rate",
            "channels",
            "latents",
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
        _given({"sample_rate": options.sample_rate, "channels": options.channels, "latents": options.latents}),
        budget | _given({"batch": options.batch, "seed": options.seed}),
        settings(options.set),
        options.source,
        options.checkpoint,
        tell,
        options.labels,
    )


def sounds_of(options: argparse.Namespace, folder: Path, checkpoint: Checkpoint, fabric: "Fabric") -> Corpus:
    """Decode and check the sounds, print the table, and note it in the checkpoint."""
    with fabric.rank_zero_first():
        corpus = prepared_corpus(checkpoint, folder, options.sounds, options.labels)
    sounds = options.sounds or Path(checkpoint.corpus["folder"])
    told(corpus, checkpoint, sounds, fabric.print, options.all_files)
    if options.table and fabric.is_global_zero:
        write_csv(corpus.report, options.table)
        fabric.print(f"wrote {shown(options.table)}: the table of sounds, {len(corpus.report.files)} files")
    require_instruments(checkpoint.model_config, corpus)
    return corpus


def where(fabric: "Fabric") -> str:
    """The device in words."""
    device = f"{torch.get_num_threads()} threads" if fabric.device.type == "cpu" else str(fabric.device)
    return device if fabric.world_size == 1 else f"{fabric.world_size} processes of {device}"


def settings(words: list[str]) -> dict[str, Any]:
    """`train.weights.kl=1e-4` -> {"train.weights.kl": 1e-4}; see `luthier.values`.

    Raises:
        UserError: a word without a name and a value.
    """
    pairs = [word.partition("=") for word in words]
    for name, equals, _ in pairs:
        if not name or not equals:
            raise UserError(f"--set {name}{equals}: write NAME=VALUE, such as --set train.weights.whistle=20")
    return {name: parsed(text, f"--set {name}") for name, _, text in pairs}


_OPTION = {"source": "--from", "sample_rate": "--sample-rate", "sounds": "the folder of sounds"}
_SETTINGS = ("source", "preset", "sample_rate", "channels", "latents", "batch", "seed", "set", "labels")


def _refuse(options: argparse.Namespace, why: str, *names: str) -> None:
    for name in names:
        if getattr(options, name) not in (None, []):
            raise UserError(f"{why}: leave out {_OPTION.get(name, f'--{name}')}")


def say_how_it_ended(finished: bool, folder: Path, checkpoint: Checkpoint, fabric: "Fabric") -> int:
    """Tell the person what to type next; the exit status."""
    if finished:
        exported = folder.parent if family(checkpoint.family).export is None else folder
        fabric.print(f"done: {checkpoint.step} steps in {checkpoint.seconds / 60:.1f} minutes")
        fabric.print(f"next: {pasted('export', exported)}")
        return 0
    resume = pasted("train", "--resume", folder)
    fabric.print(f"stopped at step {checkpoint.step}, checkpoint saved; go on with: {resume}")
    return 130


def _given(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _budget(options: argparse.Namespace) -> dict[str, Any]:
    """Steps and minutes as given; giving one alone switches the other off."""
    if options.steps is None and options.minutes is None:
        return {}
    return {"steps": _or_zero(options.steps), "minutes": _or_zero(options.minutes)}


def _or_zero(number: Any) -> Any:
    return 0 if number is None else number
