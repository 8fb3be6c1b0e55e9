"""Instructions of the native engine and of the stream around it, here and in another checkout: what a change costs.

    git worktree add ../before COMMIT
    for tree in . ../before; do
      (cd $tree; cmake -S . -B build/count -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DLUTHIER_TORCH=OFF \
       -DLUTHIER_PYTHON=ON -DLUTHIER_PD=OFF; cmake --build build/count --target native_play luthier_streaming); done
    python3 tests/bench/against.py ../before

qemu-user counts, so that it does not matter what else the machine does. The stream is driven by Python, whose own
instructions are the same on both sides and vary by a few millions from run to run.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from fresh_models import fresh_model
from instructions import ROOT, built_plugin, counted, played

_EMULATOR = ("qemu-x86_64", "-cpu", "max")
_RATE = 44100
_SHORT, _LONG = 8192, 8192 + (1 << 18)
_ENGINE = (("tiny", 2048), ("low-latency", 128))
_STREAM = (("low-latency", 0, 128), ("low-latency", 128, 64), ("tiny", 2048, 64))  # block, host vector
_PLAY = """
import importlib.util, sys
import numpy
module, model, block, vector, frames = sys.argv[1:]
spec = importlib.util.spec_from_file_location("luthier_streaming", module)
streaming = importlib.util.module_from_spec(spec)
spec.loader.exec_module(streaming)
player = streaming.Streamer(model, "forward", int(block), int(vector), mode="in_place", engine="native")
player.process(numpy.sin(0.05 * numpy.arange(int(frames), dtype="float32"))[None] * 0.1)
"""


def engine(tree: Path, plugin: Path, model: Path, block: int) -> int:
    """Of the native engine alone."""
    player = tree / "build/count/tests/cpp/native_play"
    lengths = (frames // block * block for frames in (_SHORT, _SHORT + _RATE))
    short, long = (played(_EMULATOR, plugin, player, model, block, frames) for frames in lengths)
    return long - short


def stream(tree: Path, plugin: Path, model: Path, block: int, vector: int) -> int:
    """Of the stream, in place, with the engine in it."""
    module = next((tree / "build/count").rglob("luthier_streaming*.so"))
    python = str(Path(sys.executable).resolve())
    words = [str(module), str(model), str(block), str(vector)]
    # The packages of this environment, without whatever it imports at each start.
    path = f"import sys; sys.path[:0] = {sys.path!r}\n"
    counts = [
        counted(_EMULATOR, plugin, python, "-S", "-c", path + _PLAY, *words, str(frames)) for frames in (_SHORT, _LONG)
    ]
    return counts[1] - counts[0]


def main() -> None:
    """Count in both checkouts and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before", type=Path)
    before = parser.parse_args().before.resolve()
    with tempfile.TemporaryDirectory() as temporary:
        plugin = built_plugin(Path(temporary))
        for name, block in _ENGINE:
            model = fresh_model(Path(temporary), name)
            now, then = (engine(tree, plugin, model, block) for tree in (ROOT, before))
            print(
                f"engine {name} {block}: {now / 1e6:.1f} M, before {then / 1e6:.1f} M, {now / then:.4f} x", flush=True
            )
        for name, block, vector in _STREAM:
            model = fresh_model(Path(temporary), name)
            now, then = (stream(tree, plugin, model, block, vector) for tree in (ROOT, before))
            words = f"block {block}, host vector {vector}: {now / 1e6:.0f} M, before {then / 1e6:.0f} M"
            print(f"stream {name} {words}, {now / then:.4f} x", flush=True)


if __name__ == "__main__":
    main()
