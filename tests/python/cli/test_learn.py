"""`luthier learn` does what messages say, on real sounds and a real, tiny training."""

import signal
import socket
from pathlib import Path

import pytest
import torch
from tests.hosts.pd.osc import decoded, encoded
from tests.ports import free_ports
from tests.python.forked import Luthier

from luthier.audio.rendering import render_tone_corpus
from luthier.runs.checkpoints import load_checkpoint
from luthier.tools.learn_folder import LearnFolder

HERE = "127.0.0.1"
SMALL = ("model.timbres=4", "model.width=16", "model.noise_knots=16", "model.voice_knots=16", "train.batch=2")
SMALL += ("train.validation_crops=2", "train.crop_length=8192")


class Patch:
    """What a patch does: it sends messages to a real `luthier learn`, and reads what comes, in order."""

    def __init__(self, folder: Path, *words: str) -> None:
        self._ears = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._port = free_ports(2)
        self._ears.bind((HERE, self._port))
        self._ears.settimeout(1.0)
        settings = [word for setting in SMALL for word in ("--set", setting)]
        ways = ["--port", str(self._port), "--steps", "2", "--threads", "1", *settings, *words]
        self.process = Luthier("learn", str(folder), *ways)
        self.folder = LearnFolder(folder)

    def say(self, name: str, *values: str | float) -> None:
        self._ears.sendto(encoded(f"/luthier/{name}", values), (HERE, self._port + 1))

    def until(self, name: str, *values: str | float) -> list[str | float]:
        """Read on until this is said, and the values."""
        while True:
            try:
                address, found = decoded(self._ears.recv(65536))
            except TimeoutError:
                assert self.process.poll() is None, "luthier learn has ended"
                continue
            if address == f"/luthier/{name}" and tuple(found[: len(values)]) == values:
                return found

    def end(self) -> int:
        if self.process.poll() is None:
            self.say("quit")
        self._ears.close()
        return self.process.wait()


