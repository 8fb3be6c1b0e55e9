"""A running `luthier serve`, which is spoken to as an installation is, and the Pd below it."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, TypeVar

from tests.hanging import HANG_S
from tests.hosts.pd.installation import Installation
from tests.hosts.pd.pd_patch import EXTERNAL_DIR
from tests.ports import free_ports

QUIET = ("--pd=-nosound", "--priority", "0")
PORTS = ("osc", "text", "answers", "text_answers")


class Served(Installation):
    """Adds what a supervisor is asked, and what is done to its Pd."""

    def health(self) -> dict[str, float | str]:
        assert self.process.poll() is None, "it has ended"
        words = self.asked("/nn/health")
        return {str(name): value for name, value in zip(words[::2], words[1::2], strict=True)}

    def health_becomes(self, **wanted: float | str) -> dict[str, float | str]:
        """Asks until all of that is so."""
        return until(self.health, lambda found: all(found[name] == value for name, value in wanted.items()))

    def attribute(self, name: str) -> float | str:
        return self.asked("/nn/get", name)[1]

    def pd(self) -> int:
        """The number of the process of the Pd that there is now."""
        (number,) = until(lambda: children(self.process.pid), lambda found: len(found) == 1)
        return number

    def kill_pd(self, how: signal.Signals = signal.SIGKILL) -> None:
        os.kill(self.pd(), how)


Seen = TypeVar("Seen")


def until(look: Callable[[], Seen], is_so: Callable[[Seen], bool]) -> Seen:
    """Looks until it is so; what was seen."""
    ends = time.monotonic() + HANG_S
    while True:
        found = look()
        if is_so(found):
            return found
        assert time.monotonic() < ends, f"it stays at {found}"
        time.sleep(0.05)


def children(process: int) -> list[int]:
    """Of a process, those that have not ended."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            _, _, rest = stat.read_text().rpartition(")")
            state, parent = rest.split()[:2]
            if int(parent) == process and state != "Z":
                found.append(int(stat.parent.name))
    return found


def command(model: Path, state: Path, port: int, *options: str) -> list[str]:
    words = [sys.executable, "-m", "luthier", "serve", str(model), "--state", str(state), "--port", str(port)]
    return [*words, *QUIET, *options]


@contextlib.contextmanager
def running(
    words: Sequence[str],
    port: int,
    console: IO[str] | int = subprocess.DEVNULL,
    environment: Mapping[str, str] | None = None,
) -> Iterator[Served]:
    """Plays as these words of a command line say, at this port, with this in its environment."""
    whole = {**os.environ, "LUTHIER_PD_EXTERNAL_DIR": str(EXTERNAL_DIR), **(environment or {})}
    process = subprocess.Popen(words, stdout=console, stderr=subprocess.STDOUT, text=True, env=whole)
    try:
        served = Served(process, {name: port + place for place, name in enumerate(PORTS)})
        try:
            served.wait_until_it_listens()
            served.health_becomes(state="plays")
            yield served
        finally:
            served.close()
    finally:
        process.kill()
        process.wait(HANG_S)


@contextlib.contextmanager
def served(model: Path, state: Path, *options: str, console: IO[str] | int = subprocess.DEVNULL) -> Iterator[Served]:
    """Plays a model in silence of the sound card."""
    port = free_ports(len(PORTS))
    with running(command(model, state, port, *options), port, console) as found:
        yield found
