"""A block of its own as a model file with a native program, played by the engine of nn~."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import luthier_streaming
import torch
from tests.python.blocks.streams import Scriptable, streamed, streaming
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.contract.native_check import played
from luthier.contract.program.blocks import write_block
from luthier.contract.program.program import NativeMethod, SegmentWriter, complete_program
from luthier.contract.program.weights import WeightTable
from luthier.contract.spec import PROGRAM_NAME, SPEC_NAME, AttributeSpec, MethodSpec, ModelSpec


@dataclass(frozen=True)
class BlockFile:
    """A file whose method `forward` is one block; `hop` in samples."""

    path: Path
    method: MethodSpec
    hop: int

    def played(self, x: Tensor, pieces: int = 1) -> Tensor:
        """Natively, x [batch, channels, values], `pieces` hops a block."""
        size = pieces * self.hop
        player = luthier_streaming.Streamer(
            str(self.path), "forward", size, host_vector=size, batch=x.size(0), engine="native"
        )
        return played(player, x, self.method)


def block_file(
    block: StreamingBlock,
    path: Path,
    channels: tuple[int, int],
    ratios: tuple[int, int] = (1, 1),
    write: Callable[[Any, int, SegmentWriter], int] = write_block,
) -> BlockFile:
    """Write `block`, with (in, out) channels and samples a value, as export would; `write` writes its operations."""
    labels = [tuple(f"{n}" for n in range(count)) for count in channels]
    method = MethodSpec(channels[0], ratios[0], channels[1], ratios[1], 0, *labels)
    reset = AttributeSpec(("bool",), (False,), True, "forget the past")
    hop = max(ratios)
    spec = ModelSpec("0", torch.__version__, "block", "block", 16000, hop, 1, {"forward": method}, {"reset": reset})
    weights, content = WeightTable(), io.BytesIO()
    to = SegmentWriter(weights)
    with streaming(block):
        write(block, 0, to)
        scripted = torch.jit.script(Scriptable(block))
    torch.jit.save(scripted, content)
    program = complete_program(
        {"all": to.operations}, {"forward": NativeMethod(("all",))}, {"reset": []}, weights, "f32", content
    )
    torch.jit.save(scripted, str(path), _extra_files={SPEC_NAME: spec.to_json(), PROGRAM_NAME: program.to_json()})
    return BlockFile(path, method, hop)


def played_by_torch(block: StreamingBlock, x: Tensor, piece: int) -> Tensor:
    """From a fresh state, `piece` values at a time, by TorchScript."""
    block.reset()
    with streaming(block):
        return streamed(torch.jit.script(Scriptable(block)), x, piece)
