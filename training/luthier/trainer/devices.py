"""Where a training computes: one device, or as many processes as `torchrun` started."""

import os
from typing import TYPE_CHECKING

import torch

from luthier.errors import UserError
from luthier.trainer.config import Precision

if TYPE_CHECKING:
    from lightning_fabric import Fabric


def one_process(precision: Precision) -> "Fabric":
    """This process alone, on the processor."""
    from lightning_fabric import Fabric  # a second of every command, if it stood above

    return Fabric(accelerator="cpu", devices=1, precision=precision)


def launched_fabric(device: str, precision: Precision) -> "Fabric":
    """Device, arithmetic and processes of this training.

    Under `torchrun` (which sets LOCAL_WORLD_SIZE and GROUP_WORLD_SIZE) the processes find each other here.

    Args:
        device: one of `DEVICES`; `auto` takes a GPU where there is one.
        precision: of the arithmetic.

    Raises:
        UserError: this machine has no such device.
    """
    from lightning_fabric import Fabric

    _require(device)
    processes = int(os.environ.get("LOCAL_WORLD_SIZE", "1"))
    machines = int(os.environ.get("GROUP_WORLD_SIZE", "1"))
    fabric = Fabric(
        accelerator=device,
        devices=processes,
        num_nodes=machines,
        precision=precision,
        strategy="ddp" if processes * machines > 1 else "auto",
    )
    fabric.launch()
    return fabric


def _require(device: str) -> None:
    there = {"auto": True, "cpu": True, "cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if not there.get(device, False):
        usable = ", ".join(name for name, found in there.items() if found)
        raise UserError(f"device {device!r} is not on this machine: choose one of {usable}")
