"""Opens a patch in Pd's real window, on a screen in memory, and takes a picture of each of its windows."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import matplotlib.image
import numpy as np
from tests.hanging import HANG_S
from tests.hosts.pd.drawn_layout import Drawn, read_drawn
from tests.hosts.pd.pd_file import read_canvas
from tests.hosts.pd.pd_patch import EXTERNAL_DIR, console_lines
from tests.ports import free_ports

PLUGIN = Path(__file__).parent / "plugins/layout/layout-plugin.tcl"
"""Pd's user interface loads it from its path, and tells what it drew."""
TOOLS = {"Xvfb": "xvfb", "puredata": "puredata-gui", "xwininfo": "x11-utils", "import": "imagemagick"}
"""Program -> Debian package."""

CONTROL = """#N canvas 0 0 300 200 12;
#X obj 20 20 netreceive -u {port} 127.0.0.1;
#X obj 20 50 list prepend;
#X msg 20 80 \\; pd-\\$1 vis \\$2;
#X connect 0 0 1 0;
#X connect 1 0 2 0;
"""
"""Shows or hides the window whose name and 1 or 0 come in: a window behind another has no picture."""


@dataclass(frozen=True)
class Pictures:
    windows: dict[str, Path]
    """Name of the window -> PNG."""
    drawn: dict[str, Drawn]
    """Name of the window -> what lies where in it."""
    console: list[str]


@contextlib.contextmanager
def running(command: list[str], **options: object) -> Iterator[subprocess.Popen[bytes]]:
    """A process that does not outlive the block, nor do its children."""
    process = subprocess.Popen(command, start_new_session=True, stdin=subprocess.DEVNULL, **options)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(HANG_S)


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """The DISPLAY of a new screen in memory; Xvfb itself looks for a number that is free."""
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    with running(command, pass_fds=(write_end,), stderr=subprocess.DEVNULL):
        os.close(write_end)
        with open(read_end) as numbers:
            number = numbers.readline().strip()  # ends empty when Xvfb ends
        assert number, "Xvfb did not start"
        yield f":{number}"


def window_ids(environment: dict[str, str]) -> dict[str, str]:
    """Name of a patch window -> its number. The name may be followed by arguments; the folder comes last."""
    command = ["xwininfo", "-root", "-tree"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=HANG_S, check=True)
    found = re.findall(r'(0x[0-9a-f]+) "(\S+) .*" "PatchWindow"\)', done.stdout)
    return {name: number for number, name in found}


def is_drawn(picture: Path) -> bool:
    """A white canvas with some ink on it. The grey menu above, of one line or two, says nothing."""
    brightness = matplotlib.image.imread(picture)[:, :, :3].min(axis=-1)
    in_menu = 5  # below its bright upper edge
    canvas = brightness[in_menu + int(np.argmax(brightness[in_menu:, -10] > 0.99)) :]
    return bool(np.mean(canvas > 0.9) > 0.5 and np.mean(canvas < 0.3) > 0.001)


def _take(name: str, picture: Path, environment: dict[str, str], control: tuple[str, int]) -> None:
    """Waits until the window has twice the same picture."""
    ends = time.monotonic() + HANG_S
    before, layout = b"", picture.with_suffix(".txt")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        while time.monotonic() < ends:
            sender.sendto(f"{name} 1;\n".encode(), control)
            time.sleep(0.1)
            window = window_ids(environment).get(name)
            if window is None:
                continue
            command = ["import", "-window", window, f"png24:{picture}"]
            subprocess.run(command, env=environment, timeout=HANG_S, check=False, stderr=subprocess.DEVNULL)
            now = picture.read_bytes() if picture.exists() else b""
            if now and now == before and is_drawn(picture) and layout.exists():
                break
            before = now
        sender.sendto(f"{name} 0;\n".encode(), control)


def take_pictures(patch: Path, folder: Path, display: str) -> Pictures:
    """One of the main window and of every subpatch, into `folder`. A window that stays away or blank has none."""
    names = list(dict.fromkeys(canvas.name for canvas in read_canvas(patch).everywhere()))
    control_file = folder / "control.pd"
    port = free_ports(1)
    control_file.write_text(CONTROL.format(port=port))
    environment = {**os.environ, "DISPLAY": display, "LUTHIER_LAYOUT": str(folder)}
    command = ["puredata", "-noprefs", "-nosound", "-stderr", "-path", str(EXTERNAL_DIR), "-path", str(PLUGIN.parent)]
    command += ["-open", str(control_file), "-open", str(patch)]
    said = folder / "console.txt"
    windows = {}
    with said.open("wb") as console, running(command, env=environment, stdout=console, stderr=console):
        for name in names:
            picture = folder / f"{name}.png"
            _take(name, picture, environment, ("127.0.0.1", int(port)))
            if picture.exists() and is_drawn(picture):
                windows[name] = picture
    drawn = {name: read_drawn(folder / f"{name}.txt") for name in windows if (folder / f"{name}.txt").exists()}
    return Pictures(windows, drawn, console_lines(said.read_text(errors="replace")))
