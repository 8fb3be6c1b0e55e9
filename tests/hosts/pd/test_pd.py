"""[nn~] in a real Pd: latency, numbers, channels, and what happens when something is wrong."""

from __future__ import annotations

import math
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import torch
from tests.hosts.pd.pd_patch import Patch, errors, run_pd, silent_patch, timeline
from tests.hosts.pd.rendering import Player, delayed, render
from tests.hosts.pd.tiny_models import DELAY, RATIO

FRAMES = 20480


def noise(frames: int = FRAMES) -> np.ndarray:
    return np.random.default_rng(0).uniform(-0.5, 0.5, frames).astype(np.float32)


def impulse(frames: int = FRAMES) -> np.ndarray:
    sound = np.zeros(frames, dtype=np.float32)
    sound[5000] = 1
    return sound


@pytest.mark.parametrize("vector", [1, 64, 256, 2048])
def test_an_impulse_comes_out_exactly_as_late_as_reported(folder: Path, vector: int) -> None:
    blocks = [0, 64, 100, 512, 1500, 4096]
    players = [Player(f"delay forward {block}", vector) for block in blocks]
    for block, played in zip(blocks, render(players, impulse(), folder), strict=True):
        size = block or vector
        waiting = max(block, vector) if block else 0
        assert played.buffering == size - math.gcd(size, vector) + waiting
        assert (played.model, played.total) == (DELAY, played.buffering + DELAY)
        np.testing.assert_array_equal(played.outputs[0], delayed(played.reference, played.total))


@pytest.mark.parametrize("vector", [1, 64, 2048])
def test_nothing_is_lost_whatever_the_block(folder: Path, vector: int) -> None:
    players = [Player(f"identity forward {block}", vector) for block in (0, 100, 1500)]
    for played in render(players, noise(), folder):
        assert played.model == -1
        np.testing.assert_array_equal(played.outputs[0], delayed(played.reference, played.total))


@pytest.mark.parametrize("block", [0, 512, 4096])
def test_pd_and_python_play_the_same(folder: Path, streaming: ModuleType, block: int) -> None:
    sound = noise()
    (played,) = render([Player(f"convolution forward {block}")], sound, folder)
    python = streaming.Streamer(str(folder / "convolution.ts"), "forward", block=block, mode="offline")
    assert python.latency == played.total
    np.testing.assert_allclose(played.outputs, python.process(sound[None]), atol=1e-4)


def test_pd_plays_what_torch_computes_block_by_block(folder: Path) -> None:
    sound = noise()
    (played,) = render([Player("convolution forward 512")], sound, folder)
    module = torch.jit.load(str(folder / "convolution.ts"))
    with torch.inference_mode():
        blocks = [module(part[None, None])[0] for part in torch.from_numpy(sound).split(512)]
    expected = torch.cat(blocks, dim=-1).numpy()
    np.testing.assert_allclose(played.outputs, delayed(expected, played.total), atol=1e-4)


def test_latents_are_held_and_the_last_sample_of_a_hop_counts(folder: Path) -> None:
    sound = noise()
    encode, decode = render([Player("codec encode 0", outputs=2), Player("codec decode 0", inputs=2)], sound, folder)
    held = np.repeat(sound[RATIO - 1 :: RATIO], RATIO)
    assert encode.total == decode.total == RATIO - 64
    np.testing.assert_array_equal(encode.outputs, delayed(np.stack([held, 2 * held]), encode.total))
    np.testing.assert_array_equal(decode.outputs[0], delayed(held, decode.total))


def test_channels_stay_apart_although_pd_shares_their_memory(folder: Path) -> None:
    (played,) = render([Player("channels forward 0", inputs=3, outputs=2)], noise(), folder)
    assert played.total == 0
    np.testing.assert_allclose(played.outputs[0], 3 * played.reference, atol=1e-6)
    np.testing.assert_allclose(played.outputs[1], 4 * played.reference, atol=1e-6)


