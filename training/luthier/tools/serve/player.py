"""The Pd that plays: started, spoken to by UDP, listened to, ended."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from luthier.errors import UserError
from luthier.tools.doctor.pd import external
from luthier.tools.doctor.pd_settings import pd_settings, search_folders
from luthier.tools.headless_pd import external_folder, pd_program
from luthier.tools.serve.text import Word
from luthier.watching.osc_packet import OscError, Value, decoded, encoded

HERE = "127.0.0.1"
_LARGEST_DATAGRAM = 65536
_MOST_AT_ONCE = 1000  # datagrams, before something else is looked at
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


def nn_folder() -> Path:
    """Where nn~ is: $LUTHIER_PD_EXTERNAL_DIR, this clone, or where Pd looks.

    Raises:
        UserError: it is nowhere.
    """
    with contextlib.suppress(UserError):
        return external_folder()
    folder, finding = external(search_folders(pd_settings()))
    if folder is None:
        raise UserError(f"{finding.said}: {finding.remedy}")
    return folder


def bound_here(port: int, purpose: str) -> socket.socket:
    """A socket at a UDP port of this computer alone; 0: any that is free.

    Raises:
        UserError: another program has it.
    """
    bound = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    bound.setblocking(False)
    try:
        bound.bind((HERE, port))
    except OSError as error:
        bound.close()
        raise UserError(
            f"UDP port {port} for {purpose}: {error.strerror or error}; end the program that has it, or take another"
        ) from error
    return bound


def datagrams(bound: socket.socket) -> Iterator[bytes]:
    """What has come and was not read yet."""
    with contextlib.suppress(BlockingIOError, ConnectionError):
        for _ in range(_MOST_AT_ONCE):
            yield bound.recv(_LARGEST_DATAGRAM)


class Player:
    """One Pd after another, each with the same patch.

    Args:
        room: folder of the patch, `patch` its name there.
        pd_words: more words for Pd.
        priority: real-time priority, 0 for none.
        tell: takes what Pd prints, line by line.
    """

    def __init__(
        self, room: Path, patch: str, pd_words: Sequence[str], priority: int, tell: Callable[[str], None]
    ) -> None:
        self._room, self._patch, self._priority, self._tell = room, patch, priority, tell
        self._command = [*_dies_with_us(), pd_program(), "-nogui", "-noprefs", "-stderr", "-nrt", *pd_words]
        self._command += ["-path", str(nn_folder())]  # -nrt: Pd would change the priority that it is given
        self.socket = bound_here(0, "what Pd answers")
        self.answers_port: int = self.socket.getsockname()[1]
        self.port = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._rest = b""

    def start(self, write: Callable[[Path, int], None]) -> None:
        """Begin; the one before must have ended. `write` makes the patch at a path, for a port of UDP.

        Raises:
            OSError: Pd cannot be started, or the patch not written.
        """
        self.port = _free_port()
        write(self._room / self._patch, self.port)
        list(datagrams(self.socket))  # of the one before
        self._rest = b""
        self._process = subprocess.Popen(
            [*self._command, "-open", str(self._room / self._patch)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=self._room,
        )
        assert self._process.stdout is not None
        os.set_blocking(self._process.stdout.fileno(), False)
        self._take_priority(self._process.pid)

    @property
    def console(self) -> int | None:
        """What to wait for: it can be read when Pd prints, and when Pd ends."""
        return self._process.stdout.fileno() if self._process and self._process.stdout else None

    @property
    def process_id(self) -> int:
        """Of the Pd that plays, 0 where there is none."""
        return self._process.pid if self._process else 0

    def ended(self) -> int | None:
        """Its exit status, once it has ended; None while it runs, or where there was none."""
        return self._process.poll() if self._process else None

    def kill(self) -> None:
        """End it at once, and wait until it has gone."""
        if self._process is None:
            return
        self._process.kill()
        self._process.wait()
        self.read_console()
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._process = None

    def send(self, *words: Word) -> None:
        """Say something to the patch."""
        with contextlib.suppress(OSError):  # it has just ended, which is seen elsewhere
            self.socket.sendto(encoded(f"/{words[0]}", words[1:]), (HERE, self.port))

    def heard(self) -> Iterator[tuple[Value, ...]]:
        """What the patch has said since."""
        for packet in datagrams(self.socket):
            with contextlib.suppress(OscError):
                for _, values in decoded(packet):
                    yield values

    def read_console(self) -> None:
        """Pass on what Pd has printed: it would stop at a full pipe."""
        console = self.console
        if console is None:
            return
        with contextlib.suppress(BlockingIOError):
            while data := os.read(console, _LARGEST_DATAGRAM):
                *lines, self._rest = (self._rest + data).split(b"\n")
                self._rest = self._rest[-_LARGEST_DATAGRAM:]
                for line in filter(None, lines):
                    self._tell(line.decode("utf-8", "replace"))

    def memory_bytes(self) -> int:
        """That it holds; 0 where the system does not say."""
        try:
            return int(Path(f"/proc/{self.process_id}/statm").read_text().split()[1]) * _PAGE_BYTES
        except (OSError, ValueError, IndexError):
            return 0

    def _take_priority(self, process: int) -> None:
        """Before other programs, where that is allowed: -rt of a Pd without its watchdog does nothing, in silence."""
        if not self._priority or not hasattr(os, "sched_setscheduler"):
            return
        try:
            os.sched_setscheduler(process, os.SCHED_FIFO, os.sched_param(self._priority))
        except OSError:
            self._tell("the system does not grant real-time priority: see docs/installation.md")
            self._priority = 0


def _dies_with_us() -> list[str]:
    """Words before a command that end it when this process is killed: two would sound at once, later."""
    setpriv = shutil.which("setpriv") if sys.platform.startswith("linux") else None
    return [setpriv, "--pdeathsig", "KILL"] if setpriv else []


def _free_port() -> int:
    with bound_here(0, "Pd") as found:
        return int(found.getsockname()[1])
