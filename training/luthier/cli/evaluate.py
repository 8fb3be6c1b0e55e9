"""`luthier evaluate`: a run or a model.ts on sounds it has not heard -> numbers, a table, a picture."""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from luthier.audio.corpus import Corpus
from luthier.cli.threads import few_threads
from luthier.configuration import replaced
from luthier.errors import UserError
from luthier.measuring.evaluation import Evaluated, evaluate
from luthier.measuring.evaluation_files import table, write_evaluation
from luthier.measuring.evaluation_words import in_words
from luthier.runs.checkpoints import load_checkpoint
from luthier.runs.evaluated import audio_config, from_file, from_run
from luthier.runs.sounds import prepared_corpus
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
    print(f"{in_words(evaluation)}\n\nin numbers, with intervals of 95 %:\n{table(evaluation)}")
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
        instrument, config = from_run(checkpoint), audio_config(checkpoint, subject)
    with tempfile.TemporaryDirectory() as place:
        if checkpoint is not None and sounds is None:
            yield instrument, prepared_corpus(checkpoint, subject), config
            return
        assert sounds is not None
        settings = (Path(place), instrument.sample_rate, instrument.channels)
        yield instrument, Corpus.prepare(sounds, *settings, seed=config.seed), config
