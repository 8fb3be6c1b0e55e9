"""The module luthier_streaming: the same stream for Python."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import torch
from tests.hosts.pd.tiny_models import DELAY


def noise(frames: int) -> np.ndarray:
    return np.random.default_rng(0).uniform(-0.5, 0.5, (1, frames)).astype(np.float32)


@pytest.mark.parametrize("mode", ["in_place", "offline"])
@pytest.mark.parametrize("host_vector", [1, 48, 64, 1500])
def test_the_stream_is_the_input_after_the_latency(
    streaming: ModuleType, all_models: Path, mode: str, host_vector: int
) -> None:
    player = streaming.Streamer(str(all_models / "delay.ts"), block=512, host_vector=host_vector, mode=mode)
    assert player.model_delay == DELAY
    assert player.latency == player.buffering_latency + DELAY
    sound = noise(10007)  # no multiple of anything
    np.testing.assert_array_equal(player.process(sound)[:, player.latency :], sound[:, : -player.latency])


def test_reset_repeats_the_first_playing_exactly(streaming: ModuleType, all_models: Path) -> None:
    player = streaming.Streamer(str(all_models / "convolution.ts"), block=512)
    first = player.process(noise(4096))
    assert np.abs(player.process(noise(4096)) - first).max() > 0.01
    player.reset()
    np.testing.assert_array_equal(player.process(noise(4096)), first)


@pytest.mark.parametrize("mode", ["offline", "worker"])
def test_prepared_anew_it_plays_as_one_that_was_opened_so(streaming: ModuleType, all_models: Path, mode: str) -> None:
    model = str(all_models / "convolution.ts")
    player = streaming.Streamer(model, block=512, mode=mode)
    player.process(noise(4096))
    player.prepare("forward", block=1024, host_vector=256, batch=1)
    opened = streaming.Streamer(model, block=1024, host_vector=256)
    assert (player.block, player.latency) == (opened.block, opened.latency) == (1024, 1024 * 2 - 256)
    if mode == "offline":  # in time, which a worker need not be
        player.reset()
        np.testing.assert_array_equal(player.process(noise(4096)), opened.process(noise(4096)))


def test_attributes_go_through_the_worker(streaming: ModuleType, all_models: Path) -> None:
    player = streaming.Streamer(str(all_models / "delay.ts"), block=512, mode="worker")
    player.set("gain", [0.5])
    assert player.get("gain") == [0.5]
    with pytest.raises(RuntimeError, match="the model refused this value of 'gain'"):
        player.set("gain", [-1.0])


@pytest.mark.parametrize(
    ("name", "settings", "sentence"),
    [
        ("nowhere", {}, "does not exist"),
        ("truncated", {}, "is not a model file"),
        ("weights", {}, "holds weights only"),
        ("delay", {"method": "sing"}, "has no method 'sing': it has forward"),
        ("delay", {"block": 10**9}, "out of range: allowed are"),
        ("delay", {"mode": "fast"}, "allowed are in_place, worker, offline"),
        ("delay", {"host_vector": 0}, "host vector 0 is out of range"),
    ],
)
def test_what_is_wrong_is_an_exception_with_a_sentence(
    streaming: ModuleType, all_models: Path, name: str, settings: dict, sentence: str
) -> None:
    with pytest.raises(RuntimeError, match=sentence):
        streaming.Streamer(str(all_models / f"{name}.ts"), **settings)


def test_an_array_of_another_shape_is_refused(streaming: ModuleType, all_models: Path) -> None:
    player = streaming.Streamer(str(all_models / "delay.ts"))
    for shape in ((64,), (2, 64), (1, 1, 64)):
        with pytest.raises(RuntimeError, match=r"takes an array \[1, frames\]"):
            player.process(np.zeros(shape, dtype=np.float32))


@pytest.mark.parametrize("mode", ["in_place", "worker"])
def test_the_threads_of_torch_are_left_as_they_were(streaming: ModuleType, all_models: Path, mode: str) -> None:
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    player = streaming.Streamer(str(all_models / "convolution.ts"), block=512, mode=mode)
    player.process(noise(10000))
    assert torch.get_num_threads() == 2
    torch.set_num_threads(before)


def test_statistics_count_the_blocks(streaming: ModuleType, all_models: Path) -> None:
    player = streaming.Streamer(str(all_models / "convolution.ts"), block=512)
    player.process(noise(5120))
    assert player.stats()["blocks"] == 10
    assert 0 < player.stats()["p50_ms"] <= player.stats()["max_ms"]
