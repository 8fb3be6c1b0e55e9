"""Events of [nn~] in a real Pd: each at its sample, out of the object and into it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from tests.hosts.pd.event_models import save_event_models
from tests.hosts.pd.pd_patch import Patch, errors, run_pd, silent_patch, timeline

RATE = 44100
SECOND_MS = 1000
PLACES = (4000, 4001, 4063, 9000, 20001, 30500)


@pytest.fixture
def models(tmp_path: Path) -> Path:
    save_event_models(tmp_path)
    return tmp_path


def _inner(arguments: str, vector: int) -> Patch:
    """[nn~] with vectors of its own: its signal, and its messages."""
    inner = Patch()
    inner.obj(f"block~ {vector}")
    inlet = inner.obj("inlet~")
    nn = inner.obj(f"nn~ {arguments}")
    inner.connect(inlet, 0, nn, 0)
    inner.connect(nn, 0, inner.obj("outlet~"), 0)
    inner.connect(nn, 1, inner.obj("outlet"), 0)
    inner.connect(inner.obj("r to-nn"), 0, nn, 0)
    inner.connect(nn, 1, inner.obj("print nn"), 0)
    return inner


def _record(patch: Patch, source: int, name: str, start: int) -> int:
    """Answers the box that writes the file."""
    patch.obj(f"table {name} {RATE}")
    record = patch.obj(f"tabwrite~ {name}")
    patch.connect(source, 0, record, 0)
    patch.connect(start, 0, record, 0)
    write = patch.msg(f"write -wave -bytes 4 {name}.wav {name}")
    patch.connect(write, 0, patch.obj("soundfiler"), 0)
    return write


def _played(
    folder: Path, arguments: str, vector: int, messages: list[tuple[float, float]], batch: bool = True
) -> dict[str, np.ndarray]:
    """Plays in.wav; `messages`: at so many milliseconds `event hit kick` of this strength.

    Answers what was heard: the sound of [nn~], and steps of [vline~] at its events and at the messages.
    """
    patch = Patch()
    reader = patch.obj("soundfiler")
    read = patch.msg("read -resize in.wav in")
    patch.connect(read, 0, reader, 0)
    patch.obj("table in 64")
    play = patch.obj("tabplay~ in")
    start = patch.obj("bang")
    patch.connect(start, 0, play, 0)
    sub = patch.subpatch(_inner(arguments, vector))
    patch.connect(play, 0, sub, 0)
    route = [patch.obj(f"route {word}") for word in ("event", "drum", "kick")]
    steps = patch.obj("vline~")
    patch.connect(sub, 1, route[0], 0)
    for source, sink in zip(route, [*route[1:], steps], strict=True):
        patch.connect(source, 0, sink, 0)
    sent = patch.obj("vline~")
    order = [(0.0, read), (0.0, patch.send("pd", "dsp 1")), (0.0, start)]
    for at, strength in messages:
        message = patch.send("to-nn", f"event hit kick {strength}")
        value = patch.msg(f"{strength}")
        patch.connect(value, 0, sent, 0)
        order += [(at, message), (at, value)]
    end = SECOND_MS + 20
    recorded = {"sound": sub, "told": steps, "sent": sent}
    order += [(end, _record(patch, source, name, start)) for name, source in recorded.items()]
    order.append((end, patch.send("to-nn", "latency")))
    timeline(patch, order)
    lines = run_pd(patch, folder, batch=batch)
    heard = {name: soundfile.read(folder / f"{name}.wav", dtype="float32")[0] for name in recorded}
    latency = [line for line in lines if line.startswith("nn: latency ")]
    return heard | {"latency": np.array([int(word) for word in latency[-1].split()[2:]])}


def _steps(signal: np.ndarray) -> dict[float, int]:
    """Where a signal first has each of its values."""
    return {round(float(value), 4): int(np.argmax(signal == value)) for value in np.unique(signal) if value != 0}


def _write_impulses(folder: Path, strengths: dict[int, float]) -> None:
    sound = np.zeros(RATE, dtype=np.float32)
    for place, strength in strengths.items():
        sound[place] = strength
    soundfile.write(folder / "in.wav", sound, RATE, subtype="FLOAT")


@pytest.mark.parametrize("engine", ["native", "torch"])
@pytest.mark.parametrize("vector", [64, 2048])
@pytest.mark.parametrize("block", [0, 512, 4096])
def test_an_event_comes_one_vector_after_its_sample_at_exactly_its_place(
    models: Path, engine: str, vector: int, block: int
) -> None:
    _write_impulses(models, {place: 0.1 * (i + 1) for i, place in enumerate(PLACES)})
    heard = _played(models, f"-engine {engine} drums forward {block}", vector, [])
    sound, told = _steps(heard["sound"]), _steps(heard["told"])
    assert list(sound) == [round(0.1 * (i + 1), 4) for i in range(len(PLACES))]
    # messages go to the patch around, whose vectors are 64 samples
    assert told == {strength: place + 64 for strength, place in sound.items()}


@pytest.mark.parametrize("model", ["drums", "slow_drums"])
@pytest.mark.parametrize("vector", [64, 2048])
@pytest.mark.parametrize("block", [0, 512])
def test_an_event_that_is_sent_comes_out_after_the_latency_and_a_vector(
    models: Path, model: str, vector: int, block: int
) -> None:
    _write_impulses(models, {})
    messages = [(101.0, 0.1), (102.3, 0.2), (250.017, 0.3), (407.77, 0.4)]
    heard = _played(models, f"{model} forward {block}", vector, messages)
    sent, told = _steps(heard["sent"]), _steps(heard["told"])
    late = heard["latency"][0] + vector
    # the samples of the slow model are two of the host's
    tolerance = 0 if model == "drums" else 2
    assert list(told) == list(sent) == [0.1, 0.2, 0.3, 0.4]
    for strength, place in sent.items():
        assert abs(told[strength] - place - late) <= tolerance, (strength, place, told, late)


@pytest.mark.clock
def test_a_worker_tells_events_in_real_time(models: Path) -> None:
    _write_impulses(models, {place: 0.1 * (i + 1) for i, place in enumerate(PLACES)})
    heard = _played(models, "drums forward 4096", 64, [], batch=False)
    sound, told = _steps(heard["sound"]), _steps(heard["told"])
    assert len(sound) == len(PLACES)
    assert told == {strength: place + 64 for strength, place in sound.items()}


def test_what_a_file_tells_is_said_and_events_can_be_turned_off(models: Path) -> None:
    said = errors(run_pd(silent_patch("drums forward 0 @events 0", ["bang", "event hit snare 1"]), models))
    assert "event drum: kick" in said
    assert "event 'hit' has no 'snare': it has kick" in said
    _write_impulses(models, {4000: 0.5})
    heard = _played(models, "drums forward 0 @events 0", 64, [])
    assert heard["sound"].any()
    assert not heard["told"].any()
