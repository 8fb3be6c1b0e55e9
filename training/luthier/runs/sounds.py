"""The sounds of a run and their labels: decoded, checked, shown in a table."""

from collections.abc import Callable
from pathlib import Path

from luthier.audio.corpus import Corpus
from luthier.audio.labels.table import AUTOMATIC
from luthier.errors import UserError
from luthier.shown import shown
from luthier.trainer.checkpoint import Checkpoint

FOLDER_NAME = "corpus"
_ELSEWHERE = (
    " Name the folder where the sounds are now as well: train --resume RUN SOUNDS, train --prior RUN SOUNDS, "
    "evaluate RUN SOUNDS, listen RUN --sounds SOUNDS."
)


def prepared_corpus(checkpoint: Checkpoint, run: Path, sounds: Path | None = None, labels: str | None = None) -> Corpus:
    """The corpus of a run, decoded where it is not yet.

    Args:
        checkpoint: of the run.
        run: its folder.
        sounds: the folder of sounds, by default that of the checkpoint.
        labels: where their labels are, by default as the checkpoint says; see `read_labels`.

    Raises:
        UserError: there is no such folder, or nothing in it can be used; the labels cannot be read, or are others than
            those that the run began with.
    """
    config, folder = checkpoint.model_config, sounds or _folder_of(checkpoint)
    source = labels_of(checkpoint) if labels is None else _findable(labels, folder)
    index, seed = run / FOLDER_NAME, checkpoint.train_config.seed
    try:
        corpus = Corpus.prepare(folder, index, config.sample_rate, config.channels, seed=seed, labels=source)
    except UserError as error:
        if folder.exists() or not checkpoint.corpus:
            raise
        raise UserError(f"{error}{_ELSEWHERE}") from error
    _require_labels_that_are_there(checkpoint, corpus, folder)
    _require_same_labels(checkpoint, corpus)
    checkpoint.corpus = checkpoint.corpus | {"labels": source, "columns": corpus.labels.described()}
    return corpus


def told(
    corpus: Corpus, checkpoint: Checkpoint, sounds: Path, tell: Callable[[str], None], all_files: bool = False
) -> None:
    """Tell the table of sounds, with every file if wanted, and note them in the checkpoint."""
    tell(corpus.report.table(None) if all_files else corpus.report.table())
    tell(corpus.labels.summary())
    tell(f"training on {corpus.minutes('train'):.1f} minutes, holding out {corpus.minutes('validation'):.1f}")
    checkpoint.corpus = checkpoint.corpus | {
        "folder": str(sounds.resolve()),
        "files": len(corpus.report.accepted),
        "minutes": round(corpus.report.minutes, 3),
    }


def _folder_of(checkpoint: Checkpoint) -> Path:
    if not checkpoint.corpus.get("folder"):
        raise UserError(f"this run does not say what it learned from.{_ELSEWHERE}")
    return Path(checkpoint.corpus["folder"])


def _require_labels_that_are_there(checkpoint: Checkpoint, corpus: Corpus, folder: Path) -> None:
    """The cache holds decoded sounds, and not their labels."""
    before = checkpoint.corpus.get("columns")
    if before is not None and not folder.exists() and before != corpus.labels.described():
        raise UserError(f"{shown(folder)} is gone, and the labels of the sounds with it.{_ELSEWHERE}")


def labels_of(checkpoint: Checkpoint) -> str:
    """Where the labels of a run are."""
    return str(checkpoint.corpus.get("labels", AUTOMATIC))


def _findable(labels: str, folder: Path) -> str:
    """A table outside of the sounds by its whole path, so that a resumed run finds it from any folder."""
    path = Path(labels).expanduser()
    outside = labels.lower().endswith(".csv") and path.is_file() and not (folder / labels).is_file()
    return str(path.resolve()) if outside else labels


def _require_same_labels(checkpoint: Checkpoint, corpus: Corpus) -> None:
    """A model knows the words of a category by their numbers, so a run that asked for labels keeps them."""
    before = checkpoint.corpus.get("columns")
    if before is None or labels_of(checkpoint) == AUTOMATIC or before == corpus.labels.described():
        return
    raise UserError(
        f"the labels from {labels_of(checkpoint)} are not those that this run began with: "
        f"put them back, or begin another run; now it is {corpus.labels.summary()}"
    )
