"""headless.pd, spoken to by real OSC and real lines of text, in a Pd without window and sound card."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from tests.hosts.pd.example_patches import copy_patches
from tests.hosts.pd.osc import Value, decoded, encoded
from tests.hosts.pd.pd_patch import EXTERNAL_DIR, console_lines
from tests.hosts.pd.tiny_models import DELAY

pytestmark = pytest.mark.clock

HERE = "127.0.0.1"
PATIENCE = 10.0
RATE = 44100


class Installation:
    """A running headless.pd, the socket that OSC answers come to, and a connection for lines of text."""

    def __init__(self, process: subprocess.Popen[str], ports: dict[str, int]) -> None:
        self.process = process
        self._osc = (HERE, ports["osc"])
        self._answers = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._answers.bind((HERE, ports["answers"]))
        self._answers.settimeout(PATIENCE)
        self._text = self._connected(ports["text"])

    def close(self) -> None:
        self._answers.close()
        self._text.close()

    def _connected(self, port: int) -> socket.socket:
        ends = time.monotonic() + PATIENCE
        while True:
            try:
                return socket.create_connection((HERE, port), PATIENCE)
            except ConnectionRefusedError:
                if time.monotonic() > ends or self.process.poll() is not None:
                    raise
                time.sleep(0.05)

    def say(self, line: str) -> None:
        """As pdsend does."""
        self._text.sendall(f"{line};\n".encode())

    def heard_text(self, word: str) -> str:
        """The next answer in text that starts with `word`."""
        lines = self._text.makefile("r")
        return next(line for line in lines if line.startswith(word)).rstrip(";\n")

    def send(self, address: str, *values: Value) -> None:
        self._answers.sendto(encoded(address, values), self._osc)

    def answer(self, address: str) -> list[Value]:
        """The next answer by OSC to `address`; others are passed over."""
        while True:
            found, values = decoded(self._answers.recv(65536))
            if found == address:
                return values

    def level_becomes(self, low: float, high: float) -> float:
        """Asks how loud it is until that is so."""
        ends = time.monotonic() + PATIENCE
        while True:
            self.send("/heard")
            level = float(self.answer("/heard")[0])
            if low <= level <= high:
                return level
            assert time.monotonic() < ends, f"it stays at {level} dB"
            time.sleep(0.1)


@pytest.fixture
def installation(tmp_path: Path, all_models: Path) -> Iterator[Installation]:
    ports = copy_patches(tmp_path)
    demo = tmp_path / "runs" / "demo"
    demo.mkdir(parents=True)
    (demo / "model.ts").symlink_to(all_models / "delay.ts")
    (demo / "other.ts").symlink_to(all_models / "identity.ts")
    sound = 0.3 * np.sin(2 * np.pi * 220 * np.arange(RATE) / RATE)
    soundfile.write(demo / "input.wav", sound, RATE)
    soundfile.write(demo / "quiet.wav", sound / 100, RATE)
    patch = tmp_path / "patches" / "pd" / "headless.pd"
    command = ["pd", "-nogui", "-noprefs", "-stderr", "-nosound", "-path", str(EXTERNAL_DIR), "-open", str(patch)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        running = Installation(process, ports)
        try:
            yield running
        finally:
            running.close()
    finally:
        process.kill()
        process.wait(PATIENCE)


def test_it_is_played_by_osc_and_by_lines_of_text(installation: Installation) -> None:
    assert installation.level_becomes(0, 0) == 0, "silent until it is told to play"
    installation.say("play 1")
    loud = installation.level_becomes(60, 100)
    installation.send("/nn/set", "gain", 0.1)
    installation.level_becomes(loud - 22, loud - 18)
    installation.say("nn set gain 1; level 60")
    installation.level_becomes(loud - 22, loud - 18)
    installation.send("/level", 80.0)
    installation.level_becomes(loud - 2, loud + 2)
    installation.say("file quiet.wav")
    installation.level_becomes(loud - 42, loud - 38)
    installation.send("/play", 0.0)
    installation.level_becomes(0, 0)


def test_it_answers_by_osc_and_in_text(installation: Installation) -> None:
    installation.send("/nn/latency")
    assert installation.answer("/nn/latency") == [4032 + DELAY, 4032, DELAY]
    installation.say("nn stats")
    stats = installation.answer("/nn/stats")
    assert stats[::2][:3] == ["blocks", "late", "dropped"]
    assert installation.heard_text("nn stats").split()[2:5] == ["blocks", f"{stats[1]:g}", "late"]


def test_answers_can_go_elsewhere(installation: Installation) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as elsewhere:
        elsewhere.bind((HERE, 0))
        elsewhere.settimeout(PATIENCE)
        installation.say(f"answers {HERE} {elsewhere.getsockname()[1]}; nn latency")
        assert decoded(elsewhere.recv(65536))[0] == "/nn/latency"


def test_a_model_is_loaded_from_outside_and_says_when_it_plays(installation: Installation) -> None:
    installation.say("nn load other")
    assert str(installation.answer("/nn/loaded")[0]).endswith("other.ts")
    installation.say("nn latency")
    assert installation.answer("/nn/latency")[0] == 4032


def test_it_ends_when_told_to_and_had_nothing_to_complain_about(installation: Installation) -> None:
    installation.send("/nn/latency")
    installation.answer("/nn/latency")
    installation.send("/quit")
    said, _ = installation.process.communicate(timeout=PATIENCE)
    assert installation.process.returncode == 0
    assert console_lines(said) == []
