"""`luthier evaluate`: a run or a model.ts on sounds it has not heard -> numbers, a table, a picture."""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from luthier.audio.corpus import Corpus
from luthier.audio.labels.table import AUTOMATIC
from luthier.cli.threads import few_threads
from luthier.configuration import replaced
from luthier.errors import UserError
from luthier.measuring.evaluation import Evaluated, evaluate
from luthier.measuring.evaluation_files import table, write_evaluation
from luthier.runs.checkpoints import load_checkpoint
from luthier.runs.evaluated import from_file, from_run
from luthier.runs.sounds import labels_of
from luthier.shown import shown
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.config import AudioTrainConfig


def run(options: argparse.Namespace) -> int:
    """Measure, write, print."""
    if options.crops < 2:
        raise UserError(f"--crops is {options.crops}: intervals need at least 2")
    few_threads(options.threads)
    subject: Path = options.subject
    with _prepared(subject, options.checkpoint, options.sounds, options.seed) as (instrument, corpus, config):
        config = replaced(config, {"validation_crops": options.crops}, "train")
        evaluation = evaluate(instrument, corpus, config, options.seed)
    folder = options.output or (subject if subject.is_dir() else subject.parent)
    paths = write_evaluation(folder, evaluation, str(subject))
    print(table(evaluation))
    print(f"wrote {', '.join(map(shown, paths))}")
    return 0


@contextmanager
def _prepared(
    subject: Path, choice: str, sounds: Path | None, seed: int
) -> Iterator[tuple[Evaluated, Corpus, AudioTrainConfig]]:
    """The instrument, the sounds at its rate, and how to cut them."""
    checkpoint: Checkpoint | None = None
    if subject.suffix == ".ts":
        if sounds is None:
            raise UserError(f"{subject} does not hold its sounds: name a folder, luthier evaluate {subject} SOUNDS")
        instrument, config = from_file(subject), AudioTrainConfig(seed=seed)
    else:
        checkpoint = load_checkpoint(subject, choice)
        instrument, config = from_run(checkpoint), _audio(checkpoint, subject)
    with tempfile.TemporaryDirectory() as place:
        index, labels = Path(place), AUTOMATIC
        if checkpoint is not None and sounds is None:
            sounds, index, labels = _sounds_of(checkpoint, subject), subject / "corpus", labels_of(checkpoint)
        assert sounds is not None
        settings = (index, instrument.sample_rate, instrument.channels)
        yield instrument, Corpus.prepare(sounds, *settings, seed=config.seed, labels=labels), config


def _audio(checkpoint: Checkpoint, subject: Path) -> AudioTrainConfig:
    config = checkpoint.train_config
    if not isinstance(config, AudioTrainConfig):
        raise UserError(f"{subject} is of the family {checkpoint.family}, which makes no sound of sound to be measured")
    return config


def _sounds_of(checkpoint: Checkpoint, subject: Path) -> Path:
    """The folder that a run learned from.

    Raises:
        UserError: the run does not say, or it is gone.
    """
    sounds = Path(checkpoint.corpus.get("folder", ""))
    if not checkpoint.corpus.get("folder") or not sounds.is_dir():
        raise UserError(f"{subject} learned from {str(sounds)!r}, which is not there: name a folder of sounds")
    return sounds
