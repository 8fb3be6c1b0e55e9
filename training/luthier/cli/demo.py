"""`luthier demo`: the whole line once, from a folder of sounds to sound in headless Pd."""

import argparse
from pathlib import Path

from luthier.audio.finding import find_sounds
from luthier.audio.picture import draw_spectrograms
from luthier.audio.reading import Samples, probe, read_audio
from luthier.audio.rendering import render_demo_corpus, render_melody
from luthier.audio.writing import write_wav
from luthier.cli import export, train
from luthier.cli.invocation import pasted, pasted_pd
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
from luthier.tools.demo_page import write_demo_page
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.checkpoint_files import CHECKPOINT_NAME
from luthier.trainer.schedule import progress_share

_CORPUS_MINUTES = 3.0
_INSTRUMENT, _LEAD = "cello", "flute"
_SEED = 4  # whose phrases lie an octave below the melody, so that the octave is never in doubt
_BLOCK = 2048
# What the model is given: to sound like what it learned, whatever plays it; and what a person may like to change.
_PLAYED = {"adapt": 1.0, "transpose": 0.0, "noise_gain": 1.0}
_LEARNED_SECONDS = 12.0  # of what it learned from, on the page


def run(options: argparse.Namespace) -> int:
    """Prepare, train, export, play, draw, make a page to listen, and name what was written."""
    record = family(read_preset(options.preset)["family"])  # a wrong option is better known before sounds are rendered
    to_config(record.training, {"steps": 0, "minutes": options.minutes}, "train")
    out = run_folder(options)
    sounds = options.sounds or rendered_sounds(out / "sounds")
    sound = options.input or rendered_melody(out / f"{_LEAD}.wav")
    probe(sound)  # a bad input is better known now than after minutes of training
    headless_pd.external_folder()
    status = trained(sounds, out, options)
    if status != 0:
        return status
    # all latents, because the example patches have an inlet for each
    words = [str(out), "--output", str(out / "model.ts"), "--fidelity", "1"]
    export.run(export_options.COMMAND.parsed(words))
    spec = read_spec(out / "model.ts")
    performance = played(sound, out, spec)
    before, after = heard(out, spec, performance.latency)
    draw_spectrograms(out / "spectrograms.png", [("input", before), ("output of nn~ in Pd", after)], spec.sample_rate)
    summary = summed_up(spec, performance)
    page = write_page(out, sounds, spec, before, after, summary)
    say_what_was_written(out, page, next_commands(out, spec), summary)
    return 0


def run_folder(options: argparse.Namespace) -> Path:
    """Where to write: one folder for each folder of sounds, unless one is named."""
    if options.out:
        return Path(options.out)
    return Path("runs", f"demo-{train_options.name_of(options.sounds)}" if options.sounds else "demo")


def rendered_sounds(folder: Path) -> Path:
    """The demo's own corpus, rendered once."""
    if list(folder.glob(f"{_INSTRUMENT}_*.wav")):
        print(f"sounds: {folder} is there and used again")
    else:
        print(f"sounds: rendering {_CORPUS_MINUTES:g} minutes of a {_INSTRUMENT} into {folder}")
        render_demo_corpus(folder, _CORPUS_MINUTES, (_INSTRUMENT,), _SEED)
    return folder


def rendered_melody(path: Path) -> Path:
    """The demo's own input, rendered once."""
    if path.exists():
        print(f"input: {path} is there and used again")
        return path
    print(f"input: rendering a melody of a {_LEAD} into {path}")
    return render_melody(path, _LEAD)


def trained(sounds: Path, out: Path, options: argparse.Namespace) -> int:
    """Train a new run, go on with one that was interrupted, or use one that is done."""
    words = [str(sounds), "--run", str(out), "--preset", options.preset]
    if (out / CHECKPOINT_NAME).exists():
        checkpoint = load_checkpoint(out)
        require_same(checkpoint, sounds, options.preset, out)
        config = replaced(checkpoint.train_config, {"steps": 0, "minutes": options.minutes}, "train")
        if progress_share(config, checkpoint.step, checkpoint.seconds) >= 1.0:
            print(f"training: {out} is trained already ({checkpoint.step} steps) and used again")
            return 0
        words = ["--resume", str(out)]
    words += ["--minutes", str(options.minutes)]
    return train.run(train_options.COMMAND.parsed(words))


