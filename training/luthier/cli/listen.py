"""`luthier listen`: runs -> one HTML page to hear them beside the sounds they follow."""

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from luthier.audio.corpus import Corpus
from luthier.cli.invocation import pasted
from luthier.cli.threads import few_threads
from luthier.files import write_atomically
from luthier.runs.checkpoints import load_checkpoint
from luthier.runs.evaluated import audio_config
from luthier.runs.sounds import prepared_corpus
from luthier.shown import shown
from luthier.tools import listening
from luthier.trainer.checkpoint import Checkpoint
from luthier.watching import report_page as html
from luthier.watching.comparison.advice import Facts, advice
from luthier.watching.comparison.measures import measured, told_numbers
from luthier.watching.comparison.next_steps import next_steps
from luthier.watching.comparison.section import section, section_assets
from luthier.watching.comparison.sounds import Excerpt

FILE_NAME = "listen.html"


@dataclass(frozen=True)
class _Run:
    """A run that is listened to."""

    folder: Path
    name: str
    checkpoint: Checkpoint


def run(options: argparse.Namespace) -> int:
    """Play, measure, write the page, and say what to do next."""
    few_threads(options.threads)
    runs = [
        _Run(folder, name, load_checkpoint(folder, options.checkpoint))
        for folder, name in zip(options.runs, names_of(options.runs), strict=True)
    ]
    for each in runs:
        audio_config(each.checkpoint, each.folder)
    with tempfile.TemporaryDirectory() as index:
        corpus = corpus_of(runs[0], options.sounds, Path(index))
        excerpts, learned = heard(corpus, runs, options)
    path = options.output or runs[0].folder / FILE_NAME
    write_atomically(path, page(runs, excerpts, learned, corpus.sample_rate).encode("utf-8"))
    print(f"wrote {shown(path)}: {path.stat().st_size / 1e6:.1f} MB, {len(excerpts)} excerpts")
    print(f"open {path.resolve().as_uri()}")
    return 0


def names_of(folders: Sequence[Path]) -> list[str]:
    """The name of each run's folder, or its whole path where two have the same."""
    names = [folder.resolve().name for folder in folders]
    return [name if names.count(name) == 1 else str(folder) for name, folder in zip(names, folders, strict=True)]


def corpus_of(first: _Run, sounds: Path | None, index: Path) -> Corpus:
    """The sounds to hear: those that the first run held out, or others; `index` is a folder to note others in."""
    checkpoint = first.checkpoint
    if sounds is None:
        return prepared_corpus(checkpoint, first.folder)
    rate, channels = checkpoint.model_config.sample_rate, checkpoint.model_config.channels
    return Corpus.prepare(sounds, index, rate, channels, seed=checkpoint.train_config.seed)


def heard(corpus: Corpus, runs: Sequence[_Run], options: argparse.Namespace) -> tuple[list[Excerpt], list[Excerpt]]:
    """Excerpts of held-out sounds by all, and of sounds that the first run learned from by that run alone."""
    rate, channels = corpus.sample_rate, corpus.channels
    own = listening.players_of(runs[0].folder, runs[0].checkpoint, rate, channels, runs[0].name)
    others = [listening.players_of(each.folder, each.checkpoint, rate, channels, each.name)[0] for each in runs[1:]]
    players = [*own, *others, listening.mosaic_of(corpus)]
    wanted = round(options.seconds * rate)
    count, frames = listening.fitting(options.excerpts, wanted, channels, len(players) + 1)
    if (count, frames) != (options.excerpts, wanted):
        print(f"at most {count} excerpts of {frames / rate:.1f} s, so that the page stays below 40 MB")
    places, frames = listening.heldout_places(corpus, frames, count)
    same = options.sounds is None and len({each.checkpoint.corpus.get("folder") for each in runs}) == 1
    excerpts = list(listening.played(corpus, places, frames, players, same))
    if options.sounds is not None:
        return excerpts, []
    return excerpts, list(
        listening.played(corpus, listening.learned_places(corpus, frames, len(places)), frames, own[:1], same)
    )


def page(runs: Sequence[_Run], excerpts: Sequence[Excerpt], learned: Sequence[Excerpt], sample_rate: int) -> str:
    """The whole page."""
    first = runs[0]
    numbers = measured(excerpts, sample_rate)
    known = measured(learned, sample_rate)[first.name] if learned else {}
    facts = Facts(first.checkpoint, numbers[first.name], known, numbers[listening.MOSAIC])
    folder = str(first.checkpoint.corpus.get("folder", ""))
    title = ", ".join(each.name for each in runs)
    lead = [f"{each.name}: {listening.told(each.checkpoint)}." for each in runs]
    sections = [
        ("listen", "Listen", section(title, excerpts, sample_rate)),
        ("measures", "In numbers", _numbers(numbers, runs)),
        ("next", "What to do next", next_steps(advice(facts), str(first.folder), folder, pasted)),
    ]
    return html.page(f"Listen: {title}", lead, sections, *section_assets())


def _numbers(numbers: dict[str, dict[str, float]], runs: Sequence[_Run]) -> str:
    note = "Means over the excerpts above, beside the original. Numbers hint; ears decide."
    folders = {(str(each.checkpoint.corpus.get("folder")), each.checkpoint.train_config.seed) for each in runs}
    if len(folders) > 1:
        note += (
            f" The excerpts are sounds that {runs[0].name} has not heard; another run, trained on another folder or "
            "with another seed, may know them."
        )
    return html.paragraph(note, "note") + told_numbers(numbers)
