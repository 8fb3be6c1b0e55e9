"""Writes Pd patches and runs them in a real, headless Pd."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from tests.hanging import HANG_S

ROOT = Path(__file__).resolve().parents[3]
EXTERNAL_DIR = Path(os.environ.get("LUTHIER_PD_EXTERNAL_DIR", ROOT / "build" / "dev" / "pd"))
SENTINEL = "sentinel: reached"


@dataclass
class Patch:
    """Boxes and cords in the order they were made; `box` answers the number that `connect` wants."""

    lines: list[str] = field(default_factory=list)
    cords: list[str] = field(default_factory=list)
    boxes: int = 0

    def box(self, kind: str, text: str) -> int:
        escaped = text.replace(",", r"\,").replace(";", r"\;").replace("$", r"\$")
        # to the right of the last one: Pd numbers the inlets and outlets of a subpatch from left to right
        self.lines.append(f"#X {kind} {40 * self.boxes} 10 {escaped};")
        return self._counted()

    def obj(self, text: str) -> int:
        return self.box("obj", text)

    def msg(self, text: str) -> int:
        return self.box("msg", text)

    def send(self, receiver: str, message: str) -> int:
        """A message box that sends `message` to `receiver`."""
        self.lines.append(rf"#X msg {40 * self.boxes} 10 \; {receiver} {message};")
        return self._counted()

    def subpatch(self, inner: Patch) -> int:
        self.lines += ["#N canvas 0 0 400 300 inner 0;", *inner.lines, *inner.cords, "#X restore 10 10 pd inner;"]
        return self._counted()

    def connect(self, source: int, outlet: int, sink: int, inlet: int) -> None:
        self.cords.append(f"#X connect {source} {outlet} {sink} {inlet};")

    def text(self) -> str:
        return "\n".join(["#N canvas 0 0 800 600 12;", *self.lines, *self.cords, ""])

    def _counted(self) -> int:
        self.boxes += 1
        return self.boxes - 1


def timeline(patch: Patch, steps: list[tuple[float, int]]) -> None:
    """Bangs each box after its milliseconds (0: before the first audio), then prints the sentinel and ends Pd."""
    go = patch.obj("r go")
    for milliseconds, box in steps:
        if milliseconds == 0:
            patch.connect(go, 0, box, 0)
            continue
        delay = patch.obj(f"del {milliseconds}")
        patch.connect(go, 0, delay, 0)
        patch.connect(delay, 0, box, 0)
    last = patch.obj(f"del {max((at for at, _ in steps), default=0) + 10}")
    reached = patch.msg("reached")
    printer = patch.obj("print sentinel")
    end = patch.send("pd", "quit")
    patch.connect(go, 0, last, 0)
    patch.connect(last, 0, reached, 0)
    patch.connect(last, 0, end, 0)
    patch.connect(reached, 0, printer, 0)


def pd_command(patch_file: Path, *, batch: bool, paths: list[Path], program: str = "pd") -> list[str]:
    flags = ["-batch"] if batch else ["-nosound"]
    search = [part for path in [EXTERNAL_DIR, *paths] for part in ("-path", str(path))]
    return [program, "-nogui", "-noprefs", "-stderr", *flags, *search, "-open", str(patch_file), "-send", "go bang"]


def console_lines(printed: str) -> list[str]:
    """What Pd printed, without what it says about sound cards that are not there."""
    return [line for line in printed.splitlines() if "ALSA" not in line and "JACK" not in line]


def run_pd(
    patch: Patch,
    folder: Path,
    *,
    batch: bool = True,
    paths: list[Path] | None = None,
    program: str = "pd",
) -> list[str]:
    """The lines Pd printed. Fails when Pd crashes, hangs or cannot make an object."""
    file = folder / "test.pd"
    file.write_text(patch.text())
    command = pd_command(file, batch=batch, paths=paths or [], program=program)
    done = subprocess.run(command, capture_output=True, text=True, timeout=HANG_S, cwd=folder, check=False)
    lines = console_lines(done.stdout + done.stderr)
    assert done.returncode == 0, f"Pd ended with {done.returncode}: {lines}"
    assert not [line for line in lines if "couldn't create" in line], lines
    assert SENTINEL in lines, lines
    return lines


def silent_patch(arguments: str, messages: list[str]) -> Patch:
    """Plays 1 through [nn~ arguments], prints whether anything came out, and sends it messages before and after."""
    patch = Patch()
    signal = patch.obj("sig~ 1")
    nn = patch.obj(f"nn~ {arguments}")
    level = patch.obj("snapshot~")
    patch.connect(signal, 0, nn, 0)
    patch.connect(nn, 0, level, 0)
    patch.connect(level, 0, patch.obj("print level"), 0)
    steps = [(0.0, patch.send("pd", "dsp 1"))]
    for at in (0.0, 50.0):
        for message in messages:
            box = patch.msg(message)
            patch.connect(box, 0, nn, 0)
            steps.append((at, box))
    timeline(patch, [*steps, (100.0, level)])
    return patch


def errors(lines: list[str]) -> list[str]:
    """What the external complained about (Pd adds a hint of its own about finding the object)."""
    return [line.split("nn~: ", 1)[1] for line in lines if "nn~: " in line]
