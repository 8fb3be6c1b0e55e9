"""Beginning from a model of other sounds."""

import copy

import torch

from luthier.families.ddsp.learning import Lesson, Lessons
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.network import Gains
from luthier.families.ddsp.preparation import fit_gains

_COMPARED = 3  # batches


def take_over(model: Ddsp, lessons: Lessons, seed: int) -> None:
    """Keep the gains of a trained model, or begin anew in closed form, whichever is nearer to the new sounds.

    Sounds that are unlike those it learned are far from what it makes of them. Its axes stay either way, so that
    latents keep their meaning; moments are remembered of the new sounds.
    """
    taken, before = copy.deepcopy(model.gains.state_dict()), _distance(model, lessons, seed)
    model.gains.load_state_dict(Gains(model.config).state_dict())
    fit_gains(model, lessons.heard, seed)
    if before <= _distance(model, lessons, seed):
        model.gains.load_state_dict(taken)


@torch.no_grad()
def _distance(model: Ddsp, lessons: Lessons, seed: int) -> float:
    """Mean loss of some batches, every time with the same noise."""
    device = model.mean.device
    lessons.objective.to(device)
    was_training, total = model.training, 0.0
    model.train()
    with torch.random.fork_rng([device] if device.type == "cuda" else []):
        torch.manual_seed(seed)
        for step in range(_COMPARED):
            lesson = lessons.at(step)
            moved = Lesson(lesson.latents.to(device), lesson.audio.to(device), lesson.scales)
            total += float(lessons.loss(model, moved))
    model.train(was_training)
    return total / _COMPARED
