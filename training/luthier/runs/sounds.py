"""The sounds of a run: decoded, checked, shown in a table."""

from collections.abc import Callable
from pathlib import Path

from luthier.audio.corpus import Corpus
from luthier.trainer.checkpoint import Checkpoint

FOLDER_NAME = "corpus"


def prepared_corpus(checkpoint: Checkpoint, run: Path, sounds: Path | None = None) -> Corpus:
    """The corpus of a run, decoded where it is not yet; `sounds` is the folder, by default that of the checkpoint.

    Raises:
        UserError: there is no such folder, or nothing in it can be used.
    """
    config, folder = checkpoint.model_config, sounds or Path(checkpoint.corpus["folder"])
    return Corpus.prepare(
        folder, run / FOLDER_NAME, config.sample_rate, config.channels, seed=checkpoint.train_config.seed
    )


def told(corpus: Corpus, checkpoint: Checkpoint, sounds: Path, tell: Callable[[str], None]) -> None:
    """Tell the table of sounds, and note them in the checkpoint."""
    tell(corpus.report.table())
    tell(f"training on {corpus.minutes('train'):.1f} minutes, holding out {corpus.minutes('validation'):.1f}")
    checkpoint.corpus = {
        "folder": str(sounds.resolve()),
        "files": len(corpus.report.accepted),
        "minutes": round(corpus.report.minutes, 3),
    }