@pytest.fixture(scope="module")
def tones(tmp_path_factory) -> list[Path]:
    folder = tmp_path_factory.mktemp("tones")
    render_tone_corpus(folder, 0.4)
    return sorted(folder.rglob("*.wav"))


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("LUTHIER_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def patch(tmp_path):
    made = Patch(tmp_path / "mine")
    made.until("state", "waiting")
    yield made
    made.end()


def test_sounds_are_added_learned_played_kept_and_thrown_away(patch, tones, tmp_path):
    patch.say("add", str(tones[0]))
    _, seconds = patch.until("sounds", 1)
    assert seconds > 1
    patch.say("learn")
    patch.until("state", "listening")
    assert patch.until("model") == [str(tmp_path / "mine" / "model.ts")]
    torch.jit.load(tmp_path / "mine" / "model.ts")
    patch.until("state", "finished")
    patch.say("keep")
    (kept,) = patch.until("kept")
    assert Path(kept).read_bytes() == patch.folder.model.read_bytes()
    patch.say("discard")
    assert patch.until("sounds") == [0, 0]
    assert not patch.folder.model.exists()
    assert Path(kept).exists(), "what is kept stays"
    assert (tmp_path / "mine" / "thrown-away" / "1" / "sounds" / f"{tones[0].stem}-1.wav").exists(), "nothing is lost"


def test_learning_goes_on_with_the_same_sounds_and_begins_anew_with_others(patch, tones):
    patch.say("add", str(tones[0]))
    for _ in range(2):
        patch.say("learn")
        patch.until("state", "finished")
    run = patch.folder.last_run()
    assert (run.name, load_checkpoint(run).step) == ("1", 4)
    patch.say("add", str(tones[1]))
    patch.say("learn")
    patch.until("state", "finished")
    run = patch.folder.last_run()
    assert (run.name, load_checkpoint(run).step) == ("2", 2)


def test_a_recording_is_given_a_place_of_its_own(patch, tones):
    patch.say("record")
    (first,) = patch.until("recording")
    Path(first).write_bytes(tones[0].read_bytes())
    patch.say("record")
    (second,) = patch.until("recording")
    assert first != second
    patch.say("hello")
    assert patch.until("sounds", 1)


def test_trouble_is_told_and_waiting_goes_on(patch, tones, tmp_path):
    patch.say("learn")
    patch.until("trouble")
    (tmp_path / "words.wav").write_text("no sound")
    patch.say("add", str(tmp_path / "words.wav"))
    assert "words.wav" in str(patch.until("trouble")[0])
    patch.say("keep")
    assert "no model yet" in str(patch.until("trouble")[0])
    patch.say("add", str(tones[0]))
    patch.say("learn")
    patch.until("state", "finished")


def test_a_folder_gives_all_its_sounds_and_what_is_none_is_told(patch, tones, tmp_path):
    inside = tmp_path / "my sounds" / "deeper"
    inside.mkdir(parents=True)
    for number in (0, 1):
        (inside.parent / f"{number}.wav").write_bytes(tones[number].read_bytes())
    (inside / "0.wav").write_bytes(tones[0].read_bytes())
    (inside / "words.wav").write_text("no sound")
    (inside / "notes.txt").write_text("no sound either")
    patch.say("add", str(inside.parent), str(tones[1]))
    assert "words.wav" in str(patch.until("trouble")[0])
    patch.until("sounds", 4)


def test_a_folder_that_holds_the_instrument_or_no_sound_is_refused(patch, tmp_path):
    (tmp_path / "empty").mkdir()
    refused = {tmp_path: "another folder", tmp_path / "mine": "another folder", tmp_path / "empty": "no sound"}
    for folder, word in refused.items():
        patch.say("add", str(folder))
        assert word in str(patch.until("trouble")[0])
        patch.until("sounds", 0)


def test_a_training_is_stopped_and_goes_on_in_another_session(tones, tmp_path):
    first = Patch(tmp_path / "mine", "--steps", "1000000")
    first.until("state", "waiting")
    first.say("add", str(tones[0]))
    first.say("learn")
    first.until("progress")
    first.say("learn")  # a second press changes nothing
    first.say("stop")
    first.until("state", "stopped")
    assert first.end() == 0
    step = load_checkpoint(first.folder.last_run()).step
    again = Patch(tmp_path / "mine")
    try:
        assert again.until("model") == [str(tmp_path / "mine" / "model.ts")]
        again.say("learn")
        again.until("state", "finished")
        assert (again.folder.last_run().name, load_checkpoint(again.folder.last_run()).step) == ("1", step + 2)
    finally:
        again.end()


def test_a_session_that_was_killed_leaves_a_model_to_play_and_sounds_to_learn(tones, tmp_path):
    first = Patch(tmp_path / "mine", "--steps", "1000000")
    first.until("state", "waiting")
    first.say("add", str(tones[0]))
    first.say("learn")
    first.until("progress")
    first.process.kill()
    assert first.process.wait() == -signal.SIGKILL
    torch.jit.load(tmp_path / "mine" / "model.ts")
    again = Patch(tmp_path / "mine")
    try:
        again.until("model")
        again.say("learn")
        again.until("state", "finished")
    finally:
        again.end()


def test_a_model_of_before_can_be_the_start(patch, tones, tmp_path):
    patch.say("add", str(tones[0]))
    patch.say("learn")
    patch.until("state", "finished")
    before = patch.folder.last_run()
    axes = load_checkpoint(before).model["axes"]
    other = Patch(tmp_path / "other", "--from", str(before))
    try:
        other.until("state", "waiting")
        other.say("add", str(tones[1]))
        other.say("learn")
        other.until("state", "finished")
        checkpoint = load_checkpoint(other.folder.last_run())
        assert checkpoint.origin["run"] == str(before)
        assert torch.equal(checkpoint.model["axes"], axes), "latents keep their meaning"
    finally:
        other.end()
