"""`luthier train`: a folder of sounds -> a run folder with a checkpoint."""

import argparse
import dataclasses
import os
import shlex
from pathlib import Path
from typing import Any

import torch

from luthier.audio.corpus import Corpus
from luthier.errors import UserError
from luthier.models.families import CONFIGS, build_model
from luthier.train.checkpoint import CHECKPOINT_NAME, Checkpoint, load_checkpoint
from luthier.train.config import TrainConfig
from luthier.train.preset import preset_names, read_preset, to_config
from luthier.train.trainer import Trainer

_EXAMPLES = """examples:
  luthier train ~/my_sounds --run runs/cello              five minutes with the preset tiny
  luthier train ~/my_sounds --run runs/cello --minutes 60
  luthier train ~/my_sounds --run runs/wide --channels 2 --sample-rate 48000 --steps 20000
  luthier train --resume runs/cello                       go on after Ctrl-C or a power cut
  luthier train --resume runs/cello --minutes 120         go on for longer

Sounds: WAV, FLAC, OGG, AIFF, MP3 of any rate, word length and number of channels, in any sub-folder.
Ctrl-C saves a checkpoint and says how to go on; a second Ctrl-C stops at once."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Declare the options."""
    parser = commands.add_parser("train", help="train an instrument on a folder of sounds", epilog=_EXAMPLES)
    parser.add_argument("sounds", nargs="?", type=Path, help="folder of sounds, searched deeply")
    parser.add_argument(
        "--run", dest="run_folder", type=Path, help="folder to write (default: runs/NAME of the sounds)"
    )
    parser.add_argument("--resume", type=Path, metavar="RUN", help="go on with this run")
    parser.add_argument("--preset", default="tiny", help=f"one of: {', '.join(preset_names())} (default: tiny)")
    parser.add_argument("--minutes", type=float, help="train this long")
    parser.add_argument("--steps", type=int, help="train this many steps")
    parser.add_argument("--sample-rate", type=int, help="of the model, in Hz (default: the preset's)")
    parser.add_argument("--channels", type=int, choices=(1, 2), help="1 mono, 2 stereo")
    parser.add_argument("--batch", type=int, help="crops a step")
    parser.add_argument("--seed", type=int, help="of everything drawn by chance")
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1, help="of the CPU (default: all)")
    return parser


def run(options: argparse.Namespace) -> int:
    """Start or resume; 0 when the budget is spent, 130 when interrupted."""
    torch.set_num_threads(options.threads)
    folder = run_folder(options)
    corpus = None
    if options.resume:
        checkpoint = resumed(folder, options)
    else:
        checkpoint, corpus = started(folder, options)
    corpus = corpus or prepared_corpus(Path(checkpoint.corpus["folder"]), folder, checkpoint)
    size = sum(p.numel() for p in checkpoint.build_model().parameters() if p.requires_grad)
    print(f"{checkpoint.family}, preset {checkpoint.preset}: {size / 1e6:.2f} M parameters, {options.threads} threads")
    return say_how_it_ended(Trainer(checkpoint, corpus, folder).train(), folder, checkpoint)


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


def started(folder: Path, options: argparse.Namespace) -> tuple[Checkpoint, Corpus]:
    """A new, untrained checkpoint and its corpus."""
    preset = read_preset(options.preset)
    overrides = {"sample_rate": options.sample_rate, "channels": options.channels}
    model = to_config(CONFIGS[preset["family"]], preset["model"] | _given(overrides), "model")
    train = preset["train"] | _budget(options) | _given({"batch": options.batch, "seed": options.seed})
    train_config = to_config(TrainConfig, train, "train")
    torch.manual_seed(train_config.seed)
    weights = build_model(preset["family"], model).state_dict()
    checkpoint = Checkpoint(preset["family"], options.preset, model, train_config, weights)
    return checkpoint, prepared_corpus(options.sounds, folder, checkpoint)


def resumed(folder: Path, options: argparse.Namespace) -> Checkpoint:
    """The checkpoint of `folder`, with a longer budget if one is given."""
    checkpoint = load_checkpoint(folder)
    try:
        checkpoint.train_config = dataclasses.replace(checkpoint.train_config, **_budget(options))
    except ValueError as error:
        raise UserError(f"train: {error}") from error
    print(f"resuming {folder} at step {checkpoint.step}, after {checkpoint.seconds / 60:.1f} minutes")
    return checkpoint


def prepared_corpus(sounds: Path, folder: Path, checkpoint: Checkpoint) -> Corpus:
    """Decode and check the sounds, print the table, and note it in the checkpoint."""
    config = checkpoint.model_config
    corpus = Corpus.prepare(
        sounds, folder / "corpus", config.sample_rate, config.channels, seed=checkpoint.train_config.seed
    )
    print(corpus.report.table())
    print(f"training on {corpus.minutes('train'):.1f} minutes, holding out {corpus.minutes('validation'):.1f}")
    checkpoint.corpus = {
        "folder": str(sounds.resolve()),
        "files": len(corpus.report.accepted),
        "minutes": round(corpus.report.minutes, 3),
    }
    return corpus


def say_how_it_ended(finished: bool, folder: Path, checkpoint: Checkpoint) -> int:
    """Tell the person what to type next; the exit status."""
    run = shlex.quote(str(folder))
    if finished:
        print(f"done: {checkpoint.step} steps in {checkpoint.seconds / 60:.1f} minutes")
        print(f"next: luthier export {run} -o model.ts")
        return 0
    print(f"stopped at step {checkpoint.step}, checkpoint saved; go on with: luthier train --resume {run}")
    return 130


def _given(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _budget(options: argparse.Namespace) -> dict[str, Any]:
    """Steps and minutes as given; giving one alone switches the other off."""
    if options.steps is None and options.minutes is None:
        return {}
    return {"steps": options.steps or 0, "minutes": options.minutes or 0.0}
