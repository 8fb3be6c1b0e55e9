"""`luthier trim`: rungs, each a run and a file, each made of the one before; goes on where it was left."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from luthier.audio.corpus import Corpus
from luthier.configuration import replaced
from luthier.contract.model import Model
from luthier.measuring.size import multiply_adds_a_second, parameters
from luthier.runs.checkpoints import built_model, load_checkpoint
from luthier.runs.export import export_model
from luthier.runs.sounds import prepared_corpus
from luthier.runs.training import make_trainer
from luthier.tools.trimming.trimmed import Choice, dense_parameters, trimmed
from luthier.trainer.checkpoint import Checkpoint, save_checkpoint
from luthier.trainer.checkpoint_files import CHECKPOINT_NAME, EARLY_NAME
from luthier.trainer.schedule import progress_share

Tell = Callable[[str], None]
MODEL_NAME = "model.ts"


@dataclass(frozen=True)
class Rung:
    """One model of a ladder.

    Attributes:
        percent: of the parameters that were asked to go; 0 is the run itself.
        run: its folder.
        parameters: that are left.
        multiply_adds: a second.
        value: the watched number at its end.
        file_bytes: of its model file; 0 where there is none yet.
    """

    percent: float
    run: Path
    parameters: int
    multiply_adds: int
    value: float
    file_bytes: int


def climb(
    run: Path, percents: Sequence[float], choice: Choice, budget: Mapping[str, Any], tell: Tell = print
) -> tuple[list[Rung], bool]:
    """The rungs that there are, and whether all are; False after an interruption, from which it goes on.

    Raises:
        UserError: the run cannot be trimmed, or a budget is refused.
    """
    first = load_checkpoint(run)
    corpus, dense = prepared_corpus(first, run), dense_parameters(first)
    rungs, before = [measured(run, 0.0)], run
    for percent in percents:
        folder = rung_folder(run, percent)
        tell(f"--- {percent:g} % of {dense} parameters away: {folder}")
        if not (folder / CHECKPOINT_NAME).is_file():
            start = trimmed(before, corpus, dense, percent, choice, tell)
            start.train_config = replaced(start.train_config, budget, "train")
            save_checkpoint(folder / EARLY_NAME, start)
            save_checkpoint(folder / CHECKPOINT_NAME, start)
        if not _trained(folder, corpus, tell):
            return rungs, False
        rungs.append(measured(folder, percent))
        before = folder
    return rungs, True


def rung_folder(run: Path, percent: float) -> Path:
    """Beside the run."""
    return run.with_name(f"{run.name}-trim{percent:g}")


def measured(run: Path, percent: float) -> Rung:
    """What a rung is, from its checkpoint and its file."""
    checkpoint = load_checkpoint(run)
    model = built_model(checkpoint)
    assert isinstance(model, Model)
    value = checkpoint.history[-1][checkpoint.watched] if checkpoint.history else 0.0
    file = run / MODEL_NAME
    size = file.stat().st_size if file.is_file() else 0
    return Rung(percent, run, parameters(model), multiply_adds_a_second(model), value, size)


def table(rungs: Sequence[Rung]) -> str:
    """Every rung beside the first, the dense one."""
    dense = rungs[0]
    lines = ["removed   parameters   multiply-adds/s   file kB   held-out   x dense   run"]
    for rung in rungs:
        gone = 100.0 * (1.0 - rung.parameters / max(1, dense.parameters))
        against = rung.value / dense.value if dense.value else 0.0
        lines.append(
            f"{gone:6.1f} %   {rung.parameters:10d}   {rung.multiply_adds:15d}   {rung.file_bytes / 1e3:7.0f}   "
            f"{rung.value:8.4f}   {against:7.3f}   {rung.run}"
        )
    return "\n".join(lines)


def _trained(folder: Path, corpus: Corpus, tell: Tell) -> bool:
    """Train a rung to its end, if it is not there, and write its file; whether it is finished."""
    checkpoint = load_checkpoint(folder)
    if not _finished(checkpoint):
        trainer = make_trainer(checkpoint, corpus, folder, tell)
        if not trainer.train():
            return False
        (folder / MODEL_NAME).unlink(missing_ok=True)
    if not (folder / MODEL_NAME).is_file():
        export_model(dataclasses.replace(load_checkpoint(folder)), folder / MODEL_NAME)
    return True


def _finished(checkpoint: Checkpoint) -> bool:
    return progress_share(checkpoint.train_config, checkpoint.step, checkpoint.seconds) >= 1.0
