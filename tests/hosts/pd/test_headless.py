"""headless.pd, spoken to by real OSC and real lines of text, in a Pd without window and sound card."""

from __future__ import annotations

import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from tests.hanging import HANG_S
from tests.hosts.pd.example_patches import copy_patches
from tests.hosts.pd.installation import HERE, Installation, started
from tests.hosts.pd.osc import Value, decoded
from tests.hosts.pd.pd_patch import console_lines
from tests.hosts.pd.tiny_models import DELAY
from tests.python.osc_fuzzing import corpus, mutated

pytestmark = pytest.mark.clock

RATE = 44100


@pytest.fixture
def place(tmp_path: Path, all_models: Path) -> tuple[Path, dict[str, int]]:
    """headless.pd where a demo was made, and its ports."""
    ports = copy_patches(tmp_path)
    demo = tmp_path / "runs" / "demo"
    demo.mkdir(parents=True)
    (demo / "model.ts").symlink_to(all_models / "delay.ts")
    (demo / "other.ts").symlink_to(all_models / "identity.ts")
    sound = 0.3 * np.sin(2 * np.pi * 220 * np.arange(RATE) / RATE)
    soundfile.write(demo / "input.wav", sound, RATE)
    soundfile.write(demo / "quiet.wav", sound / 100, RATE)
    return tmp_path / "patches" / "pd" / "headless.pd", ports


@pytest.fixture
def installation(place: tuple[Path, dict[str, int]]) -> Iterator[Installation]:
    with started(*place) as running:
        yield running


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
        elsewhere.settimeout(HANG_S)
        installation.say(f"answers {HERE} {elsewhere.getsockname()[1]}; nn latency")
        assert decoded(elsewhere.recv(65536))[0] == "/nn/latency"


def test_a_model_is_loaded_from_outside_and_says_when_it_plays(installation: Installation) -> None:
    installation.say("nn load other")
    assert str(installation.answer("/nn/loaded")[0]).endswith("other.ts")
    installation.say("nn latency")
    assert installation.answer("/nn/latency")[0] == 4032


def test_what_is_wrong_is_answered(installation: Installation) -> None:
    def complaint(address: str, *values: Value) -> str:
        installation.send(address, *values)
        (sentence,) = installation.answer("/nn/error")
        return str(sentence)

    assert complaint("/nn/load", "missing.ts").startswith("cannot find 'missing.ts'")
    assert complaint("/nn/set", "gain", "loud").startswith("attribute 'gain' takes a number")
    assert complaint("/nn/nonsense").startswith("no command 'nonsense'")
    assert complaint("/nonsense", 1) == "there is no message 'nonsense'"
    assert complaint("/file", "no.wav") == "cannot play the file 'no.wav'"
    installation.say("nn load missing.ts")
    assert installation.heard_text("nn error").startswith("nn error cannot")


def test_packets_that_nobody_has_tried_leave_it_playing(place: tuple[Path, dict[str, int]]) -> None:
    packets = corpus("quit")
    with started(*place, console=subprocess.DEVNULL) as installation:
        for number in range(1000):
            installation.send_bytes(mutated(packets, number))
            if number % 25 == 24:  # else most would be lost before it looks
                installation.asked("/nn/latency")
        # to the same port, where nothing overtakes a packet that names another file
        for address, value in (("/nn/load", "model"), ("/level", 80.0), ("/play", 1.0), ("/file", "input.wav")):
            installation.send(address, value)
        installation.level_becomes(60, 100)


def test_an_installation_that_is_started_again_sounds_again(place: tuple[Path, dict[str, int]]) -> None:
    patch, ports = place
    (patch.parent / "headless.txt").write_text("nn load other;\nnn set gain 0.5;\nlevel 70;\nplay 1;\n")
    with started(patch, ports) as installation:
        installation.level_becomes(50, 100)
        installation.say("nn latency")
        assert installation.answer("/nn/latency")[0] == 4032, "it plays the other model"


def test_it_is_spoken_to_from_the_command_line(place: tuple[Path, dict[str, int]]) -> None:
    with started(*place, "-send", "headless play 1") as installation:
        installation.level_becomes(60, 100)


def test_it_ends_when_told_to_and_had_nothing_to_complain_about(installation: Installation) -> None:
    installation.send("/nn/latency")
    installation.answer("/nn/latency")
    installation.send("/quit")
    said, _ = installation.process.communicate(timeout=HANG_S)
    assert installation.process.returncode == 0
    assert console_lines(said) == []
