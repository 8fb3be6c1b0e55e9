"""What an instrument costs: energy of its training and of its playing, numbers, products, bytes."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from luthier.contract.model_file import read_program, read_spec
from luthier.contract.program_cost import ProgramCost
from luthier.contract.spec import ModelSpec
from luthier.measuring.energy import Playing, PlayingMeter
from luthier.measuring.memory import resident_bytes
from luthier.measuring.playing import player


@dataclass(frozen=True)
class Costs:
    """Of one instrument.

    Attributes:
        playing: a second of sound, on this machine.
        multiply_adds: a second of sound, of the products with weights; None for a file without a native program.
        parameters: numbers of weights, tables and sounds; None likewise.
        file_bytes: of the model file.
        memory_bytes: that this process took more while it played.
        training: `kilowatt_hours` and by what they are known, as the run or the file notes them; may be empty.
    """

    playing: Playing
    multiply_adds: float | None
    parameters: int | None
    file_bytes: int
    memory_bytes: int
    training: Mapping[str, Any]


def costs(subject: Path, meter: PlayingMeter, seconds: float, checkpoint: str = "last") -> Costs:
    """Of a run or a model.ts, playing so many seconds of sound.

    Raises:
        UserError: it is missing, damaged, or cannot be played.
    """
    with model_file_of(subject, checkpoint) as (path, training):
        return costs_of_file(path, training, meter, seconds)


def costs_of_file(path: Path, training: Mapping[str, Any], meter: PlayingMeter, seconds: float) -> Costs:
    """Of a model file, whose training cost what `training` notes.

    Raises:
        UserError: it is damaged, or cannot be played.
    """
    spec, before = read_spec(path), resident_bytes()
    engine = "native" if read_program(path) is not None else "torch"
    play, block = player(path, spec, engine)
    block_seconds = block / spec.sample_rate
    playing = meter.of(play, int(seconds / block_seconds), block_seconds)
    memory = max(0, resident_bytes() - before)
    products, parameters = _work(path, spec, block) if engine == "native" else (None, None)
    return Costs(playing, products, parameters, path.stat().st_size, memory, training)


def _work(path: Path, spec: ModelSpec, block: int) -> tuple[float, int]:
    """Products a second and parameters."""
    cost = ProgramCost(path)
    name = "forward" if "forward" in spec.methods else next(iter(spec.methods))
    frames = block // spec.methods[name].in_ratio
    return 0.5 * cost.of(name, frames).operations * spec.sample_rate / block, cost.parameters


@contextmanager
def model_file_of(subject: Path, checkpoint: str = "last") -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """The model file of a run, exported for the moment, or the file itself; and what is noted of its training."""
    if subject.is_file():
        noted = read_spec(subject).training
        yield subject, {name: noted[name] for name in ("kilowatt_hours", "energy") if name in noted}
        return
    from luthier.runs.checkpoints import load_checkpoint  # torch, which a file that plays natively does not need
    from luthier.runs.export import export_model
    from luthier.watching.machine import energy_noted, read_sessions

    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "model.ts"
        export_model(load_checkpoint(subject, checkpoint), path, brief=True)
        yield path, energy_noted(read_sessions(subject))
