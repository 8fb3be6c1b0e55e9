"""Starting a run, going on with one, and the trainer of either."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from luthier.audio.labels.table import AUTOMATIC
from luthier.configuration import changed, replaced
from luthier.errors import UserError
from luthier.families.table import family
from luthier.runs import finetuning
from luthier.runs.checkpoints import load_checkpoint, new_checkpoint, trained_model
from luthier.runs.instrument_sets import instruments_of
from luthier.shown import quoted, shown
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.checkpoint_files import CHECKPOINT_NAME, STABLE_NAME
from luthier.trainer.control import Control
from luthier.trainer.devices import one_process
from luthier.trainer.loop import Trainer
from luthier.trainer.observer import Observer
from luthier.trainer.schedule import progress_share

if TYPE_CHECKING:
    from lightning_fabric import Fabric

Tell = Callable[[str], None]


def started(
    sounds: Path,
    preset: str | None = None,
    model: Mapping[str, Any] | None = None,
    train: Mapping[str, Any] | None = None,
    settings: Mapping[str, Any] | None = None,
    source: Path | None = None,
    choice: str = "last",
    tell: Tell = print,
    labels: str | None = None,
) -> Checkpoint:
    """A new checkpoint: untrained, or with the weights of the run `source`.

    Args:
        sounds: folder to learn from.
        preset: its name, or a YAML file; by default that of `source`, else the default preset.
        model: what differs in the shape of the model, by the names of its configuration; `latents` is what the family
            calls its number of latents.
        train: the same of the training.
        settings: the same by dotted names, such as {"train.weights.kl": 0.1}.
        source: folder of a run to start from.
        choice: of the checkpoints of `source`.
        tell: takes a line saying what was chosen for these sounds, and why.
        labels: where the labels of the sounds are, see `luthier.audio.labels.table.read_labels`.

    Raises:
        UserError: a setting is refused.
    """
    loaded = load_checkpoint(source, choice) if source else None
    name, plain = finetuning.settings(preset, loaded)
    plain = changed(plain, settings or {})
    record = family(plain["family"])
    sets = instruments_of(record, sounds)
    shape = {record.latents if each == "latents" else each: number for each, number in (model or {}).items()}
    given, training = sets | plain["model"] | shape, plain["train"] | dict(train or {})
    if record.labelled is not None:
        given |= record.labelled(sounds, labels or AUTOMATIC, given)
    record.configured(given, training)  # a wrong setting is told before the sounds are listened to
    suited = record.suited(sounds, given, tell) if record.suited else {}
    config, train_config = record.configured(suited | given, training)
    torch.manual_seed(train_config.seed)
    checkpoint = new_checkpoint(plain["family"], name, config, train_config)
    if loaded and source:
        transfer = finetuning.start_from(checkpoint, loaded, source)
        checkpoint.origin = {"run": str(source.resolve()), "steps": loaded.step, "calibrated": transfer.whole}
    return checkpoint


def resumed(folder: Path, budget: Mapping[str, Any], tell: Tell = print) -> Checkpoint:
    """The checkpoint of a run, with another budget if one is given: {"steps", "minutes"}.

    A run whose learning rate has begun to fall for its end goes on from before that, if it is to be longer.

    Raises:
        UserError: there is none, or the budget is refused.
    """
    checkpoint = load_checkpoint(folder)
    done = _share(checkpoint)
    checkpoint = _with_budget(checkpoint, budget)
    fallen = checkpoint.rate < 1.0 and _share(checkpoint) < done  # for an end that is farther away now
    stable = folder / STABLE_NAME
    if fallen and stable.is_file():
        before = load_checkpoint(stable)
        if before.phase == checkpoint.phase and before.step < checkpoint.step:
            tell(
                f"the learning rate had begun to fall at step {before.step} for the end at step {checkpoint.step}: "
                "a longer run goes on from there"
            )
            checkpoint = _with_budget(before, budget)
            _keep_finished(folder)
    elif fallen:
        tell(
            f"the learning rate of this run has fallen to {100 * checkpoint.rate:.0f} % and stays there; "
            f"to learn faster, start from it: luthier train SOUNDS --from {quoted(folder)}"
        )
    tell(f"resuming {shown(folder)} at step {checkpoint.step}, after {checkpoint.seconds / 60:.1f} minutes")
    return checkpoint


def make_trainer(
    checkpoint: Checkpoint,
    material: Any,
    run: Path,
    tell: Tell = print,
    observers: Sequence[Observer] = (),
    control: Control | None = None,
    fabric: "Fabric | None" = None,
) -> Trainer:
    """The trainer of a checkpoint, on the sounds or the latents that its family learns from.

    Raises:
        UserError: the batch cannot be divided among the processes.
    """
    config = checkpoint.train_config
    fabric = fabric or one_process(config.precision)
    if config.batch % fabric.world_size:
        raise UserError(
            f"train.batch is {config.batch} for {fabric.world_size} processes: choose a multiple of their number"
        )
    model = trained_model(checkpoint)
    fabric.to_device(model)
    task = family(checkpoint.family).task(fabric, model, config, material)
    if checkpoint.phase > 1:
        task.enter(checkpoint.phase)
    return Trainer(checkpoint, task, run, tell, observers, control, fabric)


def _share(checkpoint: Checkpoint) -> float:
    return progress_share(checkpoint.train_config, checkpoint.step, checkpoint.seconds)


def _keep_finished(folder: Path) -> None:
    """The end of a shorter run stays beside the longer one, until that has an end of its own."""
    shutil.copy2(folder / CHECKPOINT_NAME, folder / "shorter.ckpt")


def _with_budget(checkpoint: Checkpoint, budget: Mapping[str, Any]) -> Checkpoint:
    checkpoint.train_config = replaced(checkpoint.train_config, budget, "train")
    return checkpoint
