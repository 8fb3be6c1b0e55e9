"""train-live.pd shows what a training says, steers it, and plays each new model; Pd has no window and no sound card."""

from __future__ import annotations

import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from tests.hanging import HANG_S
from tests.hosts.pd.example_patches import copy_patches
from tests.hosts.pd.pd_patch import Patch, pd_command
from tests.ports import free_ports
from tests.python.trainer.runs import MODEL, new_checkpoint, small_corpus
from tests.python.watching.watched import progress, validation

from luthier.runs.checkpoints import built_model
from luthier.runs.export import export_model
from luthier.runs.training import make_trainer
from luthier.trainer.control import Control
from luthier.watching.live import LiveModel
from luthier.watching.osc import Address, OscControl, OscProgress, OscSender

pytestmark = pytest.mark.clock

HERE = "127.0.0.1"
NUMBERS = (
    "share",
    "percent",
    "step",
    "phase",
    "minutes",
    "samples",
    "validated",
    "distance",
    "ratio",
    "heard",
    "models",
)
WORDS = ("state", "why", "trend", "losses")


class Window:
    """A running train-live.pd, or another patch, of which every number and label is printed when it changes."""

    def __init__(self, folder: Path, patch: str = "train-live", shown: tuple[str, ...] = (*NUMBERS, *WORDS)) -> None:
        self.ports = copy_patches(folder)
        port = free_ports(1)
        self._player = (HERE, port)
        (folder / "player.pd").write_text(player(str(port), patch, shown).text())
        command = pd_command(folder / "player.pd", batch=False, paths=[])
        command += ["-send", "pd dsp 1"]
        opened = command.index("-open")
        command[opened:opened] = ["-open", str(folder / "patches" / "pd" / f"{patch}.pd")]
        self.lines: list[str] = []
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.until("ready", lambda: self._ready())

    def close(self) -> None:
        self.process.kill()
        self.process.wait(HANG_S)
        self._reader.join(HANG_S)

    def say(self, receiver: str, word: str | float) -> None:
        """As a click or another patch would."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
            sender.sendto(f"{receiver} {word};\n".encode(), self._player)

    def all_of(self, name: str) -> list[str]:
        """What `name` has shown so far."""
        return [line.split(": ", 1)[1] for line in list(self.lines) if line.startswith(f"{name}: ")]

    def shows(self, name: str, text: str) -> None:
        self.until(f"{name}: {text}", lambda: self.all_of(name)[-1:] == [text])

    def until(self, what: str, true: Callable[[], bool]) -> None:
        ends = time.monotonic() + HANG_S
        while not true():
            assert time.monotonic() < ends, (what, self.lines)
            assert self.process.poll() is None, self.lines
            self.pause()

    def pause(self) -> None:
        """Let others go on."""
        time.sleep(0.02)

    def _ready(self) -> bool:
        self.say("ready", 1)
        return "ready: 1" in self.lines

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            # Pd prints the spaces of a symbol with a backslash
            self.lines.append(line.rstrip("\n").removeprefix("error: ").replace("\\", ""))


def player(port: str, shows: str, names: tuple[str, ...]) -> Patch:
    """Passes messages on to anything in Pd, and prints what the patch shows."""
    patch = Patch()
    patch.connect(patch.obj(f"netreceive -u {port} {HERE}"), 0, patch.obj("list prepend"), 0)
    patch.connect(1, 0, patch.obj("t a a"), 0)
    first, rest, sent = patch.obj("list split 1"), patch.obj("list split 1"), patch.obj("send")
    patch.connect(2, 1, first, 0)
    patch.connect(first, 0, sent, 1)
    patch.connect(2, 0, rest, 0)
    patch.connect(rest, 1, patch.obj("list trim"), 0)
    patch.connect(sent + 1, 0, sent, 0)
    for name in names:
        patch.connect(patch.obj(f"r {shows}-{name}"), 0, patch.obj(f"print {name}"), 0)
    patch.connect(patch.obj("r ready"), 0, patch.obj("print ready"), 0)
    return patch


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    """With a sound to play and no model yet."""
    demo = tmp_path / "runs" / "demo"
    demo.mkdir(parents=True)
    sound = 0.3 * np.sin(2 * np.pi * 220 * np.arange(22050) / MODEL.sample_rate)
    soundfile.write(demo / "input.wav", sound, MODEL.sample_rate)
    made = Window(tmp_path)
    try:
        yield made
    finally:
        made.close()


@pytest.fixture
def training(window: Window) -> Iterator[tuple[Control, OscSender, OscProgress]]:
    """What talks to the window."""
    control, sender = Control(paused=True), OscSender(Address(HERE, window.ports["training"]))
    listener = OscControl(Address(HERE, window.ports["control"]), control, sender.send)
    yield control, sender, OscProgress(sender, control)
    listener.close()


def test_all_that_is_sent_is_shown(window: Window, training: tuple[Control, OscSender, OscProgress]) -> None:
    _, _, osc = training
    checkpoint = new_checkpoint()
    osc.began(checkpoint, built_model(checkpoint))
    window.shows("why", "label training begins")
    window.shows("state", "label paused")
    osc.stepped(progress(123456, share=0.25, seconds_left=90.0, samples_per_second=65536.0))
    for name, text in (("share", "0.25"), ("percent", "25"), ("step", "123456"), ("phase", "1"), ("minutes", "1.5")):
        window.shows(name, text)
    window.shows("samples", "65536")
    trend = "has not improved for 6 validations: best 1.000 at step 500, now 1.010"
    osc.validated(validation(500, 1.5, trend=trend), checkpoint, built_model(checkpoint))
    for name, text in (("validated", "500"), ("distance", "1.5"), ("ratio", "0.75")):
        window.shows(name, text)
    window.shows("trend", f"label {trend}")
    osc.phase_changed(2, "validation has stopped improving")
    window.shows("phase", "2")
    window.shows("why", "label validation has stopped improving")
    osc.ended(True, checkpoint)
    window.shows("losses", "set spectral 1.5 kl 0.25")
    window.shows("state", "label finished")


def test_the_losses_are_those_of_the_last_step(
    window: Window, training: tuple[Control, OscSender, OscProgress]
) -> None:
    _, _, osc = training
    for step in range(3):
        osc.stepped(progress(step, terms={"spectral": 1.0 + step, "kl": 0.5}))
        time.sleep(0.25)
    osc.ended(False, new_checkpoint())
    window.shows("losses", "set spectral 3 kl 0.5")
    window.shows("state", "label stopped")


def test_the_buttons_steer_the_training(window: Window, training: tuple[Control, OscSender, OscProgress]) -> None:
    control, _, osc = training
    window.say("train-live-start", "bang")
    window.shows("state", "label learning")
    assert not control.paused
    window.say("train-live-pause", "bang")
    window.shows("state", "label paused")
    assert control.paused
    osc.stepped(progress())  # was on its way
    window.shows("step", "1")
    assert window.all_of("state")[-1] == "label paused"
    window.say("train-live-start", "bang")
    window.shows("state", "label learning")
    window.say("train-live-stop", "bang")
    window.until("stop", lambda: control.stop)


def test_a_bad_packet_is_no_harm(window: Window, training: tuple[Control, OscSender, OscProgress]) -> None:
    _, sender, _ = training
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as anyone:
        for packet in (b"", b"/", b"luthier", b"/luthier/progress\0\0\0,ff\0", b"\xff" * 100):
            anyone.sendto(packet, (HERE, window.ports["training"]))
    sender.send("progress", "a", "b")
    sender.send("trend")
    sender.send("nothing", 1)
    sender.send("phase", 2, "still here")
    window.shows("why", "label still here")


def test_a_training_is_played_while_it_learns(
    window: Window, training: tuple[Control, OscSender, OscProgress], tmp_path: Path
) -> None:
    control, sender, osc = training
    live = LiveModel(tmp_path / "a folder with spaces" / "live.ts", export_model, sender.send_model)
    window.say("train-live-play", 1)
    window.say("train-live-start", "bang")
    window.until("start", lambda: not control.paused)
    checkpoint, corpus = new_checkpoint(steps=4, validate_every=2), small_corpus(tmp_path)
    trainer = make_trainer(checkpoint, corpus, tmp_path / "run", lambda line: None, [osc, live], control)
    trainer.begin()
    window.shows("models", "1")  # the untrained one
    assert trainer.train()
    window.shows("models", "4")  # two validations, and the last one checked in full
    window.shows("state", "label finished")
    window.until("progress", lambda: bool(window.all_of("step")))
    window.until("sound", lambda: float((window.all_of("heard") or ["0"])[-1]) > 0)
    expected = ("cannot find 'model'", "too slow")  # there is none at first; a busy machine may be late
    assert [line for line in window.lines if line.startswith("nn~") and not any(e in line for e in expected)] == []