def test_nan_is_silence_and_the_model_recovers(folder: Path) -> None:
    sound = noise()
    sound[5000] = 1
    (played,) = render([Player("notanumber forward 512")], sound, folder)
    assert np.isfinite(played.outputs).all()
    expected = delayed(sound, played.total)
    hurt = slice(5000 // 512 * 512 + played.total, 5000 // 512 * 512 + 512 + played.total)
    assert not played.outputs[0][hurt].any()
    expected[hurt] = 0
    np.testing.assert_array_equal(played.outputs[0], expected)


def test_attributes_can_be_set_before_and_while_playing(folder: Path) -> None:
    quiet, refused = render(
        [Player("delay forward 0", messages=("set gain 0.5",)), Player("delay forward 0", messages=("set gain -1",))],
        noise(),
        folder,
    )
    np.testing.assert_allclose(quiet.outputs[0], 0.5 * delayed(quiet.reference, quiet.total), atol=1e-7)
    np.testing.assert_array_equal(refused.outputs[0], delayed(refused.reference, refused.total))


@pytest.mark.clock
def test_the_worker_keeps_its_latency_in_real_time(folder: Path) -> None:
    (played,) = render([Player("delay forward 4096")], impulse(), folder, batch=False)
    assert played.total == 2 * 4096 - 64 + DELAY
    np.testing.assert_array_equal(played.outputs[0], delayed(played.reference, played.total))


def test_a_file_made_elsewhere_plays_and_says_that_its_delay_is_not_stated(folder: Path) -> None:
    (played,) = render([Player("elsewhere forward 512", outputs=2)], noise(), folder)
    assert (played.model, played.total) == (-1, played.buffering)
    heard = delayed(played.reference, played.total)
    np.testing.assert_array_equal(played.outputs, np.stack([0.5 * heard, -heard]))
    said = errors(run_pd(silent_patch("elsewhere forward 512", ["bang"]), folder))
    assert any(line.endswith("elsewhere.ts (rate not stated)") for line in said), said
    assert said[-1].endswith("buffering 960, model not stated"), said


def test_the_arguments_can_say_the_ports_so_that_cords_stay(folder: Path) -> None:
    fewer, more = render(
        [
            Player("channels forward 0 1 3", outputs=3),  # the model has 3 inputs and 2 outputs
            Player("identity forward 0 2 2", inputs=2, outputs=2),
        ],
        noise(),
        folder,
    )
    np.testing.assert_array_equal(fewer.outputs[0], fewer.reference)
    assert not fewer.outputs[1:].any()
    np.testing.assert_array_equal(more.outputs[0], more.reference)
    assert not more.outputs[1].any()


def test_without_a_model_the_ports_of_the_arguments_are_there_and_silent(folder: Path) -> None:
    patch = Patch()
    nn = patch.obj("nn~ nowhere encode 64 3 16")
    signal = patch.obj("sig~ 1")
    for inlet in range(3):
        patch.connect(signal, 0, nn, inlet)
    patch.connect(nn, 15, patch.obj("snapshot~"), 0)
    patch.connect(nn, 16, patch.obj("print info"), 0)
    timeline(patch, [(0.0, patch.send("pd", "dsp 1"))])
    lines = run_pd(patch, folder)
    assert not [line for line in lines if "connection failed" in line], lines
    assert len(errors(lines)) == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("nowhere forward", "cannot find 'nowhere'"),
        ("a", "cannot find 'a'"),
        ("corrupt forward", "is not a model file"),
        ("truncated forward", "is not a model file"),
        ("empty forward", "is empty"),
        ("weights forward", "holds weights only"),
        ("old_weights forward", "is not a model file"),
        ("newer forward", "format version 99 and this player knows 1: update luthier"),
        ("identity backward", "the model has no method 'backward': it has forward"),
        ("codec forward", "the model has no method 'forward': it has encode, decode"),
        ("identity forward 1e9", "block 1000000000 is out of range: allowed are"),
        ("identity forward soon", "'soon' is not a whole number"),
        (
            "identity forward 64 7",
            "-engine name -plain model method block inlets outlets @name value (each may be missing)",
        ),
        (
            "identity forward 64 0 1",
            "-engine name -plain model method block inlets outlets @name value (each may be missing)",
        ),
        (
            "identity forward 64 1 many",
            "-engine name -plain model method block inlets outlets @name value (each may be missing)",
        ),
        ("wrongshape forward 0", "the model's 'forward' returned a tensor of another shape"),
    ],
)
def test_a_wrong_object_is_one_line_and_silence(folder: Path, arguments: str, sentence: str) -> None:
    lines = run_pd(silent_patch(arguments, []), folder)
    assert len(errors(lines)) == 1, lines
    assert sentence in errors(lines)[0]
    assert "level: 0" in lines


@pytest.mark.parametrize(
    "message",
    ["bang", "reload", "set 1 2", "set", "get gain", "get", "dump", "stats", "latency", "method x", "bufsize", "gpu 1",
     "bufsize 1e9", "bufsize x", "load", "load nowhere", "enable 2", "list 1 2", "symbol x", "nonsense 1 2 3", "reset"],
)  # fmt: skip
@pytest.mark.parametrize("arguments", ["", "delay forward 64"])
def test_hostile_messages_never_end_pd(folder: Path, arguments: str, message: str) -> None:
    lines = run_pd(silent_patch(arguments, [message]), folder)
    level = "1" if arguments else "0"
    assert f"level: {level}" in lines
    assert len(errors(lines)) <= (12 if message == "bang" else 2)


def test_a_model_is_found_by_declared_path_and_without_extension(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (folder / "identity.ts").rename(elsewhere / "hidden.ts")
    patch = silent_patch("hidden forward 0", [])
    patch.lines.insert(0, "#X declare -path elsewhere;")
    patch.lines.insert(1, "#X obj 10 10 declare -path elsewhere;")
    patch.cords = [_shifted(cord) for cord in patch.cords]
    lines = run_pd(patch, folder)
    assert errors(lines) == []
    assert "level: 1" in lines


def _shifted(cord: str) -> str:
    source, outlet, sink, inlet = (int(word) for word in cord.removeprefix("#X connect ").rstrip(";").split())
    return f"#X connect {source + 1} {outlet} {sink + 1} {inlet};"


def test_a_model_of_another_rate_is_resampled_and_that_is_said_once(folder: Path) -> None:
    lines = run_pd(silent_patch("other_rate forward 64", []), folder)
    assert errors(lines) == ["the model was made for 22050 Hz and is resampled to 44100 Hz"]
    (played,) = render([Player("other_rate forward 512")], impulse(), folder)
    late = int(played.outputs[0].argmax() - played.reference.argmax())
    assert abs(late - played.total) <= 1
    assert played.model == 2 * DELAY


def test_every_command_answers_on_a_playing_object(folder: Path) -> None:
    messages = [
        "set gain 0.25",
        "get gain",
        "latency",
        "stats",
        "dump",
        "bang",
        "method forward",
        "bufsize 0",
        "reload",
    ]
    lines = run_pd(silent_patch("delay forward 256", messages), folder)
    assert "the model has" not in str(errors(lines))
    assert "level: 0.25" in lines  # `reload` keeps the gain that was set
    assert "kept as set: gain" in errors(lines)
