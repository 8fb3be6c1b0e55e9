"""`luthier serve` with a real Pd: it plays by itself, and goes on after whatever ends or blocks it."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from tests.hanging import HANG_S
from tests.hosts.pd.installation import Installation
from tests.hosts.pd.osc import Value
from tests.hosts.pd.real_time import save_model_of_load
from tests.hosts.pd.serving import PORTS, Served, command, running, served, until
from tests.ports import free_ports

pytestmark = pytest.mark.clock

RATE = 44100
LOUD = (60, 100)


@pytest.fixture
def place(tmp_path: Path, all_models: Path) -> Path:
    """A folder with a model that has a gain, another one, and a sound."""
    shutil.copyfile(all_models / "delay.ts", tmp_path / "model.ts")
    shutil.copyfile(all_models / "identity.ts", tmp_path / "other.ts")
    soundfile.write(tmp_path / "a sound.wav", 0.3 * np.sin(2 * np.pi * 220 * np.arange(RATE) / RATE), RATE)
    return tmp_path


@pytest.fixture
def installation(place: Path) -> Iterator[Served]:
    with sounding(place) as found:
        yield found


def sounding(place: Path, *options: str, console: int = subprocess.DEVNULL):
    play = ("--play", str(place / "a sound.wav"))
    return served(place / "model.ts", place / "state", *play, *options, console=console)


def test_it_plays_by_itself_and_is_spoken_to_in_osc_and_in_text(installation: Served) -> None:
    loud = installation.level_becomes(*LOUD)
    installation.say("nn set gain 0.1")
    installation.level_becomes(loud - 22, loud - 18)
    installation.send("/level", 60.0)
    installation.level_becomes(loud - 42, loud - 38)
    installation.say("play 0; nn set gain 1; level 80 100")
    installation.level_becomes(0, 0)
    installation.send("/play", 1.0)
    installation.level_becomes(loud - 2, loud + 2)
    assert installation.asked("/nn/latency")[2] == 300, "what it does not keep goes to nn~, and its answer comes back"


def test_what_is_wrong_is_answered(installation: Served) -> None:
    def complaint(address: str, *values: Value) -> str:
        return str(installation.asked(address, *values, answer="/nn/error")[0])

    assert complaint("/nonsense", 1).startswith("there is no message 'nonsense'")
    assert complaint("/nn/nonsense").startswith("no command 'nonsense'")
    assert complaint("/nn/load", "missing.ts").startswith("cannot find 'missing.ts'")
    assert complaint("/nn/set", "gain", "loud").startswith("attribute 'gain' takes a number")
    assert complaint("/file", "no.wav").startswith("cannot play the file 'no.wav'")
    assert complaint("/level", "loud").startswith("a level in dB is a number from 0 to 120")


def test_a_pd_that_is_killed_is_followed_by_one_that_sounds_as_it_did(installation: Served) -> None:
    loud = installation.level_becomes(*LOUD)
    installation.send("/nn/set", "gain", 0.5)
    installation.send("/scene/save", "half")
    installation.send("/level", 90.0)
    installation.level_becomes(loud + 2, loud + 6)
    for count in range(1, 4):
        installation.kill_pd()
        installation.health_becomes(restarts=count, state="plays")
        installation.level_becomes(loud + 2, loud + 6)
    assert installation.attribute("gain") == pytest.approx(0.5)
    installation.send("/nn/set", "gain", 1.0)
    installation.send("/scene/recall", "half")
    installation.level_becomes(loud - 8, loud - 4)
    assert float(until(installation.health, lambda found: found["blocks"] > 0)["blocks"]) > 0


def test_a_pd_that_computes_no_block_is_replaced(installation: Served) -> None:
    installation.level_becomes(*LOUD)
    stopped = installation.pd()
    installation.kill_pd(signal.SIGSTOP)
    installation.health_becomes(restarts=1, state="plays")
    installation.level_becomes(*LOUD)
    assert installation.pd() != stopped


def test_all_begins_again_as_it_was_when_the_power_comes_back(place: Path) -> None:
    with sounding(place) as installation:
        installation.level_becomes(*LOUD)
        installation.send("/nn/load", "other")
        installation.answer("/nn/loaded")
        installation.send("/level", 75.0)
        until(lambda: (place / "state" / "state.json").read_text(), lambda text: '"level": 75.0' in text)
        pd = installation.pd()
        installation.process.kill()
        until(lambda: Path(f"/proc/{pd}").exists(), lambda there: not there)
    with sounding(place) as installation:
        installation.level_becomes(*LOUD)
        health = installation.health()
        assert str(health["model"]).endswith("other.ts")
        assert health["level"] == 75


def test_a_model_that_is_copied_over_the_old_one_is_heard_when_it_is_whole(place: Path) -> None:
    new = (place / "other.ts").read_bytes()
    with sounding(place) as installation:
        installation.level_becomes(*LOUD)
        half = len(new) // 2
        with (place / "model.ts").open("r+b") as file:
            file.write(new[:half])
            file.truncate()
            file.flush()
            assert "not whole" in str(installation.answer("/nn/error")[0])
            assert installation.asked("/nn/latency")[2] == 300, "the old one plays on"
            file.write(new[half:])
        assert str(installation.answer("/nn/loaded")[0]).endswith("model.ts")
        assert installation.asked("/nn/latency")[2] == -1, "the new one does not state its delay"
        installation.level_becomes(*LOUD)


def test_a_model_that_is_torn_for_good_is_replaced_by_its_last_whole_copy(place: Path) -> None:
    with sounding(place) as installation:
        installation.level_becomes(*LOUD)
    whole = (place / "model.ts").read_bytes()
    (place / "model.ts").write_bytes(whole[: len(whole) // 2])
    with sounding(place) as installation:
        installation.level_becomes(*LOUD)
        installation.kill_pd()
        installation.health_becomes(restarts=1, state="plays")
        installation.level_becomes(*LOUD)
        assert installation.asked("/nn/latency")[2] == 300


def test_it_plays_on_where_nothing_can_be_written(place: Path) -> None:
    (place / "state").write_text("no folder can be made here")
    full = os.open("/dev/full", os.O_WRONLY)
    with sounding(place, console=full) as installation:
        os.close(full)
        installation.level_becomes(*LOUD)
        installation.send("/nn/set", "gain", 0.5)
        installation.send("/nn/load", "other")
        installation.answer("/nn/loaded")
        installation.kill_pd()
        installation.health_becomes(restarts=1, state="plays")
        installation.level_becomes(*LOUD)
        assert str(installation.health()["model"]).endswith("other.ts")


def test_it_goes_to_silence_before_it_ends(place: Path) -> None:
    with sounding(place, console=subprocess.PIPE) as installation:
        loud = installation.level_becomes(*LOUD)
        pd = installation.pd()
        installation.process.send_signal(signal.SIGTERM)
        said, _ = installation.process.communicate(timeout=HANG_S)
        assert installation.process.returncode == 0
        assert said.splitlines()[-1] == "ends at 0 dB"
        assert not Path(f"/proc/{pd}").exists()
    with sounding(place) as installation:
        installation.level_becomes(loud - 2, loud + 2)


def test_it_ends_when_it_is_told_to(installation: Installation) -> None:
    installation.send("/quit")
    assert installation.process.wait(HANG_S) == 0


def test_a_machine_that_is_too_slow_gets_the_cheaper_model(place: Path) -> None:
    save_model_of_load(place, "busy", 3.0)
    shutil.move(place / "busy.ts", place / "model.ts")
    with sounding(place, "--cheaper", str(place / "other.ts"), "--block", "4096") as installation:
        assert "too slow" in str(installation.answer("/nn/error")[0])
        installation.health_becomes(cheaper=1)
        installation.level_becomes(*LOUD)
        installation.kill_pd()
        installation.health_becomes(restarts=1, state="plays", cheaper=1)
        installation.level_becomes(*LOUD)


def test_a_second_one_at_the_same_ports_says_who_is_there(installation: Served, place: Path) -> None:
    words = list(map(str, installation.process.args))  # type: ignore[arg-type]
    done = subprocess.run(words, capture_output=True, text=True, timeout=HANG_S, check=False)
    assert done.returncode == 2
    assert "UDP port" in done.stderr and "end the program that has it" in done.stderr


def test_what_the_service_starts_tells_systemd_that_it_plays_and_that_it_lives(place: Path) -> None:
    port = free_ports(len(PORTS))
    words = command(place / "model.ts", place / "state", port, "--play", str(place / "a sound.wav"))
    unit = subprocess.run([*words, "--unit", "user"], capture_output=True, text=True, check=True).stdout
    (start,) = [line.removeprefix("ExecStart=") for line in unit.splitlines() if line.startswith("ExecStart=")]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(place / "notify"))
        systemd.settimeout(HANG_S)

        def told(line: str) -> None:
            while line not in systemd.recv(1000).decode().splitlines():
                pass

        with running(shlex.split(start), port, environment={"NOTIFY_SOCKET": str(place / "notify")}) as installation:
            told("READY=1")
            told("WATCHDOG=1")
            installation.level_becomes(*LOUD)
            installation.process.send_signal(signal.SIGTERM)
            told("STOPPING=1")
            assert installation.process.wait(HANG_S) == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root is granted a priority everywhere")
def test_pd_has_the_priority_that_was_asked_for_and_keeps_it(place: Path) -> None:
    with sounding(place, "--priority", "5") as installation:
        installation.level_becomes(*LOUD)
        assert os.sched_getscheduler(installation.pd()) == os.SCHED_FIFO
        assert os.sched_getparam(installation.pd()).sched_priority == 5
