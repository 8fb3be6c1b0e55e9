"""How much of a core the instruments in the box take here."""

from collections.abc import Sequence

from luthier.contract.model_file import read_spec
from luthier.contract.shipped import Shipped
from luthier.errors import UserError
from luthier.measuring.playing import engine_speed
from luthier.tools.doctor.finding import FINE, NOTE, WRONG, Finding

_EASY = 0.25  # of a core: what is left is for the patch, the other instruments and the system


def speed_findings(models: Sequence[Shipped], seconds: float) -> list[Finding]:
    """A finding a model; all together compute for about `seconds`."""
    return [_of(model, seconds / max(1, len(models))) for model in models]


def _of(model: Shipped, seconds: float) -> Finding:
    try:
        speed = engine_speed(model.model, read_spec(model.model), "native", seconds)
    except UserError as error:
        return Finding(model.name, WRONG, str(error), "luthier inspect says what the file holds")
    said = f"{speed:.0f} x real time, {100 / speed:.1f} % of a core"
    if speed < 1:
        return Finding(model.name, WRONG, f"{said}: too slow to play", "train a lighter one: luthier train --plan")
    if 1 / speed > _EASY:
        return Finding(model.name, NOTE, said, "play it with blocks of 2048 or more, and little beside it")
    return Finding(model.name, FINE, said)
