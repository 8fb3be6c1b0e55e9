"""A running headless.pd, which is spoken to by real OSC and real lines of text."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.hanging import HANG_S
from tests.hosts.pd.listening import bound_addresses
from tests.hosts.pd.osc import Value, decoded, encoded
from tests.hosts.pd.pd_patch import EXTERNAL_DIR

HERE = "127.0.0.1"
LOST_S = 10.0
"""After so long without an answer a datagram may have been lost, which a busy machine does: it is sent again."""


class Installation:
    """A running headless.pd, and the sockets that its answers come to: in OSC, and in lines of text."""

    def __init__(self, process: subprocess.Popen[str], ports: dict[str, int]) -> None:
        self.process = process
        self._osc = (HERE, ports["osc"])
        self._text = (HERE, ports["text"])
        self._answers = self._bound(ports["answers"])
        self._text_answers = self._bound(ports["text_answers"])

    @staticmethod
    def _bound(port: int) -> socket.socket:
        bound = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        bound.bind((HERE, port))
        bound.settimeout(HANG_S)
        return bound

    def close(self) -> None:
        self._answers.close()
        self._text_answers.close()

    def wait_until_it_listens(self) -> None:
        """What is sent before is lost."""
        ends = time.monotonic() + HANG_S
        while not {self._osc, self._text} <= bound_addresses(self.process.pid):
            assert time.monotonic() < ends and self.process.poll() is None, "it does not listen"
            time.sleep(0.05)

    def say(self, line: str) -> None:
        """As pdsend does."""
        self._answers.sendto(f"{line};\n".encode(), self._text)

    def heard_text(self, word: str) -> str:
        """The next answer in text that starts with `word`."""
        while True:
            line = self._text_answers.recv(65536).decode(errors="replace")
            if line.startswith(word):
                return line.rstrip(";\n")

    def send(self, address: str, *values: Value) -> None:
        self.send_bytes(encoded(address, values))

    def send_bytes(self, packet: bytes) -> None:
        """As anyone may to the port that OSC is expected at."""
        self._answers.sendto(packet, self._osc)

    def answer(self, address: str) -> list[Value]:
        """The next answer by OSC to `address`; others are passed over."""
        while True:
            found, values = decoded(self._answers.recv(65536))
            if found == address:
                return values

    def asked(self, address: str, *values: Value, answer: str = "", is_sent: bool = False) -> list[Value]:
        """The answer by OSC to a message, which is sent until it comes; `is_sent`: it has been sent once."""
        ends = time.monotonic() + HANG_S
        self._answers.settimeout(LOST_S)
        try:
            while time.monotonic() < ends:
                if not is_sent:
                    self.send(address, *values)
                is_sent = False
                with contextlib.suppress(TimeoutError):
                    return self.answer(answer or address)
        finally:
            self._answers.settimeout(HANG_S)
        raise AssertionError(f"no answer to {address}")

    def level_becomes(self, low: float, high: float) -> float:
        """Asks how loud it is until that is so."""
        ends = time.monotonic() + HANG_S
        while True:
            level = float(self.asked("/heard")[0])
            if low <= level <= high:
                return level
            assert time.monotonic() < ends, f"it stays at {level} dB"
            time.sleep(0.1)


@contextlib.contextmanager
def started(
    patch: Path,
    ports: dict[str, int],
    *flags: str,
    externals: Path = EXTERNAL_DIR,
    environment: Mapping[str, str] | None = None,
    console: int = subprocess.PIPE,
) -> Iterator[Installation]:
    """Plays `patch` in a Pd with this external, and this in its environment; what it prints may go nowhere."""
    command = ["pd", "-nogui", "-noprefs", "-stderr", "-nosound", "-path", str(externals), "-open", str(patch)]
    process = subprocess.Popen(
        [*command, *flags],
        stdout=console,
        stderr=subprocess.STDOUT,
        text=True,
        env=dict(os.environ, **(environment or {})),
    )
    try:
        running = Installation(process, ports)
        try:
            running.wait_until_it_listens()
            yield running
        finally:
            running.close()
    finally:
        process.kill()
        process.wait(HANG_S)
