"""What a model file asks of a machine, by its native program: products with weights, and bytes of weights."""

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from luthier.contract.model_file import read_program
from luthier.errors import UserError


@dataclass(frozen=True)
class Cost:
    """Of one block.

    Attributes:
        operations: multiplications and additions of the products with weights.
        weight_bytes: how large those weights are, once each.
    """

    operations: float
    weight_bytes: int

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(self.operations + other.operations, self.weight_bytes + other.weight_bytes)

    def floor_ms(self, flops: float, bandwidth: float) -> float:
        """Milliseconds below which no engine gets that reads its weights once a block."""
        return 1000 * max(self.operations / flops, self.weight_bytes / bandwidth)


class ProgramCost:
    """Follows how many frames each value has.

    Raises:
        UserError: the file is missing or damaged, or has no native program.
    """

    def __init__(self, path: Path) -> None:
        text = read_program(path)
        if text is None:
            raise UserError(f"{path} has no native program, which says what it computes: export it again")
        self.program: dict[str, Any] = json.loads(text)
        self.bytes_each = 4 if self.program["weight_type"] == "f32" else 2

    @property
    def parameters(self) -> int:
        """Numbers of all weights, tables and sounds that the program names."""
        return sum(math.prod(weight["shape"]) for weight in self.program["weights"])

    def of(self, method: str, frames: int) -> Cost:
        """Of one block of `frames` frames at the input's rate."""
        total, count = Cost(0, 0), [frames]
        for name, inputs in self._stages(self.program["methods"][method]):
            cost, made = self._segment(name, count[inputs[0]])
            total += cost
            count.append(made)
        return total

    def _stages(self, plan: dict[str, Any]) -> list[tuple[str, list[int]]]:
        """Each segment, and the values that go in."""
        if "stages" in plan:
            return [(stage["segment"], stage["in"]) for stage in plan["stages"]]
        return [(name, [number]) for number, name in enumerate(plan["segments"])]

    def _segment(self, name: str, frames: int) -> tuple[Cost, int]:
        total, count = Cost(0, 0), [frames]
        for operation in self.program["segments"][name]:
            inputs = [count[value] for value in operation["in"]] or [frames]
            cost, made = self._operation(operation, inputs[0])
            total += cost
            count.append(made)
        return total, count[-1]

    def _operation(self, operation: dict[str, Any], frames: int) -> tuple[Cost, int]:
        """Its cost, and the frames that it makes of `frames`."""
        match operation["op"]:
            case "convolution":
                return self._product(operation["weight"], frames // operation["stride"]), frames // operation["stride"]
            case "transposed_convolution":
                return self._product(operation["weight"], frames), frames * operation["stride"]
            case "matrix":
                return self._product(operation["weight"], frames), frames
            case "filtered_noise":
                return Cost(0, 0), frames * operation["frame_length"]
            case "gru" | "bands":
                return self._product(operation["weight"], frames), frames
            case "hold" | "ramp" | "oscillators" | "pulses" | "unstack":
                return Cost(0, 0), frames * operation["frames"]
            case "overlap_add":
                return Cost(0, 0), frames * operation["hop"]
            case "average" | "stack":
                return Cost(0, 0), frames // operation["frames"]
            case "power_spectrum" | "spectrum" | "pitch" | "newest_pitch" | "salient_pitches":
                return Cost(0, 0), frames // operation["hop"]
            case "each_frame":
                once, _ = self._segment(operation["segment"], 1)
                return Cost(once.operations * frames, once.weight_bytes), frames
            case _:
                return Cost(0, 0), frames

    def _product(self, weight: int, frames: int) -> Cost:
        numbers = math.prod(self.program["weights"][weight]["shape"])
        return Cost(2.0 * numbers * frames, self.bytes_each * numbers)
