"""What `luthier train` takes."""

import argparse
from pathlib import Path

from luthier.cli.arguments import declare_threads, number, user_path, value
from luthier.cli.command import Command
from luthier.cli.invocation import pasted
from luthier.cli.options.paths import require_run, require_sounds, require_whole_run
from luthier.errors import UserError
from luthier.families.table import DEFAULT_PRESET, preset_files
from luthier.limits import Within
from luthier.trainer.checkpoint_files import CHECKPOINT_NAME, CHOICES
from luthier.trainer.choices import DEVICES

_EXAMPLES = """examples:
  luthier train ~/my_sounds --run runs/cello              a minute and a half: an instrument in tune
  luthier train ~/my_sounds --run runs/cello --set model.voices=3   for chords, where one voice was chosen
  luthier train ~/my_sounds --preset small --minutes 600  a night, by RAVE
  luthier train ~/my_sounds --preset tiny --channels 2 --sample-rate 48000 --steps 20000
  luthier train ~/my_sounds --preset tiny --minutes 60 --set train.representation_share=0.7   an adversarial phase 2
  luthier train ~/my_sounds --preset mine.yaml --set train.weights.whistle=20
  luthier train ~/more_sounds --from runs/cello           start from a trained model, and learn other sounds
  luthier train ~/my_sounds --labels '{instrument}-{note}-{dynamics}'   labels from the names of the files
  luthier train ~/my_sounds --plan                        what each preset would take on this machine
  luthier train --prior runs/rave                         of a preset of RAVE: learn to generate its latents
  luthier train ~/my_sounds --live live.ts --osc 9001     play it while it learns: patches/pd/train-live.pd
  luthier train --resume runs/cello                       go on after Ctrl-C or a power cut
  luthier train --resume runs/cello --minutes 120         go on for longer
  luthier train --resume runs/cello /media/my_sounds      the sounds are there now
  torchrun --nproc-per-node 2 -m luthier.cli.main train ~/my_sounds --run-folder runs/cello   on two GPUs

What --model and --preset choose:
  ddsp         the default. In tune and clear after a minute; pitch, loudness and timbre can be held and drawn
  ddsp-fast    the same within 10 ms, for playing live; the bass is coarser
  tiny small low-latency rave-v1 rave-v2   RAVE: any sound as it is, latents without names. Minutes sound like a
               coarse codec, a night on a GPU like the sounds
  mosaic       nothing trained: pieces of the sounds, at once, played by the latents of ddsp
  fader        RAVE with loudness, brightness and noisiness as faders
  timbre       loudness apart from axes of timbre, for shaping and feedback
  codes        128 sounds of one instrument, chosen by a drawn curve
  move, transfer   the notes of one instrument played by another; a sub-folder each

Sounds: WAV, FLAC, OGG, AIFF, MP3 of any rate, word length and number of channels, in any sub-folder.
Ctrl-C saves a checkpoint and says how to go on; a second Ctrl-C stops at once."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("sounds", nargs="?", type=user_path, help="folder of sounds, searched deeply, or one sound")
    # the longer name is for torchrun, which takes --run for an option of its own
    parser.add_argument(
        "--run",
        "--run-folder",
        dest="run_folder",
        type=user_path,
        help="folder to write (default: runs/NAME-OF-SOUNDS)",
    )
    parser.add_argument("--resume", type=user_path, metavar="RUN", help="go on with this run")
    presets = ", ".join(sorted(preset_files()))
    parser.add_argument("--from", dest="source", type=user_path, metavar="RUN", help="start from the weights of it")
    parser.add_argument("--checkpoint", default="last", metavar="WHICH", help=f"of --from: {CHOICES} (default: last)")
    parser.add_argument("--plan", action="store_true", help="measure what a training would take here, and end")
    parser.add_argument(
        "--preset",
        "--model",
        dest="preset",
        help=f"one of {presets}, or a YAML file of your own (default: {DEFAULT_PRESET})",
    )
    parser.add_argument("--minutes", type=value, help="train this long")
    parser.add_argument("--steps", type=value, help="train this many steps")
    parser.add_argument("--sample-rate", type=value, help="of the model, in Hz (default: the preset's)")
    parser.add_argument("--channels", type=int, choices=(1, 2), help="1 mono, 2 stereo")
    parser.add_argument(
        "--latents",
        type=value,
        help="learned latents; 0 with ddsp leaves pitch, voicing and loudness (default: the preset's)",
    )
    parser.add_argument("--batch", type=value, help="crops a step")
    parser.add_argument("--seed", type=value, help="of everything drawn by chance")
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="any other setting, such as train.balance=true"
    )
    parser.add_argument(
        "--device", default="auto", choices=DEVICES, help="to compute on (default: a GPU if there is one)"
    )
    declare_threads(parser, "as many as other programs leave cores free, looked at again and again")
    parser.add_argument(
        "--labels",
        metavar="SOURCE",
        help="of the sounds: labels.csv or another table, folders, midi, or a pattern of the names of files "
        "(default: what there is)",
    )
    parser.add_argument("--all-files", action="store_true", help="list every file in the table of sounds")
    parser.add_argument(
        "--table", type=user_path, metavar="FILE.csv", help="write the table of sounds, every file of it"
    )
    parser.add_argument(
        "--prior", type=user_path, metavar="RUN", help="train, or go on with, a generator of the latents of this run"
    )
    declare_watching(parser)


def declare_watching(parser: argparse.ArgumentParser) -> None:
    """Declare who watches, and who may interrupt."""
    group = parser.add_argument_group("watching, and playing while it learns")
    group.add_argument(
        "--previews",
        type=number(Within(0, 10**6)),
        default=12,
        metavar="N",
        help="keep sounds and pictures of so many steps (default: 12)",
    )
    group.add_argument("--tensorboard", action="store_true", help="write curves to RUN/tensorboard too")
    group.add_argument("--live", type=user_path, metavar="MODEL.ts", help="export here at every validation")
    group.add_argument("--osc", metavar="[HOST:]PORT", help="send progress by OSC (HOST: this computer)")
    group.add_argument(
        "--osc-control",
        metavar="[HOST:]PORT",
        help="take start, pause and stop by OSC (default: this computer, one above the port of --osc)",
    )
    group.add_argument("--wait", action="store_true", help="begin paused, until /luthier/start comes")


def run_folder(options: argparse.Namespace) -> Path:
    """Where the run lives.

    Raises:
        UserError: neither sounds nor a run to resume, or a run that is already there.
    """
    if options.resume:
        return Path(options.resume)
    if not options.sounds:
        raise UserError("name a folder of sounds, or a run to go on with: luthier train SOUNDS | --resume RUN")
    folder: Path = options.run_folder or Path("runs") / name_of(options.sounds)
    if (folder / CHECKPOINT_NAME).exists():
        raise UserError(
            f"{folder} holds a run already: go on with `{pasted('train', '--resume', folder)}`, or choose another --run"
        )
    return folder


def names_nothing(options: argparse.Namespace) -> bool:
    """Whether nothing says what to learn from, or to go on with."""
    return not (options.sounds or options.resume or options.prior or options.plan)


def name_of(sounds: Path) -> str:
    """What a run is called after: the folder, or the one sound without its suffix."""
    whole = sounds.resolve()
    return (whole.stem if whole.is_file() else whole.name) or "sounds"


def check(options: argparse.Namespace) -> None:
    """Refuse what is not there."""
    require_sounds(options.sounds)
    if options.table and options.table.suffix.lower() != ".csv":
        raise UserError(f"--table {options.table}: the name of a table must end in .csv")
    if options.plan:
        return
    require_whole_run(options, "resume")
    require_whole_run(options, "prior")
    require_run(options, "source")
    if not options.prior:
        run_folder(options)


COMMAND = Command("train", "train an instrument on a folder of sounds", _EXAMPLES, declare, check)
