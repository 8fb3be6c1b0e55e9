"""A trained run -> the same with fewer channels, rewound to what its weights were early: a run that has not begun."""

import copy
import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from luthier.audio.corpus import Corpus
from luthier.errors import UserError
from luthier.families.table import family
from luthier.measuring.size import parameters
from luthier.runs.checkpoints import built_model, load_checkpoint
from luthier.tools.trimming.removal import cut, remove
from luthier.tools.trimming.scores import Heard, Measure, scores, target_of
from luthier.tools.trimming.selection import Selection, selected
from luthier.tools.trimming.units import Unit, kept_indices, units_of
from luthier.tools.trimming.uses import uses_of
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.checkpoint_files import EARLY_NAME
from luthier.trainer.config import AudioTrainConfig
from luthier.trainer.devices import one_process
from luthier.trainer.held_out import held_out_batch


@dataclass(frozen=True)
class Choice:
    """How units are chosen.

    Attributes:
        measure: what tells how much a unit matters.
        selection: over all layers together, or a share of each.
        rewind: whether what stays begins from early weights, or goes on from the trained ones.
    """

    measure: Measure = "magnitude"
    selection: Selection = "global"
    rewind: bool = True


def trimmed(
    run: Path, corpus: Corpus, dense: int, percent: float, choice: Choice, tell: Callable[[str], None] = print
) -> Checkpoint:
    """The run with `percent` of the `dense` parameters removed, or as many as can be; not yet trained again.

    Raises:
        UserError: the run learns from no sounds, or has nothing that can be removed.
    """
    checkpoint = load_checkpoint(run)
    record, config = family(checkpoint.family), checkpoint.train_config
    if not isinstance(config, AudioTrainConfig) or record.learns_from != "sounds":
        raise UserError(f"{run} is of the family {checkpoint.family}: only what learns from sounds is trimmed")
    model = built_model(checkpoint).eval()
    units = units_of(model, uses_of(record, model))
    if not units:
        raise UserError(f"{run} is of the family {checkpoint.family}, in which nothing can be removed")
    found = scores(model, units, choice.measure, _heard(checkpoint, corpus, model))
    gone = selected(model, units, found, round(dense * (1.0 - percent / 100.0)), choice.selection)
    weights, widths = _without(checkpoint, model, gone, _early(run, checkpoint, choice, tell))
    left = sum(weights[name].numel() for name, _ in model.named_parameters())
    tell(f"removed {len(gone)} of {len(units)} units: {100.0 * (1.0 - left / dense):.1f} % of the parameters are gone")
    return _begun_anew(checkpoint, run, weights, widths, percent)


def dense_parameters(checkpoint: Checkpoint) -> int:
    """Of a model of this configuration before anything was removed."""
    return parameters(family(checkpoint.family).model(checkpoint.model_config))


def _heard(checkpoint: Checkpoint, corpus: Corpus, model: Any) -> Heard:
    config = checkpoint.train_config
    assert isinstance(config, AudioTrainConfig)
    with torch.random.fork_rng(devices=[]):
        task = family(checkpoint.family).task(one_process(config.precision), copy.deepcopy(model), config, corpus)
    crops = held_out_batch(corpus, config, model.hop_length)
    return Heard(task, crops, target_of(crops, model.hop_length), config.seed)


def _early(run: Path, checkpoint: Checkpoint, choice: Choice, tell: Callable[[str], None]) -> dict[str, Tensor]:
    if not choice.rewind:
        return checkpoint.heard_weights()
    if (run / EARLY_NAME).is_file():
        return load_checkpoint(run / EARLY_NAME).model
    tell(f"{run} kept no early weights (it is of an older luthier): what stays goes on from the trained ones")
    return checkpoint.heard_weights()


def _without(
    checkpoint: Checkpoint, model: Any, gone: list[Unit], early: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, list[int]]]:
    """Weights and widths of a model that has lost units, now or in a trimming before."""
    weights = {**early, **cut(early, kept_indices(model, gone))}
    return weights, checkpoint.widths | remove(copy.deepcopy(model), gone)


def _begun_anew(
    checkpoint: Checkpoint, run: Path, weights: dict[str, Tensor], widths: dict[str, list[int]], percent: float
) -> Checkpoint:
    """A run whose start, in its history, is the end of the run that it was made of: what it is measured against."""
    origin = {"run": str(run.resolve()), "steps": checkpoint.step, "calibrated": True, "trimmed_percent": percent}
    start = {**checkpoint.history[-1], "step": 0, "seconds": 0.0, "phase": 1} if checkpoint.history else {}
    return dataclasses.replace(
        checkpoint,
        model=weights,
        widths=widths,
        average={},
        step=0,
        seconds=0.0,
        phase=1,
        phase_step=0,
        phase_seconds=0.0,
        rate=1.0,
        learning={},
        best={},
        history=[start] if start else [],
        origin=origin,
    )
