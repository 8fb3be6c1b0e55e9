"""`luthier demo`: the whole line once, from a folder of sounds to sound in headless Pd."""

import argparse
from pathlib import Path

from luthier.audio.picture import draw_spectrograms
from luthier.audio.reading import probe, read_audio
from luthier.audio.rendering import render_demo_corpus, render_voice
from luthier.audio.writing import write_wav
from luthier.cli import export, train
from luthier.cli.options import export as export_options
from luthier.cli.options import train as train_options
from luthier.configuration import replaced, to_config
from luthier.contract.model_file import read_spec
from luthier.contract.spec import ModelSpec
from luthier.errors import UserError
from luthier.families.presets import read_preset
from luthier.families.table import family
from luthier.runs.checkpoints import load_checkpoint
from luthier.tools import headless_pd
from luthier.trainer.checkpoint_files import CHECKPOINT_NAME
from luthier.trainer.schedule import progress_share

_CORPUS_MINUTES = 6.0
_BLOCK = 2048


def run(options: argparse.Namespace) -> int:
    """Prepare, train, export, play, draw, and name what was written."""
    record = family(read_preset(options.preset)["family"])  # a wrong option is better known before sounds are rendered
    to_config(record.training, {"steps": 0, "minutes": options.minutes}, "train")
    out = run_folder(options)
    sounds = options.sounds or rendered_sounds(out / "sounds")
    voice = options.input or rendered_voice(out / "voice.wav")
    probe(voice)  # a bad input is better known now than after minutes of training
    headless_pd.external_folder()
    status = trained(sounds, out, options)
    if status != 0:
        return status
    # all latents, because the example patches have an inlet for each
    words = [str(out), "--output", str(out / "model.ts"), "--fidelity", "1"]
    export.run(export_options.COMMAND.parsed(words))
    spec = read_spec(out / "model.ts")
    performance = played(voice, out, spec)
    drawn(out, spec, performance.latency)
    say_what_was_written(out, spec, performance)
    return 0


def run_folder(options: argparse.Namespace) -> Path:
    """Where to write: one folder for each folder of sounds, unless one is named."""
    if options.out:
        return Path(options.out)
    return Path("runs", f"demo-{options.sounds.resolve().name}" if options.sounds else "demo")


def rendered_sounds(folder: Path) -> Path:
    """The demo's own corpus, rendered once."""
    if list(folder.glob("*.wav")):
        print(f"sounds: {folder} is there and used again")
    else:
        print(f"sounds: rendering {_CORPUS_MINUTES:g} minutes of instruments into {folder}")
        render_demo_corpus(folder, _CORPUS_MINUTES)
    return folder


def rendered_voice(path: Path) -> Path:
    """The demo's own input, rendered once."""
    if path.exists():
        print(f"input: {path} is there and used again")
        return path
    print(f"input: rendering a voice into {path}")
    return render_voice(path)


def trained(sounds: Path, out: Path, options: argparse.Namespace) -> int:
    """Train a new run, go on with one that was interrupted, or use one that is done."""
    words = [str(sounds), "--run", str(out), "--preset", options.preset]
    if (out / CHECKPOINT_NAME).exists():
        checkpoint = load_checkpoint(out)
        require_same_sounds(Path(checkpoint.corpus["folder"]), sounds, out)
        config = replaced(checkpoint.train_config, {"steps": 0, "minutes": options.minutes}, "train")
        if progress_share(config, checkpoint.step, checkpoint.seconds) >= 1.0:
            print(f"training: {out} is trained already ({checkpoint.step} steps) and used again")
            return 0
        words = ["--resume", str(out)]
    words += ["--minutes", str(options.minutes)]
    return train.run(train_options.COMMAND.parsed(words))


def require_same_sounds(trained_on: Path, wanted: Path, out: Path) -> None:
    """Refuse to pass a model of other sounds off as one of `wanted`."""
    if trained_on.resolve() != wanted.resolve():
        raise UserError(f"{out} was trained on {trained_on}: choose another --out, or delete {out}")


def played(voice: Path, out: Path, spec: ModelSpec) -> headless_pd.Performance:
    """Bring the input to the model's rate, play it through nn~ in Pd, keep output.wav."""
    sound = read_audio(voice, spec.sample_rate, spec.channels)
    write_wav(out / "input.wav", sound, spec.sample_rate)
    patch = out / "play.pd"
    headless_pd.write_patch(
        patch, out / "model.ts", out / "input.wav", out / "output.wav", sound.shape[1] / spec.sample_rate + 0.5, _BLOCK
    )
    return headless_pd.perform(patch, spec.sample_rate)


def drawn(out: Path, spec: ModelSpec, latency: int) -> None:
    """Draw input and output, the latency taken out of the latter."""
    before = read_audio(out / "input.wav", spec.sample_rate, spec.channels)
    after = read_audio(out / "output.wav", spec.sample_rate, spec.channels)[:, latency:]
    sounds = [("input", before), ("output of nn~ in Pd", after[:, : before.shape[1]])]
    draw_spectrograms(out / "spectrograms.png", sounds, spec.sample_rate)


def say_what_was_written(out: Path, spec: ModelSpec, performance: headless_pd.Performance) -> None:
    """Name the files, and sum up in one line."""
    print()
    for name, what in (
        ("model.ts", "the instrument: load it in nn~"),
        ("output.wav", "what Pd produced"),
        ("spectrograms.png", "input and output to look at"),
        ("play.pd", "the patch that made it: opens in Pd"),
    ):
        print(f"{out / name}: {what}")
    ms = 1000 * performance.latency / spec.sample_rate
    print(
        f"{1 / max(performance.load, 1e-6):.0f} x real time, latency {performance.latency} samples ({ms:.1f} ms: "
        f"buffering {performance.buffering} + model {performance.model_delay}), late blocks {performance.late_blocks}"
    )