def require_same(checkpoint: Checkpoint, sounds: Path, preset: str, out: Path) -> None:
    """Refuse to pass a model of other sounds, or of another preset, off as the one that is wanted."""
    trained_on = Path(checkpoint.corpus["folder"])
    if trained_on.resolve() != sounds.resolve():
        raise UserError(f"{out} was trained on {trained_on}: choose another --out, or delete {out}")
    if checkpoint.preset != Path(preset).stem:
        raise UserError(f"{out} was trained with the preset {checkpoint.preset}: choose another --out, or delete {out}")


def played(sound: Path, out: Path, spec: ModelSpec) -> headless_pd.Performance:
    """Bring the input to the model's rate, play it through nn~ in Pd, keep output.wav."""
    samples = read_audio(sound, spec.sample_rate, spec.channels)
    write_wav(out / "input.wav", samples, spec.sample_rate)
    patch, seconds = out / "play.pd", samples.shape[1] / spec.sample_rate + 0.5
    attributes = {name: value for name, value in _PLAYED.items() if name in spec.attributes}
    files = (out / "model.ts", out / "input.wav", out / "output.wav")
    headless_pd.write_patch(patch, *files, seconds, spec.sample_rate, _BLOCK, attributes)
    return headless_pd.perform(patch, spec.sample_rate)


def heard(out: Path, spec: ModelSpec, latency: int) -> tuple[Samples, Samples]:
    """Input and output, the latency taken out of the latter."""
    before = read_audio(out / "input.wav", spec.sample_rate, spec.channels)
    after = read_audio(out / "output.wav", spec.sample_rate, spec.channels)[:, latency:]
    return before, after[:, : before.shape[1]]


def summed_up(spec: ModelSpec, performance: headless_pd.Performance) -> str:
    """Speed, latency and late blocks in one line."""
    ms = 1000 * performance.latency / spec.sample_rate
    return (
        f"{1 / max(performance.load, 1e-6):.0f} x real time, latency {performance.latency} samples ({ms:.1f} ms: "
        f"buffering {performance.buffering} + model {performance.model_delay}), late blocks {performance.late_blocks}"
    )


def write_page(out: Path, sounds: Path, spec: ModelSpec, before: Samples, after: Samples, summary: str) -> Path:
    """The page to listen to: before and after, and what was learned."""
    learned = read_audio(find_sounds(sounds).sounds[0].path, spec.sample_rate, spec.channels)
    learned = learned[:, : round(_LEARNED_SECONDS * spec.sample_rate)]
    checkpoint = load_checkpoint(out)
    lead = [
        f"An instrument that learned for {checkpoint.seconds / 60:.1f} minutes, with the preset {checkpoint.preset}, "
        f"from {checkpoint.corpus['minutes']:.1f} minutes of sound; the input plays it.",
        summary,
    ]
    path = out / "listen.html"
    write_demo_page(path, lead, before, after, learned, spec.sample_rate, next_commands(out, spec))
    return path


def next_commands(out: Path, spec: ModelSpec) -> list[str]:
    """What to type after the demo: in Pd, by other attributes, beside what it learned, and what there is to change."""
    changed = [("adapt", "1"), ("transpose", "-12"), ("noise_gain", "2")]
    settings = [word for name, value in changed if name in spec.attributes for word in ("--set", f"{name}={value}")]
    return [
        pasted_pd(out / "play.pd", headless_pd.external_folder()),
        pasted("render", out / "model.ts", out / "input.wav", "-o", out / "changed.wav", *settings),
        pasted("listen", out, "-o", out / "compared.html"),
        pasted("inspect", out / "model.ts"),
    ]


def say_what_was_written(out: Path, page: Path, commands: list[str], summary: str) -> None:
    """Name the files, what to do with them, and sum up in one line."""
    print()
    for name, what in (
        ("model.ts", "the instrument: load it in nn~"),
        ("output.wav", "what Pd produced"),
        ("spectrograms.png", "input and output to look at"),
        ("play.pd", "the patch that made it: opens in Pd"),
        (page.name, "before and after, to hear and see in a browser"),
    ):
        print(f"{out / name}: {what}")
    print(f"open {page.resolve().as_uri()}")
    for command in commands:
        print(f"next: {command}")
    print(summary)
