"""What a training loop tells its observers, without the training."""

import torch

from luthier.contract.model import Model
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.observer import Observer, Progress, Validation
from luthier.trainer.task import Measured
from luthier.trainer.trend import trend

SAMPLE_RATE = 44_100


def progress(step: int = 1, **changes: object) -> Progress:
    values = dict(step=step, phase=1, share=0.25, seconds=3.0, seconds_left=9.0, phase_seconds_left=4.0)
    values |= dict(steps_per_second=2.0, samples_per_second=8192.0, terms={"spectral": 1.5, "kl": 0.25})
    return Progress(**(values | changes))


def validation(step: int = 500, distance: float = 1.0, crops: int = 5, **changes: object) -> Validation:
    """Sounds at a tenth of full scale, of a quarter of a second each."""
    torch.manual_seed(step)
    original = 0.1 * torch.randn(crops, 1, SAMPLE_RATE // 4)
    heard = dict(original=original, rebuilt=0.5 * original, latents=torch.randn(crops, 4, 60)) | {
        name: changes.pop(name) for name in ("original", "rebuilt", "latents") if name in changes
    }
    sounds = {"original": heard["original"], "rebuilt": heard["rebuilt"]}
    measured = Measured({"validation_distance": distance}, f"distance {distance:.3f}", sounds, heard["latents"])
    values = dict(step=step, phase=1, value=distance, first_value=2.0, trend="still improving: 50.0 % better")
    return Validation(**(values | {"measured": measured} | changes))


def looped(observers: list[Observer], checkpoint: Checkpoint, model: Model, validations: int = 3) -> None:
    """A run of a few validations, the history kept as the trainer keeps it; the distance falls from 2."""
    for observer in observers:
        observer.began(checkpoint, model)
    for index in range(validations):
        checkpoint.step, checkpoint.seconds = 500 * index, 10.0 * index
        distance = 2.0 / (index + 1)
        entry = {"step": checkpoint.step, "seconds": checkpoint.seconds, "phase": 1, "validation_distance": distance}
        checkpoint.history.append(entry | {"train_spectral": distance, "train_kl": 0.1})
        told = validation(checkpoint.step, distance, trend=trend(checkpoint.history))
        for observer in observers:
            observer.stepped(progress(checkpoint.step))
            observer.validated(told, checkpoint, model)
    for observer in observers:
        observer.ended(True, checkpoint)
