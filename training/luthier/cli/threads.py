"""With how many threads a command computes: as the person says, else so that other programs can go on."""

import os
from collections.abc import Mapping

import torch

from luthier.measuring.processor import cores_of_others, fitting_threads


def of_this_person(threads: int | None, environment: Mapping[str, str] = os.environ) -> int | None:
    """The number that `--threads` or OMP_NUM_THREADS say; None where the person leaves it to us."""
    if threads is not None:
        return threads
    return torch.get_num_threads() if environment.get("OMP_NUM_THREADS") else None


def few_threads(threads: int | None = None) -> None:
    """For what is small: one thread, unless the person says another number."""
    torch.set_num_threads(of_this_person(threads) or 1)


def fitting(threads: int | None) -> int:
    """For a training: as many as other programs leave cores free now, unless the person says a number."""
    return of_this_person(threads) or fitting_threads(cores_of_others())
