"""learn.pd in a real Pd and a real `luthier learn`: a sound is recorded, learned, played and kept."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import soundfile
from tests.hanging import HANG_S
from tests.hosts.pd.named_models import RATE, melody
from tests.hosts.pd.test_train_live import Window
from tests.python.cli.test_learn import SMALL

pytestmark = pytest.mark.clock

SHOWN = ("state", "count", "length", "says", "kept", "models", "heard", "step")


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    """With a sound that a file plays; this Pd has no microphone."""
    demo = tmp_path / "runs" / "demo"
    demo.mkdir(parents=True)
    soundfile.write(demo / "input.wav", melody().numpy(), RATE)
    made = Window(tmp_path, "learn", SHOWN)
    yield made
    made.close()


@pytest.fixture
def learner(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[bytes]]:
    monkeypatch.setenv("LUTHIER_CACHE", str(tmp_path / "cache"))
    command = [sys.executable, "-m", "luthier.cli.main", "learn", str(tmp_path / "my instrument"), "--threads", "1"]
    command += ["--port", str(window.ports["learning"]), "--steps", "3"]
    process = subprocess.Popen(command + [word for setting in SMALL for word in ("--set", setting)])
    yield process
    process.kill()
    process.wait(HANG_S)


def wait(window: Window, learner: subprocess.Popen[bytes], name: str, text: str) -> None:
    """Until this is shown, however long the learner takes for it."""
    while text not in window.all_of(name):
        assert learner.poll() is None
        assert window.process.poll() is None, window.lines
        window.pause()


def escaped(path: Path) -> str:
    """A path as Pd reads it: one word."""
    return str(path).replace(" ", "\\ ")


def test_a_sound_is_recorded_learned_played_and_kept(
    window: Window, learner: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    wait(window, learner, "state", "label waiting")
    window.say("learn-play", 1)
    window.say("learn-seconds", 3)
    window.say("learn-record", "bang")
    wait(window, learner, "count", "1")
    recorded, rate = soundfile.read(tmp_path / "my instrument" / "sounds" / "recording-1.wav")
    assert 2.5 < len(recorded) / rate < 3.5
    assert abs(recorded).max() > 0.1
    window.say("learn-learn", "bang")
    wait(window, learner, "state", "label learning")
    wait(window, learner, "state", "label finished")
    wait(window, learner, "models", "2")
    window.until("sound", lambda: float((window.all_of("heard") or ["0"])[-1]) > 20)
    window.say("learn-keep", "bang")
    kept = tmp_path / "my instrument" / "kept" / "model-1.ts"
    wait(window, learner, "kept", f"label {kept}")
    window.say("learn-discard", "bang")
    wait(window, learner, "count", "0")
    assert kept.exists()
    assert not [line for line in window.lines if line.startswith("nn~") and "too slow" not in line], window.lines


def test_files_and_folders_are_taken_and_a_patch_is_told_how_things_stand(
    window: Window, learner: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    wait(window, learner, "state", "label waiting")
    window.say("learn-add", escaped(tmp_path / "runs" / "demo" / "input.wav"))
    wait(window, learner, "count", "1")
    other = tmp_path / "two more"
    other.mkdir()
    for name in ("a b.wav", "c.wav"):
        soundfile.write(other / name, melody().numpy()[: RATE * (2 + len(name))], RATE)
    chosen = [escaped(other / "a b.wav"), escaped(other / "c.wav")]
    # what the dialogue of Pd hands over: several files at once, then a folder, by objects that are added to the patch
    for at, (name, panel) in enumerate((("files", 1), ("folder", 5))):
        window.say("pd-choose", f"obj {200 + 60 * at} 20 r chosen-{name}")
        window.say("pd-choose", f"connect {7 + at} 0 {panel} 0")
    window.say("chosen-files", "callback " + " ".join(chosen))
    wait(window, learner, "count", "3")
    window.say("chosen-folder", "callback " + escaped(other))
    wait(window, learner, "count", "5")
    window.say("learn-add", f"{chosen[0]} {escaped(other)}")
    wait(window, learner, "count", "8")
    window.say("learn-add", str(tmp_path / "nothing.wav"))
    window.until("trouble", lambda: any("nothing.wav" in line for line in window.all_of("says")))
